import {
  asOf,
  type Former,
  formerState,
  quarterAfter,
  quarterAt,
  quarterBefore,
  quarterEnd,
} from '../../../../../shared/domain/tracker/as-of';

interface Thing {
  readonly id: string;
  readonly value: string;
  readonly registeredAt: string;
  readonly changedAt: string;
}
const thing = (value: string, changedAt: string, registeredAt = '2026-04-20T09:00:00.000Z'): Thing => ({
  id: 'thing',
  value,
  registeredAt,
  changedAt,
});
const held = (quarter: string, current: readonly Thing[], former: readonly Former<Thing>[] = []) =>
  asOf(quarter, current, former, (one) => one).map(({ value }) => value);

describe('given an instant, when its quarter is asked for', () => {
  it.each([
    ['the last of a summer quarter', '2026-06-30T22:59:59.999Z', '2026-27-Q1'],
    ['the first of the next, while UTC still has June', '2026-06-30T23:00:00.000Z', '2026-27-Q2'],
    ['the last of a year', '2026-12-31T23:59:59.999Z', '2026-27-Q3'],
    ['the first of the next', '2027-01-01T00:00:00.000Z', '2026-27-Q4'],
  ])("then it is London's: %s", (_, instant, quarter) => {
    expect(quarterAt(instant)).toBe(quarter);
  });

  it('then the ones before and after are known, over the end of a financial year too', () => {
    expect(quarterBefore('2027-01-05T09:00:00.000Z')).toBe('2026-27-Q3');
    expect(quarterBefore('2026-04-05T09:00:00.000Z')).toBe('2025-26-Q4');
    expect([quarterAfter('2026-27-Q3'), quarterAfter('2026-27-Q4')]).toEqual(['2026-27-Q4', '2027-28-Q1']);
  });

  it("then a quarter ends at London's midnight", () => {
    expect([quarterEnd('2026-27-Q1'), quarterEnd('2026-27-Q3')]).toEqual([
      '2026-06-30T23:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
    ]);
    expect(() => quarterEnd('2026-Q1')).toThrow(/no quarter/);
  });
});

describe('given something that changes, when it is asked what has to be kept', () => {
  const before = thing('old', '2026-11-02T09:00:00.000Z');
  const kept = (now: string) => formerState(before, before.changedAt, now);

  it('then nothing for a change within a quarter: the former state held at the end of none', () => {
    expect(kept('2026-12-31T23:59:59.999Z')).toBeNull();
  });

  it('then the state that held at the end of the last quarter before the change', () => {
    expect(kept('2027-01-01T00:00:00.000Z')).toEqual({ until: '2026-27-Q3', value: before });
    expect(kept('2027-08-01T09:00:00.000Z')).toEqual({ until: '2027-28-Q1', value: before });
  });

  it('then nothing when a clock is behind: time does not go back', () => {
    expect(formerState(before, '2027-01-01T00:00:00.100Z', '2026-12-31T23:59:59.900Z')).toBeNull();
  });
});

describe('given what stands and what was kept, when the end of a quarter is looked at', () => {
  const now = thing('now', '2027-08-01T09:00:00.000Z');
  const former = [
    { until: '2026-27-Q2', value: thing('first', '2026-05-01T09:00:00.000Z') },
    { until: '2027-28-Q1', value: thing('second', '2026-11-02T09:00:00.000Z') },
  ];

  it.each([
    ['2026-27-Q1', 'first'],
    ['2026-27-Q2', 'first'],
    ['2026-27-Q3', 'second'],
    ['2026-27-Q4', 'second'],
    ['2027-28-Q1', 'second'],
    ['2027-28-Q2', 'now'],
    ['2030-31-Q4', 'now'],
  ])('then in %s it is the %s state', (quarter, value) => {
    expect(held(quarter, [now], former)).toEqual([value]);
  });

  it('then what was registered in the very instant the quarter ended is not included', () => {
    const registered = (at: string) => held('2026-27-Q3', [thing('new', at, at)]);
    expect(registered('2026-12-31T23:59:59.999Z')).toEqual(['new']);
    expect(registered('2027-01-01T00:00:00.000Z')).toEqual([]);
    expect(held('2025-26-Q4', [now], former)).toEqual([]);
  });

  it('then the order is by id, in whatever order things were read', () => {
    const named = (id: string) => ({ ...now, id, value: id });
    expect(held('2027-28-Q2', ['b', 'source-10', 'a', 'source-9'].map(named))).toEqual([
      'a',
      'b',
      'source-10',
      'source-9',
    ]);
  });
});
