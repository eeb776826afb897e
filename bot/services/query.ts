/**
 * Queries, the use cases that read: load the data in parallel with the membership, then build the view that the reader
 * may see.
 */
import type { Result } from '../../shared/domain/result';
import { type Context, type Entered, enter, type Reader, type Services } from './context';

export interface QuerySpec<I, L, V, C extends Entered = Context> {
  /** Loads everything besides the membership, before the reader's standing is known. */
  readonly load: (services: Services, groupId: string, wanted: I, reader: Reader) => Promise<L>;
  /**
   * Builds the view for the reader's standing, or returns the problem that the requested item does not exist. Without
   * an actor, it is the same for every reader.
   */
  readonly view: (loaded: L, context: C, wanted: I, services: Services) => Result<V> | Promise<Result<V>>;
}

export type Query<I, V> = (services: Services, reader: Reader, wanted: I) => Promise<Result<V>>;

/**
 * Returns a query factory for one way of entering: with the whole membership (`query`), or with less where that
 * suffices.
 */
export function queriesEnteredBy<C extends Entered>(
  entering: (services: Services, reader: Reader) => Promise<Result<C>>,
) {
  return <I = void, L = unknown, V = unknown>({ load, view }: QuerySpec<I, L, V, C>): Query<I, V> =>
    async (services, reader, wanted) => {
      const [context, loaded] = await Promise.all([
        entering(services, reader),
        load(services, reader.groupId, wanted, reader),
      ]);
      return context.ok ? view(loaded, context.value, wanted, services) : context;
    };
}

/**
 * Creates a query. Problems, besides those of `view`: the group does not know the reader. Storage requests: those of
 * `load`, and one.
 */
export const query = queriesEnteredBy(enter);
