/** The adapter for Azure Table Storage, the only file that calls its client. Timeouts are short, as people wait. */
import { odata, RestError, TableClient, type TransactionAction } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { toMergeEntity } from './codec';
import { conditionalDelete, LostCondition, type PipelinePolicy, withDeleteConditions } from './conditional-delete';
import type { Sent } from './group-commit';
import type { KeyRange } from './keys';
import { type RowCodec, rowCodec } from './row-codec';
import { sharedTable } from './shared-table';
import { type Change, type RangeResult, type RetryPolicy, type Row, StorageUnavailable, type Table } from './table';

export interface TableOptions {
  readonly tableName: string;
  readonly access:
    | { readonly connectionString: string }
    | { readonly url: string; readonly credential: TokenCredential };
  /** Timeout per attempt and retries. Shorter for `interactive` use, where a person waits, than for background jobs. */
  readonly retryPolicy: RetryPolicy;
  /** Pipeline policies applied to every outgoing request; tests use them to count requests and inject faults. */
  readonly policies?: readonly PipelinePolicy[];
  /** Defaults to the codec of the current schema. */
  readonly codec?: RowCodec;
}

/** Shared by all tables of the process, because one of them may read a row that another one replaces. */
const OWN_CODEC = rowCodec();

/** Returns the table. No request is made until it is used. */
export function openTable(options: TableOptions): Table {
  const client = connect(options);
  const { codec = OWN_CODEC } = options;
  const { timeoutMs } = options.retryPolicy;

  const longestMs = timeoutMs * (options.retryPolicy.retries + 1) + 1_000;

  /**
   * Runs one request with a timeout. `change`: the request writes, so a failure is ambiguous.
   *
   * @throws StorageUnavailable if storage gave no definite answer
   */
  async function request<T>(
    change: boolean,
    send: (abortSignal: AbortSignal) => Promise<T>,
    withinMs = longestMs,
  ): Promise<T> {
    try {
      return await within(withinMs, send);
    } catch (error) {
      if (isAnswer(error) || error instanceof LostCondition) throw error;
      throw new StorageUnavailable(change, { cause: error });
    }
  }

  async function range<T>(
    partition: string,
    { from, to }: KeyRange,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<RangeResult<T>> {
    const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`;
    return request(false, async (abortSignal) => {
      const rows: Row<T>[] = [];
      const pages = client
        .listEntities({ queryOptions: { filter }, abortSignal })
        .byPage({ maxPageSize: Math.min(limit + 1, 1_000) });
      for await (const page of pages) {
        for (const entity of page) {
          const key = String(entity.rowKey);
          if (rows.length === limit) return { rows, next: key };
          rows.push(codec.read<T>(partition, key, String(entity.etag), entity));
        }
      }
      return { rows, next: null };
    });
  }

  async function send(partition: string, changes: readonly Change[]): Promise<Sent> {
    try {
      const actions = changes.map((change) => actionOf(codec, partition, change));
      const etags = new Map(changes.flatMap((change) => (change.kind === 'delete' ? [[change.key, change.etag]] : [])));
      await request(true, (abortSignal) =>
        withDeleteConditions(etags, () => client.submitTransaction(actions, { abortSignal })),
      );
      return true;
    } catch (error) {
      if (error instanceof RestError && [404, 409, 412].includes(error.statusCode ?? 0)) return refusalIn(error);
      throw error;
    }
  }

  async function read<T>(partition: string, key: string, { brief = false } = {}): Promise<Row<T> | null> {
    const withinMs = brief ? timeoutMs : longestMs;
    try {
      const get = (abortSignal: AbortSignal) => client.getEntity(partition, key, { abortSignal });
      const entity = await request(false, get, withinMs);
      return codec.read<T>(partition, key, entity.etag, entity);
    } catch (error) {
      if (error instanceof RestError && error.statusCode === 404) return null;
      throw error;
    }
  }

  return sharedTable({
    create: () => request(false, (abortSignal) => client.createTable({ abortSignal })),
    read,
    range,
    send,
  });
}

function connect({ access, tableName, retryPolicy, policies = [] }: TableOptions): TableClient {
  const options = {
    retryOptions: {
      maxRetries: retryPolicy.retries,
      retryDelayInMs: retryPolicy.retryDelayMs,
      maxRetryDelayInMs: retryPolicy.timeoutMs,
    },
    additionalPolicies: [
      { policy: conditionalDelete, position: 'perCall' as const },
      { policy: attemptTimeout(retryPolicy.timeoutMs), position: 'perRetry' as const },
      ...policies.map((policy) => ({ policy, position: 'perRetry' as const })),
    ],
  };
  if ('connectionString' in access) {
    return TableClient.fromConnectionString(access.connectionString, tableName, {
      ...options,
      allowInsecureConnection: true,
    });
  }
  return new TableClient(access.url, tableName, access.credential, options);
}

/** Gives each attempt its own timeout, so that one that hangs leaves time for a retry. */
function attemptTimeout(timeoutMs: number): PipelinePolicy {
  return {
    name: 'attemptTimeout',
    sendRequest: (request, next) =>
      within(timeoutMs, async (attempt) => {
        const outer = request.abortSignal as AbortSignal | undefined;
        request.abortSignal = outer === undefined ? attempt : AbortSignal.any([outer, attempt]);
        try {
          return await next(request);
        } catch (error) {
          if (attempt.aborted && outer?.aborted !== true) {
            throw new RestError('No answer in time', { code: 'ETIMEDOUT', request });
          }
          throw error;
        } finally {
          if (outer === undefined) delete request.abortSignal;
          else request.abortSignal = outer;
        }
      }),
  };
}

/**
 * Runs work with a timeout and clears the timer when the work ends. The timer of `AbortSignal.timeout` would keep
 * running and raise an error long after the answer.
 */
async function within<T>(milliseconds: number, work: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

function actionOf(codec: RowCodec, partition: string, change: Change): TransactionAction {
  switch (change.kind) {
    case 'insert':
      return ['create', codec.write(partition, change.key, change.value)];
    case 'replace':
      return [
        'update',
        codec.write(partition, change.key, change.value, change.etag),
        'Replace',
        { etag: change.etag },
      ];
    case 'put':
      return ['upsert', codec.write(partition, change.key, change.value), 'Replace'];
    case 'merge':
      return ['update', toMergeEntity(partition, change.key, change.parts), 'Merge'];
    case 'delete':
      return ['delete', { partitionKey: partition, rowKey: change.key }];
  }
}

/**
 * Returns which change storage refused. Its message begins with the index in the transaction: "2:The update condition
 * was not satisfied".
 */
function refusalIn({ message }: RestError): Sent {
  const place = /^(\d+):/.exec(message)?.[1];
  return { refused: place === undefined ? null : Number(place) };
}

/** Whether storage gave a definite answer: not a timeout, a rate limit or a server error. */
function isAnswer(error: unknown): boolean {
  if (!(error instanceof RestError) || error.statusCode === undefined) return false;
  return error.statusCode < 500 && error.statusCode !== 408 && error.statusCode !== 429;
}
