/**
 * Sample registers of the local demonstration: the meetings of the last months, opened, answered and closed through the
 * same use cases as real ones. Attendance is derived from the seat and the month, so that it is the same on every
 * machine.
 */
import {
  addDays,
  addMinutes,
  type IsoInstant,
  londonDate,
  londonInstant,
  monthOf,
} from '../../shared/domain/calendar/dates';
import { arrangedOn, revised } from '../../shared/domain/meetings/arranging';
import { planMeetings } from '../../shared/domain/meetings/schedule';
import type { Facts } from '../../shared/terms-of-reference/facts';
import { clockWords } from '../../shared/words/dates';
import { closeRegister } from '../services/attendance/close-register';
import { openRegister } from '../services/attendance/open-register';
import { recordAttendance } from '../services/attendance/record-attendance';
import { planningNow, type Services } from '../services/context';
import { digest } from '../store/keys';
import { loadMembership, scheduleChange } from '../store/membership';
import { type LocalPerson, localCaller, localPeople } from './people';

/** How many days the sample meetings go back. */
const DAYS = 270;
/** A council that has missed the latest meetings, so that somebody should contact it. */
const SILENT = { organisation: 'Rushmoor Borough Council', meetings: 3 };

const REASON = 'Sample data: the meeting is today, so that you can try its register.';

/**
 * Moves this month's meeting to today, already begun, on any day of the week, so that a newcomer can open, fill and
 * close its register at once. Done at each start, unless its register is open, it was held, or somebody has arranged
 * it. Stored directly, because the use case does not allow moving a meeting to a Sunday.
 */
export async function moveMeetingToToday({ table, now }: Services, facts: Facts): Promise<void> {
  const groupId = facts.group.id;
  const loaded = await loadMembership(table, groupId);
  if (loaded === null) return;
  const at = now();
  const today = londonDate(at);
  const id = monthOf(today);
  const { openRegister, held, arrangements } = loaded.schedule;
  const { moved = null, cancelled = null } = arrangements[id] ?? {};
  const arranged = cancelled !== null || (moved !== null && (moved.reason !== REASON || moved.date >= today));
  if (arranged || openRegister !== null || held.some((meeting) => meeting.id >= id)) return;
  const hour = Math.min(10, Number(clockWords(new Date(at)).slice(0, 2)) % 24);
  const startsAt = `${String(hour).padStart(2, '0')}:00`;
  const move = { date: today, startsAt, minutes: 120, place: null, reason: REASON };
  const schedule = revised(arrangedOn(loaded.schedule, id, move), at);
  await table.commit(groupId, [scheduleChange(loaded, schedule)]);
}

/** Adds a closed register for each meeting of the last months. */
export async function addSampleAttendance(services: Services, facts: Facts): Promise<void> {
  await moveMeetingToToday(services, facts);
  const groupId = facts.group.id;
  const loaded = await loadMembership(services.table, groupId);
  const people = localPeople(facts);
  const chair = people.find((person) => person.role === 'chair');
  if (loaded === null || chair === undefined) return;
  const today = londonDate(services.now());
  const meetings = planMeetings(planningNow(services, loaded), monthOf(addDays(today, -DAYS)), monthOf(today)).filter(
    ({ date }) => date < today,
  );
  for (const [index, { id, date, startsAt }] of meetings.entries()) {
    const begins = londonInstant(date, startsAt);
    const at = (minutes: number): Services => ({ ...services, now: (): IsoInstant => addMinutes(begins, minutes) });
    await openRegister(at(0), localCaller(groupId, chair, chair.seat, `open ${id}`), undefined, { meeting: id });
    const lately = meetings.length - index <= SILENT.meetings;
    const answering = people.filter(({ organisation }) => !(lately && organisation === SILENT.organisation));
    await Promise.all(
      answering.map((person) => {
        const said = answerOf(person, id);
        return said === null
          ? null
          : recordAttendance(at(5), localCaller(groupId, person, person.seat, `answer ${id}`), id, said);
      }),
    );
    await closeRegister(
      at(115),
      localCaller(groupId, chair, chair.seat, `close ${id}`),
      { meetingId: id },
      { confirmed: true },
    );
  }
}

/** Most are present; some send a deputy or apologies, and a few do not answer. */
function answerOf(person: LocalPerson, meetingId: string): object | null {
  const drawn = Buffer.from(digest(person.seat, meetingId), 'base64url').readUInt16BE() % 100;
  if (drawn < 72) return { value: 'present' };
  if (drawn < 80) return { value: 'deputy', deputyName: `Deputy of the ${person.title}`.slice(0, 80) };
  return drawn < 92 ? { value: 'apologies' } : null;
}
