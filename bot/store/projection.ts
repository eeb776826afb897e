/**
 * What the overview and For you read beside membership and tracker: the unended actions, and in front of them small copies of
 * what lies elsewhere. One range has all of it, so that neither page pays for each thing that may wait.
 */
import type { Action } from '../../shared/domain/actions/types';
import { addMonths, type IsoDate } from '../../shared/domain/calendar/dates';
import { quarterOf } from '../../shared/domain/calendar/periods';
import { keys } from './keys';
import { loadUndeliveredRows, undeliveredCopy } from './outbox-transitions';
import { loadQuarterRows, type QuarterFigures, quarterCopy } from './snapshots';
import type { Change, RangeResult, Row, Table } from './table';
import type { Versioned } from './versioned';

export interface Projection {
  readonly actions: readonly Action[];
  /** The latest quarters with a figure, the latest first. */
  readonly quarters: readonly QuarterFigures[];
  /** Presses in the open register that nobody has identified. */
  readonly unidentified: number;
  /** Messages that the VRU has to look at. */
  readonly undelivered: number;
}

/** So far back it knows quarters. */
const MONTHS = 24;
const QUARTERS = MONTHS / 3;

/** What stands today, as a version. One request for each 1,000 rows, however long the history; whoever asks in the same moment shares it. */
export function loadProjection(
  table: Table,
  groupId: string,
  today: IsoDate,
): Promise<Versioned<RangeResult<unknown>>> {
  return table.sharedRange<unknown>(groupId, keys.projectionWithActions(sinceQuarter(today)));
}

/** What these rows say. */
export function projectionOf({ rows }: RangeResult<unknown>): Projection {
  const under = <T>({ from }: { readonly from: string }) =>
    rows.filter(({ key }) => key.startsWith(from)).map(({ value }) => value as T);
  return {
    actions: under<Action>(keys.openActions),
    quarters: under<QuarterFigures>(keys.projectedQuarters).reverse(),
    unidentified: under<{ readonly unidentified: number }>(keys.projectedGuests).reduce(
      (sum, row) => sum + row.unidentified,
      0,
    ),
    undelivered: under(keys.projectedMessages).length,
  };
}

function sinceQuarter(today: IsoDate): string {
  return quarterOf(addMonths(today, -MONTHS));
}

/**
 * Makes the copies what their originals are: for what was stored before there were any, or by a server that knows of none. Each goes
 * in with the version of its original, so that one that changes meanwhile is left for the next time. Three requests, and one for
 * each copy that differs. Answers how many did.
 */
export async function reconcileProjection(table: Table, groupId: string, today: IsoDate): Promise<number> {
  const range = keys.projectionWithActions(sinceQuarter(today));
  // The copies first: one that is found has its original, unless that has gone since.
  const copies = (await table.range<unknown>(groupId, range)).rows;
  const [quarters, messages] = await Promise.all([
    loadQuarterRows(table, groupId, QUARTERS),
    loadUndeliveredRows(table, groupId),
  ]);
  const wanted: readonly Wanted[] = [
    ...quarters.map((row) => ({ row, copy: quarterCopy(row.value) })),
    ...messages.map((row) => ({ row, copy: undeliveredCopy(row.value) })),
  ].filter(({ copy }) => copy.key >= range.from);
  const stored = new Map(copies.map(({ key, value }) => [key, JSON.stringify(value)]));
  const differing = wanted.filter(({ copy }) => stored.get(copy.key) !== JSON.stringify(copy.value));
  const left = messages.length < AT_MOST ? withoutOriginal(copies, wanted) : [];
  const commits: readonly (readonly Change[])[] = [
    ...differing.map(({ row: { key, etag, value }, copy }): readonly Change[] => [
      { kind: 'replace', key, etag, value },
      { kind: 'put', ...copy },
    ]),
    ...left.map(({ key, etag }): readonly Change[] => [{ kind: 'delete', key, etag }]),
  ];
  const outcomes = await Promise.all(commits.map((changes) => table.commit(groupId, changes)));
  return outcomes.filter(Boolean).length;
}

/** Messages that are listed at most: of more nobody can say here which have gone. */
const AT_MOST = 999;

interface Wanted {
  readonly row: Row<unknown>;
  readonly copy: { readonly key: string; readonly value: unknown };
}

/** Copies of messages that nobody has to look at any more. */
function withoutOriginal(copies: readonly Row<unknown>[], wanted: readonly Wanted[]): readonly Row<unknown>[] {
  const known = new Set(wanted.map(({ copy }) => copy.key));
  return copies.filter(({ key }) => key.startsWith(keys.projectedMessages.from) && !known.has(key));
}
