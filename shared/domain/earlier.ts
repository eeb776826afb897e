/**
 * Earlier states of a record, stored with the record itself at its first change after a meeting began. "Since the last
 * meeting" is then a comparison of two stored states, without a further storage request.
 */
import type { IsoInstant } from './calendar/dates';

interface Changing {
  /** When this state began to hold. */
  readonly changedAt: IsoInstant;
}

/**
 * Maximum number of earlier states. Two, because a change during a meeting stores the state at its start, while the
 * state at the start of the meeting before is still needed.
 */
const MEETINGS_KEPT = 2;

/**
 * Returns the earlier states to store when a state is replaced, newest first.
 *
 * @param before the state that is replaced
 * @param earlier the earlier states stored so far
 * @param meeting when the latest meeting began; null if there was none
 */
export function retainedStates<T extends Changing>(
  before: T,
  earlier: readonly T[],
  meeting: IsoInstant | null,
): readonly T[] {
  if (meeting === null || before.changedAt >= meeting) return earlier;
  return [before, ...earlier].slice(0, MEETINGS_KEPT);
}

/** Returns the latest state that began before an instant. Null if there was none yet, or it is no longer stored. */
export function stateAt<T extends Changing>(current: T, earlier: readonly T[], at: IsoInstant): T | null {
  return [current, ...earlier].find(({ changedAt }) => changedAt < at) ?? null;
}
