/**
 * The monitoring part of a story: a year with good attendance overall, some absences, and some meetings that did not
 * take place.
 */
import type {
  HeatCellView,
  MonitoredMeetingView,
  MonitoredOrganisationView,
  MonitoringView,
} from '../../../shared/contract/monitoring';
import { rate } from '../../../shared/domain/attendance/figures';
import { monthOf } from '../../../shared/domain/calendar/dates';
import { monthsOf, type Period, periodOf } from '../../../shared/domain/calendar/periods';
import { groupFacts } from '../domain-builders';
import type { Answerers } from './answering';
import { fileOf } from './meetings-story';

type State = MonitoredMeetingView['state'];
const DAYS: readonly (readonly [date: string, state: State, inPerson?: true])[] = [
  ['2026-04-15', 'held'],
  ['2026-05-20', 'no-register'],
  ['2026-06-17', 'held', true],
  ['2026-07-15', 'held'],
  ['2026-08-19', 'cancelled'],
  ['2026-09-16', 'held'],
  ['2026-10-21', 'held', true],
  ['2026-11-18', 'held'],
  ['2026-12-16', 'open'],
  ['2027-01-20', 'to-come', true],
  ['2027-02-24', 'to-come'],
  ['2027-03-17', 'to-come'],
];

type Letter = 'i' | 'a' | 'x' | 'v' | 'n';
const STANDINGS = { i: 'represented', a: 'apologies', x: 'absent', v: 'vacant', n: 'not-required' } as const;

/**
 * Attendance of each organisation at the six meetings that were held; organisations not listed were always represented.
 */
const STORIES: Readonly<Record<string, string>> = {
  police: 'iaiiii',
  hiwfrs: 'iiixai',
  'hampshire-yjs': 'axiiii',
  'isle-of-wight-yjs': 'iixxxx',
  icb: 'iaiixi',
  'isle-of-wight-council': 'iiiiax',
  rushmoor: 'iivvvv',
  probation: 'iiiaxx',
  'basingstoke-deane': 'nnniii',
};

const PLACES = groupFacts().agencies.flatMap((agency) =>
  agency.organisations.map((organisation) => ({ agency, organisation })),
);

function isLetter(text: string | undefined): text is Letter {
  return text !== undefined && text in STANDINGS;
}

/** Returns the attendance letters of the meetings on these days, in their order; null where there was no register. */
function lettersOf(organisationId: string, days: readonly string[]): readonly (Letter | null)[] {
  const letters = (STORIES[organisationId] ?? 'iiiiii').split('');
  const held = DAYS.filter(([, state]) => state === 'held').map(([date]) => date);
  return days.map((day) => {
    const letter = letters[held.indexOf(day)];
    return isLetter(letter) ? letter : null;
  });
}

function cellOf(meetingId: string, letter: Letter | null, seats: number): HeatCellView {
  if (letter === null) return { meetingId, standing: 'none', attended: 0, counted: 0 };
  const counted = letter === 'v' || letter === 'n' ? 0 : seats;
  return { meetingId, standing: STANDINGS[letter], attended: letter === 'i' ? Math.ceil(seats / 2) : 0, counted };
}

function organisationsOf(days: readonly string[]): readonly MonitoredOrganisationView[] {
  return PLACES.map(({ agency, organisation }) => {
    const letters = lettersOf(organisation.id, days);
    const counting = letters
      .map((letter, at) => ({ letter, day: days[at] ?? '' }))
      .filter(({ letter }) => ['i', 'a', 'x'].includes(letter ?? ''));
    const last = counting.findLastIndex(({ letter }) => letter === 'i');
    const missed = counting.slice(last + 1);
    const [since] = missed;
    return {
      organisationId: organisation.id,
      organisation: organisation.name,
      agency: agency.shortName,
      category: agency.category,
      cells: letters.map((letter, at) => cellOf(monthOf(days[at] ?? ''), letter, organisation.seats.length)),
      rate: rate(counting.filter(({ letter }) => letter === 'i').length, counting.length),
      streak:
        since === undefined
          ? null
          : { meetings: missed.length, since: since.day, lastThere: counting[last]?.day ?? null },
    };
  });
}

function coverageOf(day: string): MonitoredMeetingView['coverage'] {
  const specified = groupFacts().agencies.filter(({ category }) => category === 'specified');
  const there = specified.filter(({ organisations }) =>
    organisations.some(({ id }) => lettersOf(id, [day])[0] === 'i'),
  );
  return rate(there.length, specified.length);
}

const OFFERED = ['2026-27', '2026-27-Q3', '2026-27-Q2', '2026-27-Q1', '2025-26'];

/** Returns the monitoring view of a period. */
export function monitoringOf(id: string): MonitoringView {
  const period: Period | null = periodOf(id);
  if (period === null) throw new Error(`${id} is no period`);
  const months = new Set(monthsOf(period));
  const days = DAYS.filter(([date]) => months.has(monthOf(date)));
  const organisations = organisationsOf(days.map(([date]) => date));
  return {
    period,
    periods: OFFERED.flatMap((offered) => periodOf(offered) ?? []).map(({ id: value, label }) => ({
      id: value,
      label,
    })),
    meetings: days.map(([date, state, inPerson]) => ({
      meetingId: monthOf(date),
      date,
      mode: inPerson === true ? 'in-person' : 'remote',
      state,
      coverage: state === 'held' ? coverageOf(date) : null,
    })),
    organisations,
    seats: PLACES.flatMap(({ agency, organisation }) => {
      const own = organisations.find(({ organisationId }) => organisationId === organisation.id);
      return organisation.seats.map((seat, index) => ({
        seatId: seat.id,
        seat: seat.title,
        organisation: organisation.name,
        agency: agency.shortName,
        vacant: organisation.id === 'rushmoor',
        since: organisation.id === 'rushmoor' ? null : '2025-04-01',
        rate:
          own === undefined || organisation.id === 'rushmoor'
            ? rate(0, 0)
            : rate(Math.max(0, own.rate.part - index), own.rate.whole),
      }));
    }),
    worthACall: organisations
      .flatMap(({ organisationId, organisation, agency, streak }) =>
        streak === null || streak.meetings < 2 ? [] : [{ organisationId, organisation, agency, streak }],
      )
      .sort((a, b) => b.streak.meetings - a.streak.meetings),
    may: { export: true },
  };
}

export const MONITORING_CHANGES: Answerers = {
  monitoring: (story, { query }) =>
    query.period === undefined || query.period === story.monitoring.period.id
      ? story.monitoring
      : monitoringOf(query.period),
  exportAttendance: (_, { body }) =>
    fileOf(
      `DAWG-attendance-${body.period}.${body.format}`,
      body.format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      `Organisation,${body.period}\r\nPolice,5 of 6\r\n`,
    ),
};
