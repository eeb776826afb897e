/** Correcting a decision or a key update; the former version is kept. */
import type { AreaEvent } from '../../../shared/areas/events';
import { correctDecisionInput, decisionInput } from '../../../shared/contract/decisions';
import { decideCorrect, type RecordDecision } from '../../../shared/domain/decisions/decisions';
import type { Decision } from '../../../shared/domain/decisions/types';
import { notFound, ok } from '../../../shared/domain/result';
import { decisionForm } from '../../../shared/forms/decisions';
import type { Entries } from '../../../shared/forms/form';
import { decisionChange, loadDecision } from '../../store/decisions';
import { commandOn } from '../command';
import type { Services } from '../context';
import { pastEdits, withEdits } from '../edit';
import { query } from '../query';
import { decisionView, meetingsToChoose } from './list-decisions';

interface OneDecision {
  readonly decisionId: string;
}

const gone = notFound('There is no such decision in this group.');

const load = ({ table }: Services, groupId: string, { decisionId }: OneDecision) =>
  loadDecision(table, groupId, decisionId);

const onDecision = commandOn({
  load,
  store: (before, { decision }: RecordDecision) => ({
    changes: [decisionChange(before, decision)],
    stale: [{ kind: 'decisions' }],
  }),
});

/**
 * Corrects a record. Problems: unknown record; by field, those of a new one; somebody else changed the same field in
 * between.
 */
export const correctDecision = onDecision({
  input: correctDecisionInput,
  decide: async (before, { edits }, context) => {
    if (before === null) return gone;
    const entered = await withEdits(edits, {
      of: decisionForm,
      schema: decisionInput,
      now: entriesOf(before.value),
      past: () => pastEdits(context, { kind: 'decision', decisionId: before.value.id }, fieldsOf),
    });
    if (!entered.ok) return entered;
    const { meeting: meetingId, ...content } = entered.value;
    return decideCorrect(before.value, { ...content, meetingId }, { ...context, meetings: meetingsToChoose(context) });
  },
  show: (_, { decision }, context) => decisionView(decision, context),
  answer: query({
    load,
    view: (row, context, _target: OneDecision) => (row === null ? gone : ok(decisionView(row.value, context))),
  }),
});

function entriesOf({ kind, text, meetingId, serves }: Decision): Entries<typeof decisionForm> {
  return { kind, text, meeting: meetingId, serves: serves ?? '' };
}

function fieldsOf(event: AreaEvent): readonly string[] {
  return event.kind === 'decisions.corrected' ? event.changes.map(({ field }) => field) : [];
}
