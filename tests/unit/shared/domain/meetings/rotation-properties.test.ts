import fc from 'fast-check';
import { nextMonth } from '../../../../../shared/domain/calendar/dates';
import { decideCancellation, withHeldMeeting } from '../../../../../shared/domain/meetings/arranging';
import { decideHost, hostChoices } from '../../../../../shared/domain/meetings/hosting';
import { hostRecords } from '../../../../../shared/domain/meetings/rotation';
import { type Planning, planMeetings, plannedMeeting } from '../../../../../shared/domain/meetings/schedule';
import { EMPTY_SCHEDULE, type Host, type Schedule } from '../../../../../shared/domain/meetings/types';
import { aPlanning, unwrapOk } from '../../../../support/domain-builders';

/** The course of one month: its meeting is held, cancelled, or forgotten; `choice` picks one of the possible hosts. */
interface Month {
  readonly fate: 'held' | 'cancelled' | 'forgotten';
  readonly choice: number | null;
}

const group = aPlanning();
const host = (index: number): Host => ({
  organisationId: `host-${index}`,
  organisation: `Host ${String.fromCharCode(65 + index)}`,
});
const hosts = (count: number) => Array.from({ length: count }, (_, index) => host(index));
const fate = fc.oneof(
  { weight: 5, arbitrary: fc.constant('held' as const) },
  { weight: 2, arbitrary: fc.constant('cancelled' as const) },
  { weight: 1, arbitrary: fc.constant('forgotten' as const) },
);
const months = (choice: fc.Arbitrary<number | null>) =>
  fc.array(fc.record({ fate, choice }), { minLength: 1, maxLength: 40 });
const freely = months(fc.constant(null));
const withChoices = months(fc.option(fc.nat({ max: 50 }), { freq: 3 }));

const on = (month: string, schedule: Schedule, hosting: readonly Host[]): Planning => ({
  ...group,
  schedule,
  hosts: hosting,
  today: `${month}-01`,
});

/** Simulates these months in order, from January 2027 on. */
function lived(history: readonly Month[], hosting: readonly Host[]): Planning {
  let month = '2027-01';
  let schedule = EMPTY_SCHEDULE;
  for (const { fate: becomes, choice } of history) {
    schedule = chosen(on(month, schedule, hosting), month, choice);
    const planning = on(month, schedule, hosting);
    const { date, mode, host: hosted } = plannedMeeting(planning, month);
    if (becomes === 'cancelled') schedule = unwrapOk(decideCancellation(planning, month, 'Purdah')).schedule;
    if (becomes === 'held') schedule = withHeldMeeting(schedule, { id: month, date, mode, host: hosted });
    month = nextMonth(month);
  }
  return on(month, schedule, hosting);
}

function chosen(planning: Planning, month: string, choice: number | null): Schedule {
  if (choice === null || plannedMeeting(planning, month).slot === null) return planning.schedule;
  const choices = hostChoices(planning, month);
  const picked = choices[choice % Math.max(1, choices.length)];
  if (picked === undefined) return planning.schedule;
  return unwrapOk(decideHost(planning, month, { organisationId: picked.organisationId, reason: 'New offices' }))
    .schedule;
}

const hostedIn = ({ schedule }: Planning) => schedule.held.flatMap((meeting) => meeting.host?.organisationId ?? []);
const runs = { numRuns: 120 };

describe('given any history of held, cancelled, forgotten and chosen meetings', () => {
  it('when hosts are looked at, then nobody hosts twice running while another could', () => {
    fc.assert(
      fc.property(withChoices, fc.integer({ min: 2, max: 13 }), (history, count) => {
        const hosted = hostedIn(lived(history, hosts(count)));
        for (const [index, one] of hosted.entries()) expect(one).not.toBe(hosted[index + 1]);
      }),
      runs,
    );
  });

  it('when the next host is looked up, then it is one of the fewest who may be, and the same each time', () => {
    fc.assert(
      fc.property(withChoices, fc.integer({ min: 2, max: 13 }), (history, count) => {
        const planning = lived(history, hosts(count));
        const shuffled = { ...planning, hosts: [...planning.hosts].reverse() };
        const schedule = { ...planning.schedule, hostOverrides: [] };
        const next = planMeetings({ ...planning, schedule }, planning.today.slice(0, 7), '2030-12').find(
          ({ pick }) => pick !== null,
        );
        const again = planMeetings({ ...shuffled, schedule }, planning.today.slice(0, 7), '2030-12').find(
          ({ pick }) => pick !== null,
        );
        expect(next).toEqual(again);
        const last = hostedIn(planning).at(-1);
        const others = hostRecords(planning.hosts, planning.schedule.held).filter(
          ({ organisationId }) => organisationId !== last,
        );
        const record = others.find(({ organisationId }) => organisationId === next?.host?.organisationId);
        expect(record?.times).toBe(Math.min(...others.map(({ times }) => times)));
      }),
      runs,
    );
  });

  it('when meetings are counted, then every third not cancelled is in person, each in a slot of its own', () => {
    fc.assert(
      fc.property(withChoices, (history) => {
        const planning = lived(history, hosts(13));
        const live = planMeetings(planning, '2027-01', '2031-12').filter(({ cancelled }) => cancelled === null);
        const inPerson = live.flatMap(({ mode }, index) => (mode === 'in-person' ? [index] : []));
        // January 2027 is the first meeting after slot 13, so that every third meeting from there is in person.
        expect(inPerson).toEqual(inPerson.map((_, index) => 3 * index + 2));
        expect(live.flatMap(({ slot }) => slot ?? [])).toEqual(inPerson.map((_, index) => 14 + index));
      }),
      runs,
    );
  });
});

describe('given a history without a choice by the chair', () => {
  it('when hosts are counted, then nobody has hosted twice more than another while all are in the rotation', () => {
    fc.assert(
      fc.property(freely, fc.integer({ min: 2, max: 13 }), (history, count) => {
        const planning = lived(history, hosts(count));
        const times = hostRecords(planning.hosts, planning.schedule.held).map((record) => record.times);
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it.each([1, 2, 3])('when 13 × %s meetings in person were held, then all thirteen hosted as often', (rounds) => {
    const monthsHeld = Array.from({ length: 13 * rounds * 3 }, (): Month => ({ fate: 'held', choice: null }));
    const planning = lived(monthsHeld, group.hosts);
    expect(hostedIn(planning)).toHaveLength(13 * rounds);
    expect(hostRecords(planning.hosts, planning.schedule.held).map(({ times }) => times)).toEqual(
      Array(13).fill(rounds),
    );
  });

  it('when some are cancelled or forgotten in between, then 13 × k held ones are still k each', () => {
    fc.assert(
      fc.property(fc.array(fate, { minLength: 200, maxLength: 200 }), (fates) => {
        const planning = lived(
          fates.map((each) => ({ fate: each, choice: null })),
          group.hosts,
        );
        const hosted = hostedIn(planning);
        for (let round = 13; round <= hosted.length; round += 13) {
          expect(new Set(hosted.slice(round - 13, round)).size).toBe(13);
        }
        expect(hosted.length).toBeGreaterThan(13);
      }),
      { numRuns: 15 },
    );
  });
});
