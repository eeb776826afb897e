/** What lies in a group's partition, counted by kind: nothing half stored, nothing doubled, whatever the kind. */
import type { Table } from '../../../bot/store/table';

export type RowCounts = Readonly<Record<string, number>>;

/** Kinds that come and go by themselves, after the answer. */
const IN_THE_BACKGROUND = [
  'conversation',
  'posted',
  'stale',
  'message-waiting',
  'message-undelivered',
  'message-sender',
  'reach',
];

/** What the outbox notes beside the tracker of those whom it could not reach. */
const UNREACHED = 'tracker!3unreached!';
/** And for the overview. */
const PROJECTED = '0projection!3message!';

/** How many rows there are of each kind, the part of the key before the first `!`. */
export async function countRows(table: Table, groupId: string): Promise<RowCounts> {
  const { rows } = await table.range(groupId, { from: '!', to: '~' });
  const atOnce = rows.filter(({ key }) => !key.startsWith(UNREACHED) && !key.startsWith(PROJECTED));
  const kinds = atOnce.map((row) => row.key.split('!')[0] ?? '').filter((kind) => !IN_THE_BACKGROUND.includes(kind));
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** What was added to (or taken from) each kind; a kind that is as before is left out. */
export function added(before: RowCounts, after: RowCounts): RowCounts {
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const differences = kinds.map((kind) => [kind, (after[kind] ?? 0) - (before[kind] ?? 0)] as const);
  return Object.fromEntries(differences.filter(([, difference]) => difference !== 0));
}
