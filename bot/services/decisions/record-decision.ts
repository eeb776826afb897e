/** Recording a decision or a key update. Terms of reference, "Reporting". */
import { type DecisionsView, type DecisionView, decisionInput } from '../../../shared/contract/decisions';
import { LIMITS } from '../../../shared/contract/limits';
import { findNearDuplicate } from '../../../shared/domain/alike';
import { decideRecord, type RecordDecision } from '../../../shared/domain/decisions/decisions';
import type { Decision } from '../../../shared/domain/decisions/types';
import { notFound, ok } from '../../../shared/domain/result';
import { decisionChange, loadDecision, loadDecisions } from '../../store/decisions';
import { keys } from '../../store/keys';
import { commandOn } from '../command';
import type { Context } from '../context';
import { query } from '../query';
import { decisionsView, decisionView, meetingsToChoose } from './list-decisions';

/** The new record, and the list that now contains it. */
interface Recorded {
  readonly decision: DecisionView;
  readonly list: DecisionsView;
}

const onDecisions = commandOn({
  load: ({ table }, groupId) => loadDecisions(table, groupId, null, LIMITS.decisionsPage),
  store: (_, { decision }: RecordDecision) => ({
    changes: [decisionChange(null, decision)],
    stale: [{ kind: 'decisions' }],
    remember: decision.id,
  }),
});

/**
 * Records a decision or a key update. Problems: neither chair nor VRU; by field: no text or too much; no meeting of the
 * group; a link to nothing of the group.
 */
export const recordDecision = onDecisions({
  input: decisionInput,
  decide: (_, { meeting: meetingId, ...content }, context) =>
    decideRecord(
      keys.decisionId(context.now, context.newId('decision')),
      { ...content, meetingId },
      { ...context, meetings: meetingsToChoose(context) },
    ),
  show: ({ decisions, older }, { decision }, context) => recorded(decision, [decision, ...decisions], older, context),
  answer: (services, caller, _target, remembered) => recordedBefore(services, caller, String(remembered)),
});

/** Returns the record in its current state, and the list. */
const recordedBefore = query({
  load: async ({ table }, groupId, id: string) => {
    const [row, list] = await Promise.all([
      loadDecision(table, groupId, id),
      loadDecisions(table, groupId, null, LIMITS.decisionsPage),
    ]);
    return { row, list };
  },
  view: ({ row, list }, context) =>
    row === null
      ? notFound('There is no such decision.')
      : ok(recorded(row.value, list.decisions, list.older, context)),
});

function recorded(decision: Decision, all: readonly Decision[], older: string | null, context: Context): Recorded {
  const { id, meetingId, text } = decision;
  const same = findNearDuplicate(
    text,
    all.filter((other) => other.id !== id && other.meetingId === meetingId),
  );
  const note = same === undefined ? {} : { alike: 'Another record of this meeting says much the same. Both are kept.' };
  return { decision: { ...decisionView(decision, context), ...note }, list: decisionsView(all, older, context) };
}
