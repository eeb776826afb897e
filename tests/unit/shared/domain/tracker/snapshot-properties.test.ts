import fc from 'fast-check';
import { addMinutes } from '../../../../../shared/domain/calendar/dates';
import { quarterEnd } from '../../../../../shared/domain/tracker/as-of';
import { newSnapshot } from '../../../../../shared/domain/tracker/snapshots';
import type { TrackerState } from '../../../../../shared/domain/tracker/types';
import { aMembership, ENGLAND } from '../../../../support/domain-builders';
import { Replay, type Step, WHAT } from './replayed';

const WEEK = 7 * 24 * 60;
/**
 * Minutes after the end of a quarter at which its figure is taken: more than the difference between servers' clocks.
 */
const SETTLED = 10;
const membership = aMembership();
const rules = { graceWorkingDays: 10, calendar: ENGLAND };
const taken = (quarter: string, state: TrackerState) => newSnapshot(quarter, state, membership, rules);

/** Offset in milliseconds from the end of the quarter: months, minutes, or the exact instant. */
const anyMoment = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -120, max: 120 }).map((days) => days * 86_400_000 + 1) },
  { weight: 3, arbitrary: fc.integer({ min: -600_000, max: 600_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0, 1) },
);

interface Moment extends Omit<Step, 'now'> {
  /** True time in milliseconds, to which the skew of a server's clock is added. */
  readonly at: number;
  readonly server: 0 | 1;
}

const anyHistory: fc.Arbitrary<readonly Moment[]> = fc
  .array(
    fc.record({
      // Requests and responses are the most frequent changes.
      what: fc.constantFrom(...WHAT, ...(['ask', 'ask', 'supply', 'supply', 'refuse', 'promise'] as const)),
      pick: fc.nat({ max: 30 }),
      days: fc.integer({ min: 1, max: 90 }),
      at: anyMoment,
      server: fc.constantFrom(0 as const, 1 as const),
    }),
    { minLength: 5, maxLength: 30, size: 'max' },
  )
  .map((moments) => moments.toSorted((a, b) => a.at - b.at));

/** Skew of the second server's clock, in milliseconds: up to four minutes. */
const anySkew = fc.integer({ min: -240_000, max: 240_000 });

const shifted = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

describe.each([
  ['2026-27-Q1', 'in summer, when London is an hour ahead', '2026-06-30T23:00:00.000Z'],
  ['2026-27-Q3', 'in winter', '2027-01-01T00:00:00.000Z'],
  ['2026-27-Q4', 'just after the clocks went forward', '2027-03-31T23:00:00.000Z'],
])('given any history around the end of %s, %s', (quarter, _, end) => {
  const replay = () => new Replay(shifted(end, -300 * 86_400_000));
  const doing = (world: Replay, moments: readonly Moment[], skew = 0) => {
    for (const { at, server, ...step } of moments) world.do({ ...step, now: shifted(end, at + server * skew) });
  };
  const until = (history: readonly Moment[], minutes: number) => history.filter(({ at }) => at < minutes * 60_000);

  it("then the quarter ends at London's midnight", () => {
    expect(quarterEnd(quarter)).toBe(end);
    expect(addMinutes(end, -1) < quarterEnd(quarter)).toBe(true);
  });

  it('then the figure is the same at once, a week later, at the very end, and taken twice', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const figures = [SETTLED, WEEK, Number.POSITIVE_INFINITY].map((minutes) => {
          const world = replay();
          doing(world, until(history, minutes));
          expect(taken(quarter, world.asOf(quarter))).toEqual(taken(quarter, world.asOf(quarter)));
          return taken(quarter, world.asOf(quarter));
        });
        expect(figures[1]).toEqual(figures[0]);
        expect(figures[2]).toEqual(figures[0]);
      }),
      { numRuns: 40 },
    );
  });

  it('then it equals the figure of a copy of everything, made in the instant the quarter ended', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const world = replay();
        doing(world, until(history, 0));
        const copy = structuredClone(world.state());
        doing(world, history.slice(until(history, 0).length));
        expect(world.asOf(quarter)).toEqual(copy);
        expect(taken(quarter, world.asOf(quarter))).toEqual(taken(quarter, copy));
      }),
      { numRuns: 40 },
    );
  });

  it('then two servers whose clocks differ, working in turns, come to one figure, whenever they take it', () => {
    fc.assert(
      fc.property(anyHistory, anySkew, (history, skew) => {
        const world = replay();
        doing(world, until(history, SETTLED), skew);
        const first = taken(quarter, world.asOf(quarter));
        doing(world, history.slice(until(history, SETTLED).length), skew);
        expect(taken(quarter, world.asOf(quarter))).toEqual(first);
        expect(taken(quarter, world.fromAllVersions(quarter))).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  it('then quarters before it, in which little or nothing changed, come out as well', () => {
    const others = ['2025-26-Q4', '2026-27-Q1', '2026-27-Q2', '2026-27-Q3', '2026-27-Q4', '2027-28-Q1'];
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...others), (history, other) => {
        const world = replay();
        doing(world, history);
        expect(world.asOf(other)).toEqual(world.fromAllVersions(other));
      }),
      { numRuns: 40 },
    );
  });
});
