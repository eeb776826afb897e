/** The VRU's settings for meetings in person, and the version of the plan. */
import { decideCount, decideEarlierHost, decideNoEarlierHost } from '../../../../../shared/domain/meetings/counting';
import { hostedSoFar, planMeetings, planningOf } from '../../../../../shared/domain/meetings/schedule';
import { EMPTY_SCHEDULE, type Schedule } from '../../../../../shared/domain/meetings/types';
import { planVersion } from '../../../../../shared/domain/meetings/version';
import { aMembership, aPlanning, faultsOf, unwrapOk } from '../../../../support/domain-builders';

const planning = (schedule: Schedule = EMPTY_SCHEDULE, today = '2026-11-23') =>
  planningOf(aMembership(), schedule, aPlanning().calendar, today);
const inPerson = (schedule: Schedule) =>
  planMeetings(planning(schedule), '2026-12', '2027-05').flatMap(({ id, mode }) => (mode === 'in-person' ? [id] : []));

describe('given the count of every third meeting', () => {
  it('then the VRU says where it begins, and the chair’s choice stays with the next meeting in person', () => {
    const chosen = { slot: 13, organisationId: 'police', reason: 'Their new building' };
    const before = planning({ ...EMPTY_SCHEDULE, hostOverrides: [chosen] });
    expect(inPerson(before.schedule)).toEqual(['2026-12', '2027-03']);
    const { schedule, events } = unwrapOk(decideCount(before, '2026-11'));
    expect(inPerson(schedule)).toEqual(['2027-01', '2027-04']);
    expect(events).toEqual([{ kind: 'meetings.count-changed', countedFrom: '2026-11' }]);
    const [next] = planMeetings(planning(schedule), '2027-01', '2027-01');
    expect(next?.host).toMatchObject({ organisationId: 'police' });
  });

  it('then a month years away is refused at its field, and the same one changes nothing', () => {
    expect(faultsOf(decideCount(planning(), '2040-01'))).toEqual({ countedFrom: expect.any(String) });
    expect(unwrapOk(decideCount(planning(), planning().inPerson.countedFrom)).events).toEqual([]);
  });
});

describe('given who hosted before the app', () => {
  it('then it counts for whose turn it is, until it is taken back', () => {
    const first = planMeetings(planning(), '2026-12', '2026-12')[0]?.host?.organisationId ?? '';
    const { schedule } = unwrapOk(decideEarlierHost(planning(), { organisationId: first, on: '2026-06-17' }));
    expect(hostedSoFar(schedule)).toHaveLength(1);
    expect(planMeetings(planning(schedule), '2026-12', '2026-12')[0]?.host?.organisationId).not.toBe(first);
    expect(hostedSoFar(unwrapOk(decideNoEarlierHost(planning(schedule), '2026-06-17')).schedule)).toEqual([]);
  });

  it('then an organisation that cannot host is refused, and so is a day that is not past', () => {
    const refused = (organisationId: string, on: string) =>
      faultsOf(decideEarlierHost(planning(), { organisationId, on }));
    expect(refused('vru', '2026-06-17')).toEqual({ organisation: expect.any(String) });
    expect(refused('police', '2026-11-23')).toEqual({ on: expect.any(String) });
  });
});

describe('given a plan that calendars follow', () => {
  const host = (today: string, month: string) => planMeetings(planning(EMPTY_SCHEDULE, today), month, month)[0]?.host;

  it('then it is a newer version when a missed meeting in person changes the host as time passes', () => {
    const [before, after] = ['2026-12-16', '2026-12-17'];
    expect(host(before, '2027-03')).not.toEqual(host(after, '2027-03'));
    const [was, is] = [before, after].map((day) => planVersion(planning(EMPTY_SCHEDULE, day)));
    expect(is?.sequence).toBeGreaterThan(was?.sequence ?? Number.POSITIVE_INFINITY);
    expect(is?.changedAt).toBe('2026-12-17T00:00:00.000Z');
  });

  it('then different plans never have the same version', () => {
    const seen = new Map<number, string>();
    const days = Array.from({ length: 200 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10),
    );
    let last = -1;
    for (const day of days) {
      const plan = planning(EMPTY_SCHEDULE, day);
      const { sequence } = planVersion(plan);
      const shown = JSON.stringify(
        planMeetings(plan, '2026-04', '2027-12').map(({ id, date, mode, host: by, place }) => ({
          id,
          date,
          mode,
          by,
          place,
        })),
      );
      expect(seen.get(sequence) ?? shown).toBe(shown);
      seen.set(sequence, shown);
      expect(sequence).toBeGreaterThanOrEqual(last);
      last = sequence;
    }
    expect(seen.size).toBeGreaterThan(2);
  });
});
