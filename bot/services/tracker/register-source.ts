/** Registering a data source. A registered source can be asked for, and counts in measure 3.1.1.a. */
import { type SourceView, sourceInput } from '../../../shared/contract/tracker';
import { ok } from '../../../shared/domain/result';
import { decideRegistration } from '../../../shared/domain/tracker/sources';
import { statusesOn } from '../../../shared/domain/tracker/status';
import type { SourceDetails } from '../../../shared/domain/tracker/types';
import { newIdOf } from '../command';
import { trackerContext } from './context';
import { showSource } from './show-source';
import { sourceView } from './source-view';
import { onNewSource } from './sources-aggregate';

/** Returns the details of the contract under the names that the rules use. */
export function detailsOf(
  entered: Omit<SourceDetails, 'organisationId'> & { readonly organisation: string },
): SourceDetails {
  const { organisation: organisationId, ...details } = entered;
  return { ...details, organisationId };
}

/**
 * Registers a source. Problems, by field: no name, a name that the organisation uses already, an unknown organisation.
 */
export const registerSource = onNewSource({
  input: sourceInput,
  decide: ({ state }, entered, context) => {
    const given = { id: context.newId('source'), sample: context.target.sample };
    return decideRegistration(detailsOf(entered), { ...context, records: state.records }, given);
  },
  show: (_, { record }, context): SourceView => {
    const own = trackerContext(context.services, context);
    const [status] = statusesOn({ records: [record], agreements: [] }, context.today, own.rules);
    if (status === undefined) throw new Error('One record has one status');
    return sourceView(status, own);
  },
  answer: async (services, caller) => {
    const page = await showSource(services, caller, { sourceId: newIdOf(caller, 'source') });
    return page.ok ? ok(page.value.source) : page;
  },
});
