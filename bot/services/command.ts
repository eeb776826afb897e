/**
 * A use case that changes something: check the input, enter and load together, decide (pure), commit once, answer with a query.
 * What it changes is an aggregate: how that is loaded, and how a decision about it is stored, stands once.
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

/** What was decided, whatever it is about. */
export interface Decided {
  /** What happened; none: what was asked for holds already, and nothing is stored. */
  readonly events: readonly AreaEvent[];
  /**
   * Without an event the operation is stored all the same: delivered once more after the person has changed their mind, it must
   * not take effect.
   */
  readonly storesOperation?: boolean;
}

/** How a decision is stored. */
export interface Stored {
  readonly changes: readonly Change[];
  /** What posted cards show of it. */
  readonly stale?: readonly Subject[];
  readonly messages?: readonly Message[];
  /** The organisation it was done for, where the person's seat there is the one that acts. */
  readonly organisationId?: string;
  /** When it happens, where that is not now: after the last change of the same thing. */
  readonly at?: IsoInstant;
  /** What a repetition of the operation needs to know. */
  readonly remember?: unknown;
}

/** What a decision is made in: how the person entered, and what they want to change. */
export type CommandContext<T, C extends Entered = Context> = C & {
  readonly target: T;
  readonly caller: Caller;
  readonly services: Services;
  /** An id for something new: the same for each repetition of the operation. */
  readonly newId: (kind: string) => string;
};

/** What a command is about is not there: the answer to whoever may know. */
export class Missing {
  constructor(readonly message: string) {}
}

export interface Aggregate<T, L, D extends Decided, I = unknown, C extends Entered = Context> {
  /** All that a decision rests on beside who asks, or that it is missing. `input`: where it says which things it is about. */
  readonly load: (services: Services, groupId: string, target: T, input: I) => Promise<L | Missing>;
  /** The rows that make it so. Called only where something happened. */
  readonly store: (loaded: L, decided: D, context: CommandContext<T, C>) => Stored;
  /**
   * Takes what lies in another partition, which no transaction of the group reaches, before the commit. It has to be idempotent:
   * a commit that failed or was never reached leaves it taken, and the repetition finds its own. Problem: it is somebody else's.
   */
  readonly claim?: (loaded: L, decided: D, context: CommandContext<T, C>) => Promise<Result<null>>;
}

export interface CommandSpec<T, S extends z.ZodType, L, D extends Decided, V, C extends Entered = Context> {
  /** Checked before anything is read. */
  readonly input: S;
  /** Who may, where that does not depend on the thing itself; decisions about a thing ask the policy themselves. */
  readonly rule?: Rule;
  readonly decide: (loaded: L, input: z.output<S>, context: CommandContext<T, C>) => Result<D> | Promise<Result<D>>;
  /** Reads the answer: after the commit, and for a retry. */
  readonly answer: (services: Services, caller: Caller, target: T, remembered: unknown) => Promise<Result<V>>;
  /** The same answer from what was decided, once it is stored: somebody waits, and it needs no read. */
  readonly show?: (loaded: L, decided: D, context: CommandContext<T, C>) => V | Promise<V>;
}

export type Command<T, V> = (services: Services, caller: Caller, target: T, entered?: unknown) => Promise<Result<V>>;

/** Shows what was decided; null: a query answers. */
type Show<V> = (() => V | Promise<V>) | null;

/** Makes the makers of commands that enter in one way: by the whole membership (`commandOn`), or by less, where that is enough. */
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
 * Makes commands on an aggregate. Problems, beside those of `decide`: faulty input, at its fields; the group does not know the
 * person; the rule refuses; there is no such thing; storage did not confirm; too many version conflicts.
 */
export const commandOn = commandsEnteredBy(enter);

/** An id for something new of a kind, from the operation that makes it. */
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
