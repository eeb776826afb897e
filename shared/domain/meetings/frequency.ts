/** How often and when the group meets, and the review of it. Terms of reference, "Meeting frequency and format". */
import { type IsoDate, monthOf, nextMonth } from '../calendar/dates';
import type { MeetingRule } from '../membership/types';
import { invalid, ok, type Result } from '../result';
import { changeBlocker, type ScheduleDecision } from './arranging';
import { type Planning, plannedMeeting } from './schedule';
import type { FormatReview, Schedule } from './types';

/**
 * Another rule for the meetings to come: from this month on where its meeting still lies ahead, by the old rule and by the new
 * one, otherwise from the next.
 */
export function decideRule(planning: Planning, rule: MeetingRule): ScheduleDecision {
  const thisMonth = monthOf(planning.today);
  const fromMonth = (from: string): ScheduleDecision => {
    const earlier = planning.schedule.rules.filter((known) => known.from < from);
    return {
      schedule: { ...planning.schedule, rules: [...earlier, { from, rule }] },
      events: [{ kind: 'meetings.rule-changed', from, ...rule }],
    };
  };
  const ahead = (schedule: Schedule) => {
    const meeting = plannedMeeting({ ...planning, schedule }, thisMonth);
    return changeBlocker(meeting, planning) === null && meeting.date >= planning.today;
  };
  const now = fromMonth(thisMonth);
  return ahead(planning.schedule) && ahead(now.schedule) ? now : fromMonth(nextMonth(thisMonth));
}

/** When the review of frequency and format is due. Overdue is said and blocks nothing. */
export function nextFormatReview(schedule: Schedule, firstDue: IsoDate): IsoDate {
  return schedule.reviews.at(-1)?.nextDue ?? firstDue;
}

/** The review has been held. Problem: the next one is not after today. */
export function decideReview(planning: Planning, review: FormatReview): Result<ScheduleDecision> {
  if (review.nextDue <= planning.today) return invalid({ nextDue: 'Choose a day after today.' });
  return ok({
    schedule: { ...planning.schedule, reviews: [...planning.schedule.reviews, review] },
    events: [{ kind: 'meetings.format-reviewed', ...review }],
  });
}
