/**
 * Commands, the use cases that change something: validate the input, enter and load in parallel, decide (pure), commit
 * once, answer with a query. An aggregate defines once how its state is loaded and how a decision about it is stored.
 */
import type { z } from 'zod';
import type { AreaEvent } from '../../shared/areas/events';
import { checked } from '../../shared/contract/inputs';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { actingSeat } from '../../shared/domain/membership/standing';
import { permit, type Rule } from '../../shared/domain/policy';
import { notFound, ok, type Result } from '../../shared/domain/result';
import type { Subject } from '../../shared/domain/subject';
import { digest } from '../store/keys';
import type { Message } from '../store/outbox';
import type { Change } from '../store/table';
import { type DecidedWork, decideAndCommit } from './commit';
import { type Caller, type Context, type Entered, enter, type Services } from './context';

/** The outcome of a decision, whatever the aggregate. */
export interface Decided {
  /** What happened. Empty if the requested state holds already: nothing is stored then. */
  readonly events: readonly AreaEvent[];
  /**
   * Stores the operation even without an event: if it is delivered again after the person has changed their mind, it
   * must not take effect.
   */
  readonly storesOperation?: boolean;
}

/** The rows that store a decision, and what else is committed with them. */
export interface Stored {
  readonly changes: readonly Change[];
  /** Subjects whose posted cards become stale. */
  readonly stale?: readonly Subject[];
  readonly messages?: readonly Message[];
  /** The organisation concerned. A seat that the person holds there is recorded as the acting seat. */
  readonly organisationId?: string;
  /** Time of the change: later than the last change of the same thing. Defaults to now. */
  readonly at?: IsoInstant;
  /** Stored with the operation, for answering a retry. */
  readonly remember?: unknown;
}

/** The context of a decision: the caller's standing, the target and the services. */
export type CommandContext<T, C extends Entered = Context> = C & {
  readonly target: T;
  readonly caller: Caller;
  readonly services: Services;
  /** Returns the id for a new item of this kind: the same for each retry of the operation. */
  readonly newId: (kind: string) => string;
};

/**
 * The target of a command does not exist. Reported as `not-found` only after the command's rule has permitted the
 * caller.
 */
export class Missing {
  constructor(readonly message: string) {}
}

export interface Aggregate<T, L, D extends Decided, I = unknown, C extends Entered = Context> {
  /**
   * Loads everything a decision depends on besides the caller, or returns `Missing`. `input` may name the things to
   * load.
   */
  readonly load: (services: Services, groupId: string, target: T, input: I) => Promise<L | Missing>;
  /** Returns the rows to write. Called only if the decision has events. */
  readonly store: (loaded: L, decided: D, context: CommandContext<T, C>) => Stored;
  /**
   * Claims a row of another partition before the commit, because a transaction cannot span partitions. Has to be
   * idempotent: a commit that failed or was never reached leaves the claim, and the retry finds its own. Problem:
   * somebody else holds the claim.
   */
  readonly claim?: (loaded: L, decided: D, context: CommandContext<T, C>) => Promise<Result<null>>;
}

export interface CommandSpec<T, S extends z.ZodType, L, D extends Decided, V, C extends Entered = Context> {
  /** Checked before anything is read. */
  readonly input: S;
  /** Who may, if that does not depend on the target. Otherwise `decide` checks the policy itself. */
  readonly rule?: Rule;
  readonly decide: (loaded: L, input: z.output<S>, context: CommandContext<T, C>) => Result<D> | Promise<Result<D>>;
  /** Reads the answer for a retry, and after the commit if there is no `show`. */
  readonly answer: (services: Services, caller: Caller, target: T, remembered: unknown) => Promise<Result<V>>;
  /** Builds the same answer from the stored decision: without another read, because a person is waiting. */
  readonly show?: (loaded: L, decided: D, context: CommandContext<T, C>) => V | Promise<V>;
}

export type Command<T, V> = (services: Services, caller: Caller, target: T, entered?: unknown) => Promise<Result<V>>;

/** Builds the answer from the decision; null if a query answers. */
type Show<V> = (() => V | Promise<V>) | null;

/**
 * Returns a command factory for one way of entering: with the whole membership (`commandOn`), or with less where that
 * suffices.
 */
export function commandsEnteredBy<C extends Entered>(
  entering: (services: Services, caller: Caller) => Promise<Result<C>>,
) {
  return <T, L, D extends Decided, I = unknown>(aggregate: Aggregate<T, L, D, I, C>) =>
    <S extends z.ZodType<I>, V>(spec: CommandSpec<T, S, L, D, V, C>): Command<T, V> =>
    async (services, caller, target, entered) => {
      const input = checked(spec.input, entered ?? {});
      if (!input.ok) return input;
      const done = await decideAndCommit<Show<V>>(
        services,
        caller,
        async () => {
          const [context, loaded] = await Promise.all([
            entering(services, caller),
            aggregate.load(services, caller.groupId, target, input.value),
          ]);
          if (!context.ok) return context;
          const newId = (kind: string) => newIdOf(caller, kind);
          return decisionOf(aggregate, spec, loaded, input.value, {
            ...context.value,
            target,
            caller,
            services,
            newId,
          });
        },
        async (remembered) => {
          const answered = await spec.answer(services, caller, target, remembered);
          return answered.ok ? ok(() => answered.value) : answered;
        },
      );
      if (!done.ok) return done;
      return done.value === null ? spec.answer(services, caller, target, null) : ok(await done.value());
    };
}

/**
 * Creates commands on an aggregate. Problems, besides those of `decide`: invalid input, by field; the group does not
 * know the person; the rule refuses; the target does not exist; storage did not confirm; too many version conflicts.
 */
export const commandOn = commandsEnteredBy(enter);

/** Returns the id for a new item of a kind, derived from the operation that creates it. */
export function newIdOf({ groupId, operationId }: Caller, kind: string): string {
  return digest(groupId, kind, operationId);
}

async function decisionOf<T, S extends z.ZodType, L, D extends Decided, V, C extends Entered>(
  { store, claim }: Pick<Aggregate<T, L, D, never, C>, 'store' | 'claim'>,
  { rule, decide, show }: CommandSpec<T, S, L, D, V, C>,
  loaded: L | Missing,
  input: z.output<S>,
  context: CommandContext<T, C>,
): Promise<Result<DecidedWork<Show<V>>>> {
  const permitted = rule === undefined ? ok(null) : permit(rule, context.standing);
  if (!permitted.ok) return permitted;
  if (loaded instanceof Missing) return notFound(loaded.message);
  const decided = await decide(loaded, input, context);
  if (!decided.ok) return decided;
  const { events, storesOperation = false } = decided.value;
  const value = show === undefined ? null : () => show(loaded, decided.value, context);
  if (events.length === 0) return ok(storesOperation ? { changes: [], events, by: null, value } : { value });
  const claimed = await claim?.(loaded, decided.value, context);
  if (claimed?.ok === false) return claimed;
  const { organisationId = null, ...stored } = store(loaded, decided.value, context);
  return ok({ ...stored, events, by: actingSeat(context.standing, organisationId) || null, value });
}
