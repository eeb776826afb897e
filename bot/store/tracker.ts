/**
 * Reading and writing the tracker. All that stands now, sources with their live requests and agreements, is one range, however
 * long the history. What a later quarter changes leaves its former state behind; what has ended lies under keys of its own.
 */
import type { Agreement } from '../../shared/domain/agreements/types';
import type { ResolvedBarrier } from '../../shared/domain/barriers/types';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { keptEarlier } from '../../shared/domain/earlier';
import { asOf, type Former, formerState } from '../../shared/domain/tracker/as-of';
import type { SourceDecision } from '../../shared/domain/tracker/record';
import type { DataRequest, SourceRecord, TrackerState } from '../../shared/domain/tracker/types';
import { keys, startingWith } from './keys';
import type { Reached } from './message-reach';
import type { Change, RangeResult, Row, Table } from './table';
import type { Versioned } from './versioned';

/**
 * The guard of what holds for all sources together: names are unique, so whoever gives one replaces its version. A
 * spreadsheet may be larger than one transaction: its sources count once its import is named here.
 */
interface RegisterRow {
  readonly imports: readonly { readonly id: string; readonly completedAt: IsoInstant }[];
}

/** A source of a spreadsheet bears the import's id. */
export interface StoredSource extends SourceRecord {
  readonly importId?: string;
  /** How it stood when the last meetings began, the latest first; absent: it has not changed since. */
  readonly earlier?: readonly SourceRecord[];
}

/** An agreement as it is stored. */
export interface StoredAgreement extends Agreement {
  /** As of a source. Without their logs. */
  readonly earlier?: readonly Agreement[];
}

export interface LoadedTracker {
  readonly state: TrackerState;
  readonly sources: readonly Row<StoredSource>[];
  readonly agreements: readonly Row<StoredAgreement>[];
  readonly register: Row<RegisterRow> | null;
  /** Sources of an import that is not complete. */
  readonly unfinished: readonly Row<StoredSource>[];
  /** Those whom messages about requests did not reach. */
  readonly unreached: readonly Reached[];
}

/** Everything that stands now. One request for each 1,000 rows; whoever asks in the same moment shares it. */
export async function loadTracker(table: Table, groupId: string): Promise<LoadedTracker> {
  return trackerOf((await loadTrackerVersion(table, groupId)).value);
}

/** The same as a version: whoever shares the reading shares what is made of it. */
export function loadTrackerVersion(table: Table, groupId: string): Promise<Versioned<RangeResult<unknown>>> {
  return table.sharedRange<unknown>(groupId, keys.tracker);
}

/** What these rows say. */
export function trackerOf({ rows }: RangeResult<unknown>): LoadedTracker {
  return loaded(rows);
}

function loaded(rows: readonly Row<unknown>[]): LoadedTracker {
  const register = (rows.find(({ key }) => key === keys.trackerRegister) ?? null) as Row<RegisterRow> | null;
  const agreements = rows.filter(({ key }) => key.startsWith(keys.agreements.from)) as Row<StoredAgreement>[];
  const all = rows.filter(({ key }) => key.startsWith(keys.sources.from)) as Row<StoredSource>[];
  const unreached = rows.filter(({ key }) => key.startsWith(keys.unreached.from)) as Row<Reached>[];
  const complete = ({ value: { importId } }: Row<StoredSource>) =>
    importId === undefined || register?.value.imports.some(({ id }) => id === importId) === true;
  const sources = all.filter(complete);
  return {
    state: { records: sources.map(({ value }) => value), agreements: agreements.map(({ value }) => value) },
    sources,
    agreements,
    register,
    unfinished: all.filter((row) => !complete(row)),
    unreached: unreached.map(({ value }) => value),
  };
}

/** One source, or null. One request. */
export async function loadSource(table: Table, groupId: string, sourceId: string): Promise<Row<StoredSource> | null> {
  return table.read<StoredSource>(groupId, keys.source(sourceId));
}

/** The agreements. One request. */
export async function loadAgreements(table: Table, groupId: string): Promise<readonly Agreement[]> {
  const { rows } = await table.range<Agreement>(groupId, keys.agreements);
  return rows.map(({ value }) => value);
}

/** The state that held at the end of a quarter, from what was recorded by then. Two requests. */
export async function loadTrackerAsOf(table: Table, groupId: string, quarter: string): Promise<TrackerState> {
  // First what stands now: whoever changes it meanwhile leaves the former state behind before it is read.
  const { state, register } = loaded((await table.range<unknown>(groupId, keys.tracker)).rows);
  const { rows } = await table.range<Former<SourceRecord | Agreement>>(groupId, keys.formerSince(quarter));
  const ofKind = <T>(kind: string) =>
    rows.filter(({ key }) => key.includes(`!${kind}!`)).map(({ value }) => value as unknown as Former<T>);
  return {
    records: asOf<StoredSource>(quarter, state.records, ofKind('source'), ({ source, changedAt, importId }) => {
      // An imported source counts from the moment in which its import was complete.
      const imported = register?.value.imports.find(({ id }) => id === importId);
      return { id: source.id, registeredAt: imported?.completedAt ?? source.registeredAt, changedAt };
    }),
    agreements: asOf(quarter, state.agreements, ofKind<Agreement>('agreement'), (agreement) => agreement),
  };
}

