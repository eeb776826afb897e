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
import { ok, type Result } from '../../shared/domain/result';
import type { Subject } from '../../shared/domain/subject';
import { digest } from '../store/keys';
import type { Message } from '../store/outbox';
import type { Change } from '../store/table';
import { change, type Decision } from './commit';
import { type Caller, type Context, enter, type Services } from './context';

/** What was decided, whatever it is about. */
export interface Decided {
  /** What happened; none: what was asked for holds already, and nothing is stored. */
  readonly events: readonly AreaEvent[];
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

/** What a decision is made in. */
export interface CommandContext<T> extends Context {
  readonly target: T;
  readonly caller: Caller;
  readonly services: Services;
  /** An id for something new: the same for each repetition of the operation. */
  readonly newId: (kind: string) => string;
}

export interface Aggregate<T, L, D extends Decided, I = unknown> {
  /** All that a decision rests on beside the membership. `input`: where it says which things it is about. */
  readonly load: (services: Services, groupId: string, target: T, input: I) => Promise<L>;
  /** The rows that make it so. Called only where something happened. */
  readonly store: (loaded: L, decided: D, context: CommandContext<T>) => Stored;
  /**
   * Takes what lies in another partition, which no transaction of the group reaches, before the commit. It has to be idempotent:
   * a commit that failed or was never reached leaves it taken, and the repetition finds its own. Problem: it is somebody else's.
   */
  readonly claim?: (loaded: L, decided: D, context: CommandContext<T>) => Promise<Result<null>>;
}

export interface CommandParts<T, S extends z.ZodType, L, D extends Decided, V> {
  /** Checked before anything is read. */
  readonly input: S;
  /** Who may, where that does not depend on the thing itself; decisions about a thing ask the policy themselves. */
  readonly rule?: Rule;
  readonly decide: (loaded: L, input: z.output<S>, context: CommandContext<T>) => Result<D> | Promise<Result<D>>;
  /** Reads the answer: after the commit, and for an operation that took effect earlier. */
  readonly answer: (services: Services, caller: Caller, target: T, remembered: unknown) => Promise<Result<V>>;
  /** The same answer from what was decided, for a press: somebody waits, and it needs no reading. */
  readonly show?: (loaded: L, decided: D, context: CommandContext<T>) => V;
}

export type Command<T, V> = (services: Services, caller: Caller, target: T, entered?: unknown) => Promise<Result<V>>;

/**
 * Makes commands on an aggregate. Problems, beside those of `decide`: faulty input, at its fields; the group does not know the
 * person; the rule refuses; storage did not confirm; too many version conflicts.
 */
export function commandOn<T, L, D extends Decided, I = unknown>(aggregate: Aggregate<T, L, D, I>) {
  return <S extends z.ZodType<I>, V>(parts: CommandParts<T, S, L, D, V>): Command<T, V> =>
    async (services, caller, target, entered) => {
      const input = checked(parts.input, entered ?? {});
      if (!input.ok) return input;
      const done = await change<V | null>(
        services,
        caller,
        async () => {
          const [entering, loaded] = await Promise.all([
            enter(services, caller),
            aggregate.load(services, caller.groupId, target, input.value),
          ]);
          if (!entering.ok) return entering;
          const context = {
            ...entering.value,
            target,
            caller,
            services,
            newId: (kind: string) => newIdOf(caller, kind),
          };
          const permitted = parts.rule === undefined ? ok(null) : permit(parts.rule, context.standing);
          if (!permitted.ok) return permitted;
          const decided = await parts.decide(loaded, input.value, context);
          if (!decided.ok) return decided;
          const claimed = await claimOf(aggregate, loaded, decided.value, context);
          if (!claimed.ok) return claimed;
          const value = parts.show?.(loaded, decided.value, context) ?? null;
          return ok(decisionOf(aggregate, loaded, decided.value, context, value));
        },
        async (remembered) => parts.answer(services, caller, target, remembered),
      );
      if (!done.ok || done.value !== null) return done as Result<V>;
      return parts.answer(services, caller, target, null);
    };
}

/** An id for something new of a kind, from the operation that makes it. */
export function newIdOf({ groupId, operationId }: Caller, kind: string): string {
  return digest(groupId, kind, operationId);
}

async function claimOf<T, L, D extends Decided>(
  { claim }: Pick<Aggregate<T, L, D>, 'claim'>,
  loaded: L,
  decided: D,
  context: CommandContext<T>,
): Promise<Result<null>> {
  return claim === undefined || decided.events.length === 0 ? ok(null) : claim(loaded, decided, context);
}

function decisionOf<T, L, D extends Decided, V>(
  { store }: Pick<Aggregate<T, L, D>, 'store'>,
  loaded: L,
  decided: D,
  context: CommandContext<T>,
  value: V,
): Decision<V> {
  const { events } = decided;
  if (events.length === 0) return { value };
  const { organisationId = null, ...stored } = store(loaded, decided, context);
  return { ...stored, events, by: actingSeat(context.standing, organisationId) || null, value };
}
