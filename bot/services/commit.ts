/**
 * The only way to change something, with optimistic concurrency. A change is decided on versions that were just read,
 * and one transaction commits the new state, the events, the messages to send and the stale marks of posted cards.
 * After a version conflict it is decided again; a retry of the operation is idempotent.
 */
import { randomUUID } from 'node:crypto';
import type { AreaEvent } from '../../shared/areas/events';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { conflict, ok, type Result, unavailable } from '../../shared/domain/result';
import type { Subject } from '../../shared/domain/subject';
import { staleChanges } from '../store/conversations';
import { eventChanges } from '../store/events';
import { appendedBy, findOperation, type Operation, operationChange } from '../store/operations';
import type { Message } from '../store/outbox';
import { newMessagesChanges } from '../store/outbox-queue';
import { type Change, StorageUnavailable, type Table } from '../store/table';
import type { Caller, Services } from './context';
import { UNCERTAIN } from './problems';

/**
 * The decision of a use case: nothing to write, because the requested state holds already, or changes with their
 * events.
 */
export type DecidedWork<T> = { readonly value: T; readonly changes?: undefined } | UnitOfWork<T>;

export interface UnitOfWork<T> {
  readonly changes: readonly Change[];
  /** Empty: nothing happens, but the operation is stored, so that a retry does not take effect either. */
  readonly events: readonly AreaEvent[];
  /** The acting seat; null for the app itself and for a person without a seat. */
  readonly by: string | null;
  /**
   * Time of the change: later than the last change of the same thing, although servers' clocks differ. Defaults to now.
   */
  readonly at?: IsoInstant;
  readonly messages?: readonly Message[];
  /** Subjects whose posted cards become stale. */
  readonly stale?: readonly Subject[];
  /** Stored with the operation, for answering a retry: for instance the id that was assigned. */
  readonly remember?: unknown;
  readonly value: T;
}

const ATTEMPTS = 8;

/**
 * Decides and commits. `decide` loads and decides afresh at each attempt; `replay` answers for an operation that is
 * committed already, and only reads. Problems, besides those of `decide`: storage did not confirm the commit, although
 * the client retried (only once, because Teams waits five seconds in total); too many version conflicts.
 */
export async function decideAndCommit<T>(
  services: Services,
  caller: Caller,
  decide: () => Promise<Result<DecidedWork<T>>>,
  replay: (remembered: unknown) => Promise<Result<T>>,
): Promise<Result<T>> {
  return services.operations.once(
    `${caller.groupId} ${caller.operationId}`,
    (done) => retryOnConflict(services, caller, decide, replay, done),
    (remembered) => replayAnswer(() => replay(remembered)),
  );
}

async function retryOnConflict<T>(
  services: Services,
  caller: Caller,
  decide: () => Promise<Result<DecidedWork<T>>>,
  replay: (remembered: unknown) => Promise<Result<T>>,
  done: (remembered: unknown) => void,
): Promise<Result<T>> {
  const replayed = ({ remembered }: Operation) => {
    done(remembered);
    return replayAnswer(() => replay(remembered));
  };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const decided = await decide();
    if (!decided.ok) {
      // A retry may be refused because its first delivery has taken effect already.
      const earlier = await findOperation(services.table, caller.groupId, caller.operationId);
      return earlier === null ? decided : replayed(earlier);
    }
    if (decided.value.changes === undefined) return ok(decided.value.value);
    const outcome = await commit(services, caller, decided.value);
    if (outcome === 'committed') {
      done(decided.value.remember ?? null);
      return ok(decided.value.value);
    }
    if (outcome === 'uncertain') return unavailable(UNCERTAIN);
    if (outcome !== 'conflict') return replayed(outcome);
    await backOff(attempt);
  }
  return conflict('Many people are changing this at the moment. Please try again.', 'Busy at the moment');
}

/**
 * Answers a retry of a committed operation. If the answer cannot be read, the problem says that the change was
 * recorded.
 */
async function replayAnswer<T>(show: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await show();
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    return unavailable(
      'This was recorded already, but it cannot be shown at the moment. Please look again in a minute.',
    );
  }
}

/** The outcome of one attempt. An `Operation`: another attempt committed it earlier. */
type Outcome = 'committed' | 'conflict' | 'uncertain' | Operation;

async function commit<T>(services: Services, caller: Caller, decision: UnitOfWork<T>): Promise<Outcome> {
  const operation: Operation = {
    attempt: randomUUID(),
    remembered: decision.remember ?? null,
    appended: appendedBy(decision.changes),
  };
  const changes = [
    ...decision.changes,
    ...eventChanges(decision.events, {
      ...caller,
      by: decision.by,
      at: decision.at ?? services.now(),
    }),
    operationChange(caller.operationId, operation),
    ...newMessagesChanges(decision.messages ?? []),
    ...staleChanges(decision.stale ?? []),
  ];
  const outcome = await outcomeOf(services.table, caller, changes, operation);
  if (outcome !== 'committed') return outcome;
  services.signals.committed(caller.groupId);
  for (const subject of decision.stale ?? []) services.signals.cardStale(caller.groupId, subject);
  if ((decision.messages ?? []).length > 0) services.signals.messageWaiting(caller.groupId);
  return 'committed';
}

/**
 * Commits one transaction. If it conflicts or its response is lost, the operation's row says which attempt committed.
 */
async function outcomeOf(
  table: Table,
  caller: Caller,
  changes: readonly Change[],
  { attempt }: Operation,
): Promise<Outcome> {
  let answered = true;
  try {
    if (await table.commit(caller.groupId, changes)) return 'committed';
  } catch (error) {
    if (!(error instanceof StorageUnavailable) || !error.ambiguous) throw error;
    answered = false;
  }
  try {
    const found = await findOperation(table, caller.groupId, caller.operationId);
    if (found === null) return answered ? 'conflict' : 'uncertain';
    return found.attempt === attempt ? 'committed' : found;
  } catch (error) {
    if (error instanceof StorageUnavailable) return 'uncertain';
    throw error;
  }
}

/** Backs off with jitter, so that callers in conflict do not collide again. */
function backOff(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * attempt));
}
