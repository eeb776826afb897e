/**
 * The projection that the overview and For you read besides membership and tracker: the unended actions, preceded by
 * small copies of rows stored elsewhere. It is one range, so that neither page needs a request for each kind of item.
 */
import type { Action } from '../../shared/domain/actions/types';
import { addMonths, type IsoDate } from '../../shared/domain/calendar/dates';
import { quarterOf } from '../../shared/domain/calendar/periods';
import { keys } from './keys';
import { LIST_ROWS } from './outbox-queue';
import { loadUndeliveredRows, undeliveredCopy } from './outbox-transitions';
import { loadQuarterRows, type QuarterFigures, quarterCopy } from './snapshots';
import type { Change, RangeResult, Row, Table } from './table';
import type { Versioned } from './versioned';

export interface Projection {
  readonly actions: readonly Action[];
  /** The latest quarters with a figure, newest first. */
  readonly quarters: readonly QuarterFigures[];
  /** Number of presses in the open register that have not been identified. */
  readonly unidentified: number;
  /** Number of undelivered messages that need the VRU's attention. */
  readonly undelivered: number;
}

/** How far back the projection contains quarters. */
const MONTHS = 24;
const QUARTERS = MONTHS / 3;

/** Loads the rows of the projection, as a version. One coalesced request per 1,000 rows, however long the history. */
export function loadProjection(
  table: Table,
  groupId: string,
  today: IsoDate,
): Promise<Versioned<RangeResult<unknown>>> {
  return table.sharedRange<unknown>(groupId, keys.projectionWithActions(sinceQuarter(today)));
}

/** Builds the projection from its rows. */
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
 * Repairs copies that differ from their originals, because those were stored before the projection existed or by a
 * server without it. Each copy is written together with its original's version, so that one that changes in between is
 * left for the next run. Three requests, and one for each copy that differs.
 *
 * @returns the number of repaired copies
 */
export async function reconcileProjection(table: Table, groupId: string, today: IsoDate): Promise<number> {
  const range = keys.projectionWithActions(sinceQuarter(today));
  // The copies are read before the originals: a copy without an original then means that the original has gone since.
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
  // With a full page of messages, copies without an original cannot be determined.
  const left = messages.length < LIST_ROWS ? withoutOriginal(copies, wanted) : [];
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

interface Wanted {
  readonly row: Row<unknown>;
  readonly copy: { readonly key: string; readonly value: unknown };
}

/** Returns the copies of messages that no longer need attention. */
function withoutOriginal(copies: readonly Row<unknown>[], wanted: readonly Wanted[]): readonly Row<unknown>[] {
  const known = new Set(wanted.map(({ copy }) => copy.key));
  return copies.filter(({ key }) => key.startsWith(keys.projectedMessages.from) && !known.has(key));
}
