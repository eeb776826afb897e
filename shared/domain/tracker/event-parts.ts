/** What the tracker's events are made of. */
import type { EventWords } from '../event';

export type Of<K extends string, T> = { readonly kind: K } & T;

export interface OfSource {
  readonly sourceId: string;
}

/** The source that an event is about. */
export const ofSource = ({ sourceId }: OfSource) => [{ kind: 'source', sourceId } as const] as const;

/** Words without a detail. */
export function plain(title: string): EventWords {
  return { title, detail: '' };
}
