/** Reading and writing sources, requests and responses. A source and its live requests are one range, and so are all. */
import type { DataRequest, Response, Source } from '../../shared/domain/tracker/types';
import { type KeyRange, keys } from './keys';
import type { Change, Row, Table } from './table';

export interface LoadedSource {
  readonly source: Row<Source>;
  readonly requests: readonly Row<DataRequest>[];
}

/** Every source with its live requests. One request for each 1,000 rows; what has ended costs nothing. */
export async function loadSources(table: Table, groupId: string): Promise<readonly LoadedSource[]> {
  return loadRange(table, groupId, keys.sources);
}

/** One source with its live requests, or null. One request. */
export async function loadSource(table: Table, groupId: string, sourceId: string): Promise<LoadedSource | null> {
  return (await loadRange(table, groupId, keys.sourceWithRequests(sourceId)))[0] ?? null;
}

async function loadRange(table: Table, groupId: string, range: KeyRange): Promise<readonly LoadedSource[]> {
  const sources: { source: Row<Source>; requests: Row<DataRequest>[] }[] = [];
  const { rows } = await table.range<Source | DataRequest>(groupId, range);
  for (const row of rows) {
    if (row.key.includes('!request!')) sources.at(-1)?.requests.push(row as Row<DataRequest>);
    else sources.push({ source: row as Row<Source>, requests: [] });
  }
  return sources;
}

/** The rows of a new source; its name is taken within its organisation from now on. */
export function newSourceChanges(source: Source): readonly Change[] {
  return [
    { kind: 'insert', key: keys.source(source.id), value: source },
    { kind: 'insert', key: keys.sourceName(source.organisationId, source.name), value: { sourceId: source.id } },
  ];
}

/** Whether an organisation has a source of this name already. One request. */
export async function sourceNameTaken(
  table: Table,
  groupId: string,
  organisationId: string,
  name: string,
): Promise<boolean> {
  return (await table.read(groupId, keys.sourceName(organisationId, name))) !== null;
}

/** The changes that store a new request and set aside what it follows. The source's version guards both. */
export function newRequestChanges(
  loaded: LoadedSource,
  request: DataRequest,
  setAside: readonly DataRequest[],
): readonly Change[] {
  const { source } = loaded;
  return [
    { kind: 'replace', key: source.key, etag: source.etag, value: source.value },
    { kind: 'insert', key: keys.request(request.sourceId, request.id), value: request },
    ...setAside.flatMap((old): Change[] => {
      const row = loaded.requests.find((found) => found.value.id === old.id);
      if (row === undefined) return [];
      return [
        { kind: 'delete', key: row.key, etag: row.etag },
        { kind: 'insert', key: keys.requestSetAside(old.sourceId, old.askedAt, old.id), value: old },
      ];
    }),
  ];
}

/** The changes that store what was said to a request. The latest counts; every response keeps a row of its own. */
export function answerChanges(
  before: Row<DataRequest>,
  after: DataRequest,
  response: Response,
  operationId: string,
): readonly Change[] {
  return [
    requestChange(before, after),
    { kind: 'insert', key: keys.response(after.id, response.at, operationId), value: response },
  ];
}

/** The change that replaces a request. */
export function requestChange(before: Row<DataRequest>, after: DataRequest): Change {
  return { kind: 'replace', key: before.key, etag: before.etag, value: after };
}
