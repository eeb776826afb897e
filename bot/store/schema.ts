/**
 * The schema versions of stored rows. When a kind of row gains properties it gets a new version, with a function that
 * upgrades a row of the previous version. Rows are upgraded on read and stored in the new version at their next change:
 * there is no bulk migration.
 *
 * Servers of two versions run side by side during a deployment, and a rollback brings back an earlier one. A version
 * may therefore only add top-level properties, which earlier servers can do without, and names them in `adds`. A
 * changed meaning requires another property or another kind of row.
 */

type Value = Readonly<Record<string, unknown>>;

/** A version after the first. */
export interface SchemaVersion {
  /** Names of the properties that it adds. Earlier servers preserve them. */
  readonly adds: readonly string[];
  /** Upgrades a value of the previous version. Keeps existing properties, which a value may have after a rollback. */
  readonly upgrade: (value: Value) => Value;
}

/** The versions after the first, by kind, in order. A row without a version has the first. */
export type Schema = Readonly<Record<string, readonly SchemaVersion[]>>;

/** The kinds of rows. A test holds a sample row of each version of each kind listed here. */
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

/** Prefixes shared by several kinds, which the next part of the key tells apart. */
const SHARED = ['membership', 'tracker', 'action', 'conversation'];

/** Returns the kind of the row with this key. */
export function kindOf(key: string): string {
  const [first = '', second = ''] = key.split('!', 2);
  return SHARED.includes(first) ? `${first}!${second}` : first;
}

/** Returns the current version of a kind; 1 for an unknown kind. */
export function versionNow(schema: Schema, kind: string): number {
  return (schema[kind]?.length ?? 0) + 1;
}

/** Upgrades a value of an earlier version to the current one. */
export function upgraded(schema: Schema, kind: string, version: number, value: unknown): unknown {
  const missing = schema[kind]?.slice(version - 1) ?? [];
  return missing.reduce<unknown>((current, { upgrade }) => upgrade(current as Value), value);
}

/** Returns the added properties of a kind by version. They are stored in each row whose version is not the first. */
export function addedBy(schema: Schema, kind: string): Readonly<Record<number, readonly string[]>> {
  return Object.fromEntries((schema[kind] ?? []).map(({ adds }, place) => [place + 2, adds]));
}
