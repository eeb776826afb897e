/** Edits of a data source's details. */
import type { AreaEvent } from '../../../shared/areas/events';
import { editSourceInput, sourceInput } from '../../../shared/contract/tracker';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { decideSourceEdit } from '../../../shared/domain/tracker/sources';
import type { SourceDetails } from '../../../shared/domain/tracker/types';
import type { Entries } from '../../../shared/forms/form';
import { sourceForm } from '../../../shared/forms/sources';
import { pastEdits, withEdits } from '../edit';
import { sourceNotFound } from './context';
import { detailsOf } from './register-source';
import { showSource } from './show-source';
import { decideAmongAll, onSourceAmongAll } from './sources-aggregate';

/**
 * Edits a source. Problems: by field, as for a new one, or another organisation although a request is open; somebody
 * else changed the same field in between.
 */
export const editSource = onSourceAmongAll({
  input: editSourceInput,
  rule: trackerPolicy.keepSources,
  decide: async (tracker, { edits }, context) => {
    const { sourceId } = context.target;
    const before = tracker.state.records.find(({ source }) => source.id === sourceId);
    if (before === undefined) return sourceNotFound;
    const entered = await withEdits(edits, {
      of: sourceForm,
      schema: sourceInput,
      now: entriesOf(before.source),
      past: () => pastEdits(context, { kind: 'source', sourceId }, fieldsOf),
    });
    if (!entered.ok) return entered;
    return decideAmongAll(tracker, context, (record, among) =>
      decideSourceEdit(record, detailsOf(entered.value), among),
    );
  },
  answer: showSource,
});

function entriesOf({ organisationId, ...details }: SourceDetails): Entries<typeof sourceForm> {
  const { name, area, classification, frequency, snaSection, isaRequired } = details;
  return { name, organisation: organisationId, area, classification, frequency, snaSection, isaRequired };
}

function fieldsOf(event: AreaEvent): readonly string[] {
  if (event.kind !== 'tracker.source-edited') return [];
  return event.changes.map(({ field }) => (field === 'organisationId' ? 'organisation' : field));
}
