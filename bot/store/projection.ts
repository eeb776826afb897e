/**
 * What the overview and For you read beside membership and tracker: the unended actions, and in front of them small copies of
 * what lies elsewhere. One range has all of it, so that neither page pays for each thing that may wait.
 */
import type { Action } from '../../shared/domain/actions/types';
import { addMonths, type IsoDate } from '../../shared/domain/calendar/dates';
import { quarterOf } from '../../shared/domain/calendar/periods';
import { keys } from './keys';
import { loadUndeliveredRows, undeliveredCopy } from './outbox';
import { loadQuarterRows, type QuarterFigures, quarterCopy } from './snapshots';
import type { Change, Page, Row, Table } from './table';
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
/** Quarters and messages that are looked at for copies that are not there. */
const QUARTERS = MONTHS / 3;

/** What stands today, as a version. One request for each 1,000 rows, however long the history; whoever asks in the same moment shares it. */
export function loadProjection(table: Table, groupId: string, today: IsoDate): Promise<Versioned<Page<unknown>>> {
  return table.sharedRange<unknown>(groupId, keys.projectionWithActions(sinceQuarter(today)));
}

/** What these rows say. */
export function projectionOf({ rows }: Page<unknown>): Projection {
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
 * Adds the copies of what was stored before there were any. Each goes in with the version of its original, so that one that
 * changes meanwhile is left for the next time. Three requests, and one for each copy. Answers how many were added.
 */
export async function completeProjection(table: Table, groupId: string, today: IsoDate): Promise<number> {
  const [known, quarters, messages] = await Promise.all([
    table.range<unknown>(groupId, keys.projectionWithActions(sinceQuarter(today))),
    loadQuarterRows(table, groupId, QUARTERS),
    loadUndeliveredRows(table, groupId),
  ]);
  const there = new Set(known.rows.map(({ key }) => key));
  const originals: readonly Original[] = [
    ...quarters.map((row) => ({ row, copy: quarterCopy(row.value) })),
    ...messages.map((row) => ({ row, copy: undeliveredCopy(row.value) })),
  ];
  let added = 0;
  for (const { row, copy } of originals) {
    if (there.has(copy.key) || copy.key < keys.projectionWithActions(sinceQuarter(today)).from) continue;
    const guard: Change = { kind: 'replace', key: row.key, etag: row.etag, value: row.value };
    if (await table.commit(groupId, [guard, { kind: 'put', ...copy }])) added += 1;
  }
  return added;
}

interface Original {
  readonly row: Row<unknown>;
  readonly copy: { readonly key: string; readonly value: unknown };
}
