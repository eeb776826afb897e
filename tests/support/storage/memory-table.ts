/**
 * An in-memory table for tests that are not about Azure's own behaviour: it uses the product's codec and the limits of
 * Table Storage, without a process, a network or delays. A contract test (tests/integration/store/table-contract)
 * requires the same behaviour of it as of Azurite.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sent } from '../../../bot/store/group-commit';
import type { KeyRange } from '../../../bot/store/keys';
import { type RowCodec, rowCodec } from '../../../bot/store/row-codec';
import { sharedTable } from '../../../bot/store/shared-table';
import {
  type Change,
  type RangeResult,
  type RetryPolicy,
  type Row,
  StorageUnavailable,
  type Table,
} from '../../../bot/store/table';
import { MemoryRows } from './memory-rows';
import { AttemptFailed, type Observer, type RequestKind } from './requests';

export interface MemoryTableOptions {
  readonly tableName: string;
  /** The retry policy: its `retries` are used, its delays are not, because a fault occurs immediately. */
  readonly patience: RetryPolicy;
  readonly observers?: readonly Observer[];
  /** Defaults to the codec of the current version of the app. */
  readonly codec?: RowCodec;
}

const OWN_CODEC = unchangeable(rowCodec());

/**
 * Wraps a codec so that changing a value throws: the product shares a parsed value between all readers of the same
 * text.
 */
function unchangeable(codec: RowCodec): RowCodec {
  return {
    ...codec,
    read<T>(partition: string, key: string, etag: string, entity: Readonly<Record<string, unknown>>) {
      const row = codec.read<T>(partition, key, etag, entity);
      freeze(row.value);
      return row;
    },
  };
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) freeze(each);
}

/** Maximum number of rows per page of a query. */
const PAGE = 1_000;

/** Tables by name, so that several servers of a test can share one. */
const tables = new Map<string, MemoryRows>();

/** Opens the table with this name. */
export function memoryTable({ tableName, patience, observers = [], codec = OWN_CODEC }: MemoryTableOptions): Table {
  /**
   * Makes one request with its retries, as Azure's client does. `change`: after a failure it is unknown whether it was
   * applied.
   */
  async function request<T>(
    kind: RequestKind,
    { change = false, brief = false },
    work: () => { readonly rows: number; readonly result: T },
  ): Promise<T> {
    const id = randomUUID();
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await attempted(observers, { id, kind }, work);
      } catch (error) {
        if (!(error instanceof AttemptFailed)) throw error;
        // An attempt that hangs uses all the time of a request that is limited to one attempt.
        const over = attempt >= patience.retries || (brief && error.fault === 'hang');
        if (over) throw new StorageUnavailable(change, { cause: error });
      }
    }
  }

  function rows(): MemoryRows {
    const found = tables.get(tableName);
    if (found === undefined) throw new Error(`There is no table ${tableName}`);
    return found;
  }

  async function page<T>(partition: string, { from, to }: KeyRange, most: number): Promise<RangeResult<T>> {
    return request('range', {}, () => {
      const { entities, next } = rows().between(partition, from, to, most);
      const found = entities.map(({ key, etag, entity }) => codec.read<T>(partition, key, etag, entity));
      return { rows: found.length, result: { rows: found, next } };
    });
  }

  return sharedTable({
    create: () =>
      request('other', {}, () => {
        if (!tables.has(tableName)) tables.set(tableName, new MemoryRows());
        return { rows: 0, result: undefined };
      }),

    read: <T>(partition: string, key: string, { brief = false } = {}) =>
      request<Row<T> | null>('read', { brief }, () => {
        const found = tables.get(tableName)?.get(partition, key);
        if (found === undefined) return { rows: 0, result: null };
        return { rows: 1, result: codec.read<T>(partition, key, found.etag, found.entity) };
      }),

    async range<T>(
      partition: string,
      { from, to }: KeyRange,
      limit = Number.POSITIVE_INFINITY,
    ): Promise<RangeResult<T>> {
      const all: Row<T>[] = [];
      let at: string | null = from;
      while (at !== null) {
        const found: RangeResult<T> = await page<T>(partition, { from: at, to }, Math.min(limit + 1, PAGE));
        all.push(...found.rows);
        if (all.length > limit) return { rows: all.slice(0, limit), next: all[limit]?.key ?? null };
        at = found.next;
      }
      return { rows: all, next: null };
    },

    send: (partition: string, changes: readonly Change[]): Promise<Sent> =>
      request<Sent>('commit', { change: true }, () => ({ rows: 0, result: rows().commit(partition, changes, codec) })),
  });
}

/**
 * Makes one attempt: the observers from the outermost inwards, then the work itself, one event loop turn later, as in
 * another process.
 */
async function attempted<T>(
  observers: readonly Observer[],
  request: Parameters<Observer>[0],
  work: () => { readonly rows: number; readonly result: T },
): Promise<T> {
  const answered: T[] = [];
  const innermost = async () => {
    await nextTurn();
    const { rows, result } = work();
    answered.push(result);
    return { rows };
  };
  const send = observers.reduceRight<() => ReturnType<Observer>>(
    (inner, observe) => () => observe(request, inner),
    innermost,
  );
  await send();
  await nextTurn();
  return answered[0] as T;
}
