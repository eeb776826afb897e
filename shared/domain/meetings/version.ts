/**
 * Which version of itself the plan of meetings is, for calendars: any change that somebody can see is a newer one. Changes by people
 * are counted with the schedule. Some come with time alone: a meeting in person that passes without a register hosts nobody any more,
 * and its host's turn goes to the next one.
 */
import { addDays, type IsoInstant, londonInstant, monthOf, nextMonth } from '../calendar/dates';
import { type Planning, planMeetings } from './schedule';

/** Room for what time changes between two changes by people: more meetings than a group ever has. */
const BY_TIME = 1000;

export interface PlanVersion {
  /** Grows with every visible change, from 0. */
  readonly sequence: number;
  /** When the last one was; null: never. */
  readonly changedAt: IsoInstant | null;
}

/** The plan's version today. */
export function planVersion(planning: Planning): PlanVersion {
  const { schedule } = planning;
  const changes = changesByTime(planning);
  const latest = [...changes, ...(schedule.revisedAt === null ? [] : [schedule.revisedAt])].sort().at(-1);
  return { sequence: schedule.revision * BY_TIME + changes.length, changedAt: latest ?? null };
}

/** When meetings in person passed without a register: on the day after, and when their month was over. */
function changesByTime(planning: Planning): readonly IsoInstant[] {
  const { inPerson, schedule, today } = planning;
  const passed = planMeetings(planning, inPerson.countedFrom, monthOf(today)).filter(
    ({ id, slot, held, cancelled, date }) =>
      slot !== null && held === null && cancelled === null && id !== schedule.openRegister && date < today,
  );
  return passed.flatMap(({ id, date }) => {
    const after = addDays(date, 1);
    const monthOver = [`${nextMonth(id)}-01`, after].sort().at(-1) ?? after;
    return [after, monthOver].filter((day) => day <= today).map((day) => londonInstant(day, '00:00'));
  });
}
