/**
 * Reads and writes the tracker. The current state, sources with their live requests and agreements, is one range,
 * however long the history. The first change in a later quarter stores the former state; ended requests and resolved
 * barriers have keys of their own.
 */
import type { Agreement } from '../../shared/domain/agreements/types';
import type { ResolvedBarrier } from '../../shared/domain/barriers/types';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { retainedStates } from '../../shared/domain/earlier';
import { asOf, type Former, formerState } from '../../shared/domain/tracker/as-of';
import type { SourceDecision } from '../../shared/domain/tracker/record';
import type { DataRequest, SourceRecord, TrackerState } from '../../shared/domain/tracker/types';
import { keys, startingWith } from './keys';
import type { Reached } from './message-reach';
import type { Change, RangeResult, Row, Table } from './table';
import type { Versioned } from './versioned';

/**
 * The guard row of all sources together: names are unique, so every change of a name replaces this row's version. It
 * also lists completed imports: a spreadsheet may exceed one transaction, and its sources count once its import is
 * listed here.
 */
interface RegisterRow {
  readonly imports: readonly { readonly id: string; readonly completedAt: IsoInstant }[];
}

/** A source as it is stored. One imported from a spreadsheet has the import's id. */
export interface StoredSource extends SourceRecord {
  readonly importId?: string;
  /** Its states at the start of the last meetings, newest first; absent if it has not changed since. */
  readonly earlier?: readonly SourceRecord[];
}

/** An agreement as it is stored. */
export interface StoredAgreement extends Agreement {
  /** As for a source, but without the logs. */
  readonly earlier?: readonly Agreement[];
}

export interface LoadedTracker {
  readonly state: TrackerState;
  readonly sources: readonly Row<StoredSource>[];
  readonly agreements: readonly Row<StoredAgreement>[];
  readonly register: Row<RegisterRow> | null;
  /** Sources of incomplete imports. */
  readonly unfinished: readonly Row<StoredSource>[];
  /** Undelivered messages about rounds and requests. */
  readonly unreached: readonly Reached[];
}

/** Loads the current state. One coalesced request per 1,000 rows. */
export async function loadTracker(table: Table, groupId: string): Promise<LoadedTracker> {
  return trackerOf((await loadTrackerVersion(table, groupId)).value);
}

/** Loads the rows of the current state as a version: callers that share the read also share values derived from it. */
export function loadTrackerVersion(table: Table, groupId: string): Promise<Versioned<RangeResult<unknown>>> {
  return table.sharedRange<unknown>(groupId, keys.tracker);
}

/** Builds the tracker from its rows. */
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

/** Loads a source, or null. One request. */
export async function loadSource(table: Table, groupId: string, sourceId: string): Promise<Row<StoredSource> | null> {
  return table.read<StoredSource>(groupId, keys.source(sourceId));
}

/** Loads all agreements. One request. */
export async function loadAgreements(table: Table, groupId: string): Promise<readonly Agreement[]> {
  const { rows } = await table.range<Agreement>(groupId, keys.agreements);
  return rows.map(({ value }) => value);
}

/** Loads the state at the end of a quarter, as it was recorded by then. Two requests. */
export async function loadTrackerAsOf(table: Table, groupId: string, quarter: string): Promise<TrackerState> {
  // The current state is read first: a change in between stores the former state, which is read afterwards.
  const { state, register } = loaded((await table.range<unknown>(groupId, keys.tracker)).rows);
  const { rows } = await table.range<Former<SourceRecord | Agreement>>(groupId, keys.formerSince(quarter));
  const ofKind = <T>(kind: string) =>
    rows.filter(({ key }) => key.includes(`!${kind}!`)).map(({ value }) => value as unknown as Former<T>);
  return {
    records: asOf<StoredSource>(quarter, state.records, ofKind('source'), ({ source, changedAt, importId }) => {
      // An imported source counts from the completion of its import.
      const imported = register?.value.imports.find(({ id }) => id === importId);
      return { id: source.id, registeredAt: imported?.completedAt ?? source.registeredAt, changedAt };
    }),
    agreements: asOf(quarter, state.agreements, ofKind<Agreement>('agreement'), (agreement) => agreement),
  };
}

