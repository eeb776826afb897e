/**
 * The server's metrics and traces. If nothing collects them, nothing is measured and no library is loaded. Names, ids
 * and counts only: no attribute contains what somebody wrote, a person's name or an address.
 */

/** The metrics, with their names at the collector. Times are in milliseconds. */
export const METRICS = {
  /** Duration of a message or press, from its first byte to the response. `status`: the HTTP status. */
  turn: 'dawg.turn.ms',
  /** The same for a request of the tab. `route`: its name in the contract. */
  request: 'dawg.request.ms',
  /**
   * One attempt at a storage request. `operation`: read, range, commit or create; `outcome`: ok, refused, throttled or
   * unavailable.
   */
  storage: 'dawg.storage.ms',
  /** Number of messages waiting in a group. */
  outboxDepth: 'dawg.outbox.depth',
  /** Age of the oldest of them, in seconds. */
  outboxAge: 'dawg.outbox.age.s',
  /** Attempts to send. `about`: the kind of message, including reminders; `outcome`: the result. */
  sent: 'dawg.messages.sent',
  /** Requests rejected by rate limits. `by`: teams or storage. */
  throttled: 'dawg.throttled',
  /** 1: ready, 0: not. */
  ready: 'dawg.ready',
} as const;

export type Metric = keyof typeof METRICS;

export type Attributes = Readonly<Record<string, string | number>>;

export interface Telemetry {
  /** Adds a value to a histogram. */
  record(metric: 'turn' | 'request' | 'storage', value: number, attributes: Attributes): void;
  /** Increments a counter. */
  count(metric: 'sent' | 'throttled', attributes: Attributes): void;
  /** Sets a gauge to its current value. */
  set(metric: 'outboxDepth' | 'outboxAge' | 'ready', value: number, attributes: Attributes): void;
  /** Runs the work as one span of a trace: a child of the current span, if there is one. */
  span<T>(name: string, attributes: Attributes, work: (add: (more: Attributes) => void) => T): T;
  /** Exports what is still buffered. */
  stop(): Promise<void>;
}

/** Telemetry that measures nothing. */
export const NO_TELEMETRY: Telemetry = {
  record: () => undefined,
  count: () => undefined,
  set: () => undefined,
  span: (_name, _attributes, work) => work(() => undefined),
  stop: async () => undefined,
};
