/** Keeping the register of data sources: whatever is registered can be asked for, and counts in measure 3.1.1.a. */
import { checked } from '../../../shared/contract/inputs';
import { reasonInput, type SourcePageView, type SourceView, sourceInput } from '../../../shared/contract/tracker';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import {
  editSource as edited,
  registerSource as registered,
  restoreSource as restored,
  retireSource as retired,
  type SourceContext,
} from '../../../shared/domain/tracker/sources';
import { statusesOn } from '../../../shared/domain/tracker/status';
import type { SourceDecision, SourceDetails, SourceRecord } from '../../../shared/domain/tracker/types';
import { digest } from '../../store/keys';
import { newSourceChanges, sourceChanges } from '../../store/tracker';
import type { Caller, Context, Services } from '../context';
import { changeAmongAll } from './change-among-all';
import { changeSourcePage, contextAfter, sourceSubject, traceOf } from './change-source';
import { SOURCE_GONE, trackerContext } from './context';
import { showSource } from './show-source';
import { sourceView } from './source-view';

/** The details as the contract has them, under the names that the rules use. */
export function detailsOf(
  entered: Omit<SourceDetails, 'organisationId'> & { readonly organisation: string },
): SourceDetails {
  const { organisation: organisationId, ...details } = entered;
  return { ...details, organisationId };
}

/**
 * The new source. Problems, at their inputs: no name, a name that the organisation has already, an unknown organisation.
 *
 * @param sample marks a source of the local demonstration
 */
export async function registerSource(
  services: Services,
  caller: Caller,
  input: unknown,
  sample = false,
): Promise<Result<SourceView>> {
  const entered = checked(sourceInput, input);
  if (!entered.ok) return entered;
  const id = digest(caller.groupId, 'source', caller.operationId);
  const shown = (record: SourceRecord, context: Context): Result<SourceView> => {
    const own = trackerContext(services, context);
    const [status] = statusesOn({ records: [record], agreements: [] }, context.today, own.rules);
    return status === undefined ? notFound(SOURCE_GONE) : ok(sourceView(status, own));
  };
  return changeAmongAll<SourceView>(
    services,
    caller,
    (context, { state }) => {
      const details = detailsOf(entered.value);
      const decision = registered(details, { ...context, records: state.records }, { id, sample });
      if (!decision.ok) return decision;
      const value = shown(decision.value.record, context);
      if (!value.ok) return value;
      const { organisationId, classification } = details;
      return ok({
        changes: newSourceChanges(decision.value, traceOf(caller, context, organisationId)),
        event: {
          verb: 'tracker.source-registered',
          subject: sourceSubject(id),
          data: { organisationId, classification },
        },
        value: value.value,
      });
    },
    async () => {
      const page = await showSource(services, caller, id);
      return page.ok ? ok(page.value.source) : page;
    },
  );
}

/** Problems, at their inputs: as for a new one; another organisation although something is asked for. */
export async function editSource(
  services: Services,
  caller: Caller,
  sourceId: string,
  input: unknown,
): Promise<Result<SourcePageView>> {
  const entered = checked(sourceInput, input);
  if (!entered.ok) return entered;
  return changeOneAmongAll(services, caller, sourceId, {
    verb: 'tracker.source-edited',
    data: entered.value,
    decide: (record, context) => edited(record, detailsOf(entered.value), context),
  });
}

/** Problems: neither chair nor VRU; no reason; retired already. */
export async function retireSource(
  services: Services,
  caller: Caller,
  sourceId: string,
  input: unknown,
): Promise<Result<SourcePageView>> {
  const entered = checked(reasonInput, input);
  if (!entered.ok) return entered;
  const { reason } = entered.value;
  return changeSourcePage(services, caller, sourceId, {
    verb: 'tracker.source-retired',
    data: { reason },
    decide: (record, { standing, now }) => retired(record, reason, { standing, now }),
  });
}

/** Problems: neither chair nor VRU; no reason; not retired; its name is taken by now. */
export async function restoreSource(
  services: Services,
  caller: Caller,
  sourceId: string,
  input: unknown,
): Promise<Result<SourcePageView>> {
  const entered = checked(reasonInput, input);
  if (!entered.ok) return entered;
  const { reason } = entered.value;
  return changeOneAmongAll(services, caller, sourceId, {
    verb: 'tracker.source-restored',
    data: { reason },
    decide: (record, context) => restored(record, reason, context),
  });
}

interface MoveAmongAll {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly decide: (record: SourceRecord, context: SourceContext) => Result<SourceDecision>;
}

async function changeOneAmongAll(
  services: Services,
  caller: Caller,
  sourceId: string,
  { verb, data, decide }: MoveAmongAll,
): Promise<Result<SourcePageView>> {
  const changed = await changeAmongAll<null>(
    services,
    caller,
    (context, tracker) => {
      const row = tracker.sources.find(({ value }) => value.source.id === sourceId);
      if (row === undefined) return notFound(SOURCE_GONE);
      const after = contextAfter(row.value, context);
      const decision = decide(row.value, { ...after, records: tracker.state.records });
      if (!decision.ok) return decision;
      if (decision.value.record === row.value) return ok({ value: null });
      const trace = traceOf(caller, after, row.value.source.organisationId);
      const event = { verb, subject: sourceSubject(sourceId), data };
      return ok({ changes: sourceChanges(row, decision.value, trace), event, value: null });
    },
    async () => ok(null),
  );
  return changed.ok ? showSource(services, caller, sourceId) : changed;
}
