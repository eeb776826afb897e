/**
 * Reads and writes quarterly snapshots: a row per version, immutable once confirmed, and one with the trend figures.
 */

import type { Percentage } from '../../shared/domain/tracker/measure';
import type { Snapshot, SnapshotFigures } from '../../shared/domain/tracker/snapshots';
import { figuresOf } from '../../shared/domain/tracker/snapshots';
import { keys, startingWith } from './keys';
import type { Change, Row, Table } from './table';

/** The figures of a quarter's latest version. */
export interface QuarterFigures extends SnapshotFigures {
  /** The headline percentage of the previous version; null if there is none. */
  readonly before: Percentage | null;
}

/** Loads the latest quarters that have a snapshot, newest first. One request. */
export async function loadQuarters(table: Table, groupId: string, limit: number): Promise<readonly QuarterFigures[]> {
  return (await loadQuarterRows(table, groupId, limit)).map(({ value }) => value);
}

/** As above, as rows. One request. */
export async function loadQuarterRows(
  table: Table,
  groupId: string,
  limit: number,
): Promise<readonly Row<QuarterFigures>[]> {
  return (await table.range<QuarterFigures>(groupId, startingWith(keys.quarters), limit)).rows;
}

/** Returns the copy of a quarter's figures that the overview reads. */
export function quarterCopy(value: QuarterFigures) {
  return { key: keys.projectedQuarter(value.quarter), value };
}

/** Returns the changes that store a quarter's figures and the overview's copy of them. */
function figuresChanges(value: QuarterFigures, figures: Row<QuarterFigures> | null): readonly Change[] {
  const key = keys.quarter(value.quarter);
  return [
    figures === null ? { kind: 'insert', key, value } : { kind: 'replace', key, etag: figures.etag, value },
    { kind: 'put', ...quarterCopy(value) },
  ];
}

export interface LoadedSnapshots {
  /** Oldest first. */
  readonly versions: readonly Row<Snapshot>[];
  readonly figures: Row<QuarterFigures>;
}

/** Loads all versions of a quarter's snapshot; null if there is none. Two requests. */
export async function loadSnapshots(table: Table, groupId: string, quarter: string): Promise<LoadedSnapshots | null> {
  const [versions, figures] = await Promise.all([
    table.range<Snapshot>(groupId, startingWith(keys.snapshots(quarter))),
    table.read<QuarterFigures>(groupId, keys.quarter(quarter)),
  ]);
  return figures === null || versions.rows.length === 0 ? null : { versions: versions.rows, figures };
}

/** Returns the changes that store a quarter's first snapshot. */
export function newSnapshotChanges(snapshot: Snapshot): readonly Change[] {
  return [
    { kind: 'insert', key: keys.snapshot(snapshot.quarter, snapshot.version), value: snapshot },
    ...figuresChanges({ ...figuresOf(snapshot), before: null }, null),
  ];
}

/** Returns the changes that lock the latest version, or correct it while it is provisional. */
export function replacedChanges({ versions, figures }: LoadedSnapshots, after: Snapshot): readonly Change[] {
  const row = versions.at(-1);
  if (row === undefined) throw new Error(`${after.quarter} has no snapshot`);
  const value: QuarterFigures = { ...figuresOf(after), before: figures.value.before };
  return [{ kind: 'replace', key: row.key, etag: row.etag, value: after }, ...figuresChanges(value, figures)];
}

/** Returns the changes that add a version. */
export function restatedChanges({ figures }: LoadedSnapshots, after: Snapshot): readonly Change[] {
  const value: QuarterFigures = { ...figuresOf(after), before: figures.value.headline };
  return [
    { kind: 'insert', key: keys.snapshot(after.quarter, after.version), value: after },
    ...figuresChanges(value, figures),
  ];
}
