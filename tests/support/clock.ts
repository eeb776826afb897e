/**
 * A clock for tests that wait for a message. One that stood still would never reach the time of a message that Teams asked to try
 * again later, and on a busy machine Teams does so: a connection is reset, and the test hangs.
 */
export interface TestClock {
  /** For `startApp({ now })`. */
  readonly now: () => string;
  /** It is this instant now; from there the clock goes on. */
  at(instant: string): void;
}

/** A clock that goes on from this instant. */
export function clockFrom(instant: string): TestClock {
  let said = { time: Date.parse(instant), at: performance.now() };
  return {
    now: () => new Date(said.time + performance.now() - said.at).toISOString(),
    at(next) {
      said = { time: Date.parse(next), at: performance.now() };
    },
  };
}
