/**
 * A clock for tests that wait for a message. A frozen clock would never reach the retry time of a message that Teams
 * asked to send again later. On a busy machine this happens: a connection is reset, and the test would hang.
 */
export interface TestClock {
  /** To pass to `startApp({ now })`. */
  readonly now: () => string;
  /** Sets the clock to this instant; it continues from there. */
  at(instant: string): void;
}

/** Returns a clock that runs from this instant. */
export function clockFrom(instant: string): TestClock {
  let said = { time: Date.parse(instant), at: performance.now() };
  return {
    now: () => new Date(said.time + performance.now() - said.at).toISOString(),
    at(next) {
      said = { time: Date.parse(next), at: performance.now() };
    },
  };
}
