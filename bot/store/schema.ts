/**
 * The versions of what is stored. A kind of row whose shape grows gets the next version, with what makes a row of the version before
 * into one of it. Rows are upgraded as they are read, and stored so when something else changes them: nothing is migrated at once.
 *
 * Servers of two versions work side by side during a deployment, and an earlier one comes back by a rollback. So a version only adds
 * properties to the top of a value, which an earlier server can do without; it names them in `adds`. What means something else is
 * another property, or another kind of row.
 */

type Value = Readonly<Record<string, unknown>>;

/** A version after the first. */
export interface SchemaVersion {
  /** The properties that it adds. An earlier server keeps them as they are. */
  readonly adds: readonly string[];
  /** Makes a value of the version before one of this. One that has the properties already keeps them: it went through a rollback. */
  readonly upgrade: (value: Value) => Value;
}

/** The versions of each kind after the first, in order. A row without a version is of the first. */
export type Schema = Readonly<Record<string, readonly SchemaVersion[]>>;

/** Every kind of row. A test keeps a row of each version of each. */
export const SCHEMA = {
  'membership!0group': [],
  'membership!1agency': [],
  'membership!2organisation': [],
  'membership!3seat': [],
  'membership!4viewer': [],
  'membership!5schedule': [],
  person: [],
  tenure: [],
  ahead: [],
  'register-open': [],
  'seat-turn': [],
  'register-past': [],
  calendar: [],
  'calendar-secret': [],
  'action!0sequence': [],
  'action!1open': [],
  'action-ended': [],
  'action-index': [],
  decision: [],
  'tracker!0register': [],
  'tracker!1agreement': [],
  'tracker!2source': [],
  'tracker!3unreached': [],
  'tracker-former': [],
  'request-ended': [],
  'barrier-resolved': [],
  round: [],
  snapshot: [],
  quarter: [],
  recommendation: [],
  practice: [],
  'practice-withdrawn': [],
  'conversation!person': [],
  'conversation!group': [],
  'conversation!place': [],
  posted: [],
  stale: [],
  'cards-changed': [],
  message: [],
  'message-waiting': [],
  'message-undelivered': [],
  reach: [],
  operation: [],
  event: [],
  'event-of': [],
  backup: [],
  group: [],
  link: [],
} as const satisfies Schema;

/** Prefixes that hold several kinds: the next part of the key says which. */
const SHARED = ['membership', 'tracker', 'action', 'conversation'];

/** What kind of row a key is of. */
export function kindOf(key: string): string {
  const [first = '', second = ''] = key.split('!', 2);
  return SHARED.includes(first) ? `${first}!${second}` : first;
}

/** The version that a kind has now; 1: its first, or a kind that nobody knows. */
export function versionNow(schema: Schema, kind: string): number {
  return (schema[kind]?.length ?? 0) + 1;
}

/** A value of an earlier version as it is now. */
export function upgraded(schema: Schema, kind: string, version: number, value: unknown): unknown {
  const missing = schema[kind]?.slice(version - 1) ?? [];
  return missing.reduce<unknown>((current, { upgrade }) => upgrade(current as Value), value);
}

/** What each version of a kind adds, by the version: written into a row of a later version than the first. */
export function addedBy(schema: Schema, kind: string): Readonly<Record<number, readonly string[]>> {
  return Object.fromEntries((schema[kind] ?? []).map(({ adds }, place) => [place + 2, adds]));
}
