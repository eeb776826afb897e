/**
 * How something stood when a meeting began: kept with the thing itself at its first change after that, so that "since the last
 * meeting" is a comparison of two stored states, and costs no request of its own.
 */
import type { IsoInstant } from './calendar/dates';

interface Changing {
  /** When this state began to hold. */
  readonly changedAt: IsoInstant;
}

/** The states of the last two meetings: while one is under way, what is decided in it moves on what stood when it began. */
const MEETINGS_KEPT = 2;

/**
 * What is kept when a state gives way to another, the latest first.
 *
 * @param earlier what was kept so far
 * @param meeting when the latest meeting began; null: there was none
 */
export function keptEarlier<T extends Changing>(
  before: T,
  earlier: readonly T[],
  meeting: IsoInstant | null,
): readonly T[] {
  if (meeting === null || before.changedAt >= meeting) return earlier;
  return [before, ...earlier].slice(0, MEETINGS_KEPT);
}

/** The state that held at an instant; null: it is not known, or there was nothing yet. */
export function stateAt<T extends Changing>(current: T, earlier: readonly T[], at: IsoInstant): T | null {
  return [current, ...earlier].find(({ changedAt }) => changedAt < at) ?? null;
}
