/** Building blocks of the tracker's events. */
import type { EventWords } from '../event';

export type Of<K extends string, T> = { readonly kind: K } & T;

export interface OfSource {
  readonly sourceId: string;
}

/** Returns the source as the subject of an event. */
export const ofSource = ({ sourceId }: OfSource) => [{ kind: 'source', sourceId } as const] as const;

/** Returns event words without a detail. */
export function plain(title: string): EventWords {
  return { title, detail: '' };
}
