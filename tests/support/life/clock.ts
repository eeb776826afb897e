/**
 * The time of a simulated month: it is moved on from step to step, and between two steps it goes on as real time does, so that
 * whatever is to be tried again later has a time to wait for.
 */
import { type IsoDate, type IsoInstant, londonInstant } from '../../../shared/domain/calendar/dates';

export interface LifeClock {
  /** What a clock shows that is so many milliseconds ahead of the right one; behind it when negative. */
  now(skewMs?: number): IsoInstant;
  /** It is this time in London now; where it is later already, it stays so. */
  moveTo(date: IsoDate, time: string): void;
  /** So many seconds have passed. */
  moveOn(seconds: number): void;
}

/** A clock that shows this instant now. */
export function lifeClock(start: IsoInstant): LifeClock {
  let said = Date.parse(start);
  let at = performance.now();
  const time = () => said + performance.now() - at;
  const set = (to: number) => {
    said = Math.max(time(), to);
    at = performance.now();
  };
  return {
    now: (skewMs = 0) => new Date(time() + skewMs).toISOString(),
    moveTo: (date, london) => set(Date.parse(londonInstant(date, london))),
    moveOn: (seconds) => set(time() + seconds * 1_000),
  };
}
