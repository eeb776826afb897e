/** Lists and views of decisions and key updates. */
import type { DecisionsView, DecisionView } from '../../../shared/contract/decisions';
import { LIMITS } from '../../../shared/contract/limits';
import { addMonths, monthOf } from '../../../shared/domain/calendar/dates';
import { quarterOf } from '../../../shared/domain/calendar/periods';
import { decisionsPolicy } from '../../../shared/domain/decisions/policy';
import type { Decision } from '../../../shared/domain/decisions/types';
import { meetingWithoutRegister } from '../../../shared/domain/meetings/schedule';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { monthWords } from '../../../shared/words/dates';
import { loadDecisions } from '../../store/decisions';
import { linkChoices } from '../actions/action-view';
import type { Context } from '../context';
import { seatWords } from '../membership/seat-words';
import { query } from '../query';

/** Returns a page of records, latest recorded first. Two storage requests, however many there are. */
export const listDecisions = query({
  load: ({ table }, groupId, older: string | null) => loadDecisions(table, groupId, older, LIMITS.decisionsPage),
  view: (loaded, context) => ok(decisionsView(loaded.decisions, loaded.older, context)),
});

/** Returns the view of the list, with what the reader may do. */
export function decisionsView(decisions: readonly Decision[], older: string | null, context: Context): DecisionsView {
  const meetings = meetingsToChoose(context);
  return {
    today: context.today,
    items: decisions.map((decision) => decisionView(decision, context)),
    older,
    meetings: meetings.map((id) => ({ value: id, label: monthWords(id) })),
    meetingId: meetings[0] ?? '',
    links: linkChoices(context.membership),
    may: { record: may(decisionsPolicy.record, context.standing) },
  };
}

/** Returns the view of one record, with what the reader may do with it. */
export function decisionView(decision: Decision, context: Context): DecisionView {
  const { id, kind, text, meetingId, serves, seatId, recordedAt, former } = decision;
  return {
    ...{ id, kind, text, meetingId, serves, recordedAt, former },
    by: seatWords(seatId, context) || 'A seat that is no longer there',
    quarter: quarterOf(`${meetingId}-01`),
    may: { correct: may(decisionsPolicy.correct, context.standing) },
  };
}

/** Number of past months whose meetings can still be chosen. */
const MONTHS_BACK = 12;

/**
 * Returns the ids of the meetings a record can be assigned to: the one whose register is open, else the next one; then
 * those before it, latest first. Cancelled ones are left out.
 */
export function meetingsToChoose({ planning, today }: Pick<Context, 'planning' | 'today'>): readonly string[] {
  const { openRegister, arrangements } = planning.schedule;
  const first = openRegister ?? meetingWithoutRegister(planning).id;
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => monthOf(addMonths(today, 1 - back)));
  const others = months.filter((id) => id !== first && id <= monthOf(today) && arrangements[id]?.cancelled == null);
  return [first, ...others];
}
