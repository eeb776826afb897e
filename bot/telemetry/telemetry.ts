/**
 * What the server measures of itself. Where nobody collects it nothing is measured, and no library for it is loaded. Names, ids
 * and counts only: no attribute holds what somebody wrote, a person's name or an address.
 */

/** Each metric, as it is called where it is collected. Times are milliseconds. */
export const METRICS = {
  /** How long a message or a press took, from its first byte to the answer. `status`: of HTTP. */
  turn: 'dawg.turn.ms',
  /** The same of a request of the tab. `route`: its name in the contract. */
  request: 'dawg.request.ms',
  /** One attempt at storage. `operation`: read, range, commit or create; `outcome`: ok, refused, throttled or unavailable. */
  storage: 'dawg.storage.ms',
  /** Messages that wait in a group. */
  outboxDepth: 'dawg.outbox.depth',
  /** Seconds for which the oldest of them has waited. */
  outboxAge: 'dawg.outbox.age.s',
  /** Attempts to send. `about`: the kind of message, reminders among them; `outcome`: what became of it. */
  sent: 'dawg.messages.sent',
  /** Refusals because of too many requests. `by`: teams or storage. */
  throttled: 'dawg.throttled',
  /** 1: ready, 0: not. */
  ready: 'dawg.ready',
} as const;

export type Metric = keyof typeof METRICS;

export type Attributes = Readonly<Record<string, string | number>>;

export interface Telemetry {
  /** Adds a value to a distribution. */
  record(metric: 'turn' | 'request' | 'storage', value: number, attributes: Attributes): void;
  /** Counts one more. */
  count(metric: 'sent' | 'throttled', attributes: Attributes): void;
  /** What holds now. */
  set(metric: 'outboxDepth' | 'outboxAge' | 'ready', value: number, attributes: Attributes): void;
  /** Does the work as one span of a trace: below the one that it is done in, if there is one. */
  span<T>(name: string, attributes: Attributes, work: (add: (more: Attributes) => void) => T): T;
  /** Hands over what is still here. */
  stop(): Promise<void>;
}

/** Measures nothing. */
export const NO_TELEMETRY: Telemetry = {
  record: () => undefined,
  count: () => undefined,
  set: () => undefined,
  span: (_name, _attributes, work) => work(() => undefined),
  stop: async () => undefined,
};