/** Returns the change of the guard row, optionally listing a completed import; see RegisterRow. */
export function registerChange(
  { register }: Pick<LoadedTracker, 'register'>,
  completed?: { readonly importId: string; readonly at: IsoInstant },
): Change {
  const added = completed === undefined ? [] : [{ id: completed.importId, completedAt: completed.at }];
  const imports = [...(register?.value.imports ?? []), ...added];
  if (register === null) return { kind: 'insert', key: keys.trackerRegister, value: { imports } };
  return { kind: 'replace', key: register.key, etag: register.etag, value: { imports } };
}

/** Returns the change that stores a new source. `importId` is set for a source from a spreadsheet. */
export function newSourceChange(record: SourceRecord, importId?: string): Change {
  const value: StoredSource = { ...record, ...(importId === undefined ? {} : { importId }) };
  return insert(keys.source(record.source.id), value);
}

/**
 * Returns the changes that store a decision about a source: the record, its former states, ended requests and resolved
 * barriers.
 *
 * @param meeting start of the latest meeting; null if there has been none
 */
export function sourceChanges(
  before: Row<StoredSource>,
  decision: Pick<SourceDecision, 'record' | 'resolved'>,
  meeting: IsoInstant | null,
): readonly Change[] {
  const { importId, earlier = [], ...stood } = before.value;
  const kept = retainedStates<SourceRecord>(stood, earlier, meeting);
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

/** Returns the changes that store an agreement; `before` is null for a new one. `meeting` is as for a source. */
export function agreementChanges(
  before: Row<StoredAgreement> | null,
  after: Agreement,
  meeting: IsoInstant | null,
): readonly Change[] {
  const key = keys.agreement(after.id);
  if (before === null) return [insert(key, after)];
  const { earlier = [], ...stood } = before.value;
  const former = formerState<Agreement>(stood, stood.changedAt, after.changedAt);
  const kept = retainedStates<Agreement>({ ...stood, log: [] }, earlier, meeting);
  const value: StoredAgreement = { ...after, ...(kept.length === 0 ? {} : { earlier: kept }) };
  return [
    { kind: 'replace', key, etag: before.etag, value },
    ...(former === null ? [] : [insert(keys.formerAgreement(former.until, after.id), former)]),
  ];
}

/** Loads an ended data request, or null. One request. */
export async function loadEndedRequest(
  table: Table,
  groupId: string,
  sourceId: string,
  requestId: string,
): Promise<DataRequest | null> {
  return (await table.read<DataRequest>(groupId, keys.endedRequest(sourceId, requestId)))?.value ?? null;
}

/** Loads a page of resolved barriers, newest first. One request. */
export async function loadResolvedBarriers(
  table: Table,
  groupId: string,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<RangeResult<ResolvedBarrier>> {
  return table.range<ResolvedBarrier>(groupId, keys.resolvedBarriers(after), limit);
}

/** A round: data requests made of several sources at once. */
export interface Round {
  readonly id: string;
  readonly period: string;
  readonly due: string;
  readonly askedAt: IsoInstant;
  /** The requests that have not been withdrawn. */
  readonly requests: readonly { readonly sourceId: string; readonly requestId: string }[];
}

/** Loads the latest rounds, newest first. One request. */
export async function loadRounds(table: Table, groupId: string, limit: number): Promise<readonly Round[]> {
  const { rows } = await table.range<Round>(groupId, startingWith(keys.rounds), limit);
  return rows.map(({ value }) => value);
}

/** Loads a round, or null. One request. */
export async function loadRound(table: Table, groupId: string, roundId: string): Promise<Row<Round> | null> {
  return table.read<Round>(groupId, keys.round(roundId));
}

/** Returns the change that stores a new round. */
export function roundChange(round: Round): Change {
  return insert(keys.round(round.id), round);
}

/** Returns the change that removes a withdrawn request from its round. */
export function withdrawnFromRound(row: Row<Round>, requestId: string): Change {
  const requests = row.value.requests.filter((asked) => asked.requestId !== requestId);
  return { kind: 'replace', key: row.key, etag: row.etag, value: { ...row.value, requests } };
}

function insert(key: string, value: unknown): Change {
  return { kind: 'insert', key, value };
}
