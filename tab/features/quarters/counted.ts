/** Which of a quarter's sources are shown, kept in the address: each figure leads to exactly the sources that it counts. */
import type { SnapshotSourceView } from '../../../shared/contract/snapshots';
import type { SharingBasis } from '../../../shared/domain/agreements/status';
import { BASIS_WORDS } from '../../../shared/domain/agreements/words';
import type { Rag } from '../../../shared/domain/tracker/types';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';

/** What a figure counts: a status, the sources due, those set by hand, or a basis of sharing. */
export type Counted = Rag | 'due' | 'by-hand' | `basis-${SharingBasis}`;

const basisOf = (basis: SharingBasis) => ({
  words: BASIS_WORDS[basis],
  fits: (source: SnapshotSourceView) => source.rag !== 'excluded' && source.basis === basis,
});

const ragOf = (rag: Rag) => ({
  words: RAG_WORDS[rag],
  fits: (source: SnapshotSourceView) => source.rag === rag,
});

const FIGURES: Readonly<
  Record<Counted, { readonly words: string; readonly fits: (source: SnapshotSourceView) => boolean }>
> = {
  green: ragOf('green'),
  amber: ragOf('amber'),
  red: ragOf('red'),
  grey: ragOf('grey'),
  excluded: ragOf('excluded'),
  due: { words: 'Sources due', fits: ({ rag }) => rag !== 'excluded' && rag !== 'grey' },
  'by-hand': { words: 'Set by hand', fits: ({ rag, overridden }) => rag !== 'excluded' && overridden },
  'basis-framework': basisOf('framework'),
  'basis-individual': basisOf('individual'),
  'basis-none': basisOf('none'),
  'basis-not_needed': basisOf('not_needed'),
};

/** What an address asks for under `show`; null: every source, also where it asks for what there is not. */
export function countedOf(asked: string | null): Counted | null {
  return (Object.keys(FIGURES) as Counted[]).find((figure) => figure === asked) ?? null;
}

/** "Set by hand": what a figure counts, in words. */
export function countedWords(figure: Counted): string {
  return FIGURES[figure].words;
}

/** The sources that a figure was counted from, in their order. */
export function sourcesIn(
  sources: readonly SnapshotSourceView[],
  figure: Counted | null,
): readonly SnapshotSourceView[] {
  return figure === null ? sources : sources.filter(FIGURES[figure].fits);
}
