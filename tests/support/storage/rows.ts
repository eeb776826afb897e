/** Row counts of a group's partition by kind, to detect partial or duplicate writes. */
import type { Table } from '../../../bot/store/table';

export type RowCounts = Readonly<Record<string, number>>;

/** Kinds that background jobs add and remove after the answer. */
const IN_THE_BACKGROUND = [
  'conversation',
  'posted',
  'stale',
  'message-waiting',
  'message-undelivered',
  'message-sender',
  'reach',
];

/** Prefix of the outbox's notes about unreachable people, next to the tracker rows. */
const UNREACHED = 'tracker!3unreached!';
/** Prefix of the same notes in the overview's projection. */
const PROJECTED = '0projection!3message!';

/** Returns the number of rows by kind, which is the part of the key before the first `!`. */
export async function countRows(table: Table, groupId: string): Promise<RowCounts> {
  const { rows } = await table.range(groupId, { from: '!', to: '~' });
  const atOnce = rows.filter(({ key }) => !key.startsWith(UNREACHED) && !key.startsWith(PROJECTED));
  const kinds = atOnce.map((row) => row.key.split('!')[0] ?? '').filter((kind) => !IN_THE_BACKGROUND.includes(kind));
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Returns the difference in count by kind; unchanged kinds are left out. */
export function added(before: RowCounts, after: RowCounts): RowCounts {
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const differences = kinds.map((kind) => [kind, (after[kind] ?? 0) - (before[kind] ?? 0)] as const);
  return Object.fromEntries(differences.filter(([, difference]) => difference !== 0));
}
