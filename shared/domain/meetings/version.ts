/**
 * The version of the plan of meetings for calendar clients: any visible change results in a higher version. Changes by
 * people are counted in the schedule. Others happen with the passing of time: a meeting in person that passes without a
 * register no longer has a host, and its host's turn passes to the next one.
 */
import { addDays, type IsoInstant, londonInstant, monthOf, nextMonth } from '../calendar/dates';
import { type Planning, planMeetings } from './schedule';

/**
 * Sequence increment for each change by people. The gap leaves room for changes by time: it exceeds the number of
 * meetings that a group will ever have.
 */
const BY_TIME = 1000;

export interface PlanVersion {
  /** Grows with every visible change, from 0. */
  readonly sequence: number;
  /** When the last visible change was; null if there was none. */
  readonly changedAt: IsoInstant | null;
}

/** Returns the version of the plan today. */
export function planVersion(planning: Planning): PlanVersion {
  const { schedule } = planning;
  const changes = changesByTime(planning);
  const latest = [...changes, ...(schedule.revisedAt === null ? [] : [schedule.revisedAt])].sort().at(-1);
  return { sequence: schedule.revision * BY_TIME + changes.length, changedAt: latest ?? null };
}

/**
 * Returns the instants of changes by time: for each meeting in person that passed without a register, the day after it,
 * and the day on which its month was over.
 */
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
