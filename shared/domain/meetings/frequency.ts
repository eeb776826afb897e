/**
 * The meeting rule (how often and when the group meets) and its review. Terms of reference, "Meeting frequency and
 * format".
 */

import { monthWords } from '../../words/dates';
import { type IsoDate, monthOf, nextMonth } from '../calendar/dates';
import type { MeetingRule } from '../membership/types';
import { conflict, invalid, ok, type Result } from '../result';
import { changeBlocker, outOfOrder, type ScheduleDecision } from './arranging';
import { latestRule, type Planning, plannedMeeting } from './schedule';
import type { FormatReview, Schedule } from './types';

/**
 * Changes the rule for future meetings: from this month on if its meeting lies ahead under both the old and the new
 * rule, otherwise from next month. Problem: a meeting that was moved would no longer lie between its neighbours.
 */
export function decideRule(planning: Planning, rule: MeetingRule): Result<ScheduleDecision> {
  const changed = PARTS.filter((part) => latestRule(planning)[part] !== rule[part]);
  if (changed.length === 0) return ok({ schedule: planning.schedule, events: [] });
  const decided = newRule(planning, rule, changed);
  for (const [id, { moved, cancelled }] of Object.entries(planning.schedule.arrangements)) {
    if (moved === null || cancelled !== null || moved.date < planning.today) continue;
    if (outOfOrder({ ...planning, schedule: decided.schedule }, id) === null) continue;
    return conflict(
      `The meeting of ${monthWords(id)} was moved to ${moved.date}, and would not lie between the others. Move it first.`,
    );
  }
  return ok(decided);
}

const PARTS = ['weekday', 'occurrence', 'startsAt', 'minutes'] as const satisfies readonly (keyof MeetingRule)[];

function newRule(planning: Planning, rule: MeetingRule, changed: readonly (keyof MeetingRule)[]): ScheduleDecision {
  const thisMonth = monthOf(planning.today);
  const fromMonth = (from: string): ScheduleDecision => {
    const earlier = planning.schedule.rules.filter((known) => known.from < from);
    return {
      schedule: { ...planning.schedule, rules: [...earlier, { from, rule }] },
      events: [{ kind: 'meetings.rule-changed', from, changed, ...rule }],
    };
  };
  const ahead = (schedule: Schedule) => {
    const meeting = plannedMeeting({ ...planning, schedule }, thisMonth);
    return changeBlocker(meeting, planning) === null && meeting.date >= planning.today;
  };
  const now = fromMonth(thisMonth);
  return ahead(planning.schedule) && ahead(now.schedule) ? now : fromMonth(nextMonth(thisMonth));
}

/** Returns when the review of frequency and format is due. An overdue review is shown and blocks nothing. */
export function nextFormatReview(schedule: Schedule, firstDue: IsoDate): IsoDate {
  return schedule.reviews.at(-1)?.nextDue ?? firstDue;
}

/**
 * Records that the review was held, today or on an earlier day. Problems: its day lies ahead; the next one is not after
 * today.
 */
export function decideReview(planning: Planning, review: FormatReview): Result<ScheduleDecision> {
  const fields: Record<string, string> = {};
  if (review.heldOn > planning.today) fields.heldOn = 'Choose today or an earlier day.';
  if (review.nextDue <= planning.today) fields.nextDue = 'Choose a day after today.';
  if (Object.keys(fields).length > 0) return invalid(fields);
  const reviews = [...planning.schedule.reviews, review].sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  return ok({
    schedule: { ...planning.schedule, reviews },
    events: [{ kind: 'meetings.format-reviewed', ...review }],
  });
}