/** The changes that guard what holds for all sources together; see RegisterRow. */
export function registerChange(
  { register }: Pick<LoadedTracker, 'register'>,
  completed?: { readonly importId: string; readonly at: IsoInstant },
): Change {
  const added = completed === undefined ? [] : [{ id: completed.importId, completedAt: completed.at }];
  const imports = [...(register?.value.imports ?? []), ...added];
  if (register === null) return { kind: 'insert', key: keys.trackerRegister, value: { imports } };
  return { kind: 'replace', key: register.key, etag: register.etag, value: { imports } };
}

/** The row of a new source. `importId`: the spreadsheet's that it comes from. */
export function newSourceChange(record: SourceRecord, importId?: string): Change {
  const value: StoredSource = { ...record, ...(importId === undefined ? {} : { importId }) };
  return insert(keys.source(record.source.id), value);
}

/**
 * The changes that store a decision about a source: the record, how it stood before, and what has ended with it.
 *
 * @param meeting when the latest meeting began; null: there was none
 */
export function sourceChanges(
  before: Row<StoredSource>,
  decision: Pick<SourceDecision, 'record' | 'resolved'>,
  meeting: IsoInstant | null,
): readonly Change[] {
  const { importId, earlier = [], ...stood } = before.value;
  const kept = keptEarlier<SourceRecord>(stood, earlier, meeting);
  const value: StoredSource = {
    ...decision.record,
    ...(importId === undefined ? {} : { importId }),
    ...(kept.length === 0 ? {} : { earlier: kept }),
  };
  const { id } = value.source;
  const former = formerState<SourceRecord>(
    { ...stood, ...(importId === undefined ? {} : { importId }) },
    stood.changedAt,
    value.changedAt,
  );
  const ended = before.value.requests.filter((old) => !value.requests.some((live) => live.id === old.id));
  return [
    { kind: 'replace', key: before.key, etag: before.etag, value },
    ...(former === null ? [] : [insert(keys.formerSource(former.until, id), former)]),
    ...ended.map((request) => insert(keys.endedRequest(id, request.id), request)),
    ...(decision.resolved ?? []).map((barrier) =>
      insert(keys.resolvedBarrier(barrier.resolvedAt, barrier.id), barrier),
    ),
  ];
}

/** The changes that store an agreement; `before` null: a new one. `meeting`: as for a source. */
export function agreementChanges(
  before: Row<StoredAgreement> | null,
  after: Agreement,
  meeting: IsoInstant | null,
): readonly Change[] {
  const key = keys.agreement(after.id);
  if (before === null) return [insert(key, after)];
  const { earlier = [], ...stood } = before.value;
  const former = formerState<Agreement>(stood, stood.changedAt, after.changedAt);
  const kept = keptEarlier<Agreement>({ ...stood, log: [] }, earlier, meeting);
  const value: StoredAgreement = { ...after, ...(kept.length === 0 ? {} : { earlier: kept }) };
  return [
    { kind: 'replace', key, etag: before.etag, value },
    ...(former === null ? [] : [insert(keys.formerAgreement(former.until, after.id), former)]),
  ];
}

/** A request that is no longer open, or null. One request. */
export async function loadEndedRequest(
  table: Table,
  groupId: string,
  sourceId: string,
  requestId: string,
): Promise<DataRequest | null> {
  return (await table.read<DataRequest>(groupId, keys.endedRequest(sourceId, requestId)))?.value ?? null;
}

/** A page of resolved barriers, the latest first. One request. */
export async function loadResolvedBarriers(
  table: Table,
  groupId: string,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<RangeResult<ResolvedBarrier>> {
  return table.range<ResolvedBarrier>(groupId, keys.resolvedBarriers(after), limit);
}

/** Several sources asked at once. */
export interface Round {
  readonly id: string;
  readonly period: string;
  readonly due: string;
  readonly askedAt: IsoInstant;
  /** Those that were not withdrawn. */
  readonly requests: readonly { readonly sourceId: string; readonly requestId: string }[];
}

/** The latest rounds. One request. */
export async function loadRounds(table: Table, groupId: string, limit: number): Promise<readonly Round[]> {
  const { rows } = await table.range<Round>(groupId, startingWith(keys.rounds), limit);
  return rows.map(({ value }) => value);
}

/** One round, or null. One request. */
export async function loadRound(table: Table, groupId: string, roundId: string): Promise<Row<Round> | null> {
  return table.read<Round>(groupId, keys.round(roundId));
}

/** The row of a new round. */
export function roundChange(round: Round): Change {
  return insert(keys.round(round.id), round);
}

/** The change that takes a withdrawn request out of its round. */
export function withdrawnFromRound(row: Row<Round>, requestId: string): Change {
  const requests = row.value.requests.filter((asked) => asked.requestId !== requestId);
  return { kind: 'replace', key: row.key, etag: row.etag, value: { ...row.value, requests } };
}

function insert(key: string, value: unknown): Change {
  return { kind: 'insert', key, value };
}
