/**
 * The clock of a simulated month: it is moved forward from step to step and runs in real time in between, so that retry
 * times are reached.
 */
import { type IsoDate, type IsoInstant, londonInstant } from '../../../shared/domain/calendar/dates';

export interface LifeClock {
  /** Returns the time of a clock that is ahead by so many milliseconds; behind if negative. */
  now(skewMs?: number): IsoInstant;
  /** Moves to this time in London; never backwards. */
  moveTo(date: IsoDate, time: string): void;
  /** Moves forward by so many seconds. */
  moveOn(seconds: number): void;
}

/** Returns a clock that starts at this instant. */
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
