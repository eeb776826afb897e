/** A use case that reads: what it rests on is loaded beside the membership, then viewed as its reader may see it. */
import type { Result } from '../../shared/domain/result';
import { type Context, type Entered, enter, type Reader, type Services } from './context';

export interface QuerySpec<I, L, V, C extends Entered = Context> {
  /** Everything beside the membership, for whoever asks. */
  readonly load: (services: Services, groupId: string, wanted: I, reader: Reader) => Promise<L>;
  /** For this reader's standing; or the problem that what was asked for is not there. Where there is no actor it is for everybody. */
  readonly view: (loaded: L, context: C, wanted: I, services: Services) => Result<V> | Promise<Result<V>>;
}

export type Query<I, V> = (services: Services, reader: Reader, wanted: I) => Promise<Result<V>>;

/** Makes queries that enter in one way: by the whole membership (`query`), or by less, where that is enough. */
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

/** Makes a query. Problems, beside those of `view`: the group does not know the reader. As many requests as `load` makes, and one. */
export const query = queriesEnteredBy(enter);
