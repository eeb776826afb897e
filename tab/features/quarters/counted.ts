/** Filter of a quarter's sources, kept in the address: each figure leads to exactly the sources that it counts. */
import type { SnapshotSourceView, SnapshotVersionView } from '../../../shared/contract/snapshots';
import { BASIS_WORDS } from '../../../shared/domain/agreements/basis-words';
import type { SharingBasis } from '../../../shared/domain/agreements/status';
import type { Rag } from '../../../shared/domain/tracker/types';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';

/** What a figure counts: a status, the sources due, those overridden, a basis of sharing, or those that were shared. */
type Figure = Rag | 'due' | 'by-hand' | 'shared' | `basis-${SharingBasis}`;

/** A figure, or what one of the organisations shared. */
export type QuarterFigure = Figure | `${typeof SHARED_BY}${string}`;

const SHARED_BY = 'shared-by-';

type Sources = Pick<SnapshotVersionView, 'sources' | 'sharingOrganisations'>;

interface Counting {
  readonly words: string;
  readonly fits: (source: SnapshotSourceView, version: Sources) => boolean;
}

const basisOf = (basis: SharingBasis): Counting => ({
  words: BASIS_WORDS[basis].toLowerCase(),
  fits: (source) => source.rag !== 'excluded' && source.basis === basis,
});

const ragOf = (rag: Rag): Counting => ({
  words: RAG_WORDS[rag].toLowerCase(),
  fits: (source) => source.rag === rag,
});

const FIGURES: Readonly<Record<Figure, Counting>> = {
  green: ragOf('green'),
  amber: ragOf('amber'),
  red: ragOf('red'),
  grey: ragOf('grey'),
  excluded: ragOf('excluded'),
  due: { words: 'sources due', fits: ({ rag }) => rag !== 'excluded' && rag !== 'grey' },
  'by-hand': { words: 'set by hand', fits: ({ rag, overridden }) => rag !== 'excluded' && overridden },
  shared: {
    words: 'shared by Specified and Relevant organisations',
    fits: ({ shared, organisation }, { sharingOrganisations }) => shared && sharingOrganisations.includes(organisation),
  },
  'basis-framework': basisOf('framework'),
  'basis-individual': basisOf('individual'),
  'basis-none': basisOf('none'),
  'basis-not_needed': basisOf('not_needed'),
};

function isSharedBy(asked: string): asked is `${typeof SHARED_BY}${string}` {
  return asked.startsWith(SHARED_BY) && asked.length > SHARED_BY.length;
}

function countingOf(figure: QuarterFigure): Counting {
  if (!isSharedBy(figure)) return FIGURES[figure];
  const name = figure.slice(SHARED_BY.length);
  return { words: `shared by ${name}`, fits: ({ shared, organisation }) => shared && organisation === name };
}

/**
 * Returns the figure that the address names under `show`; null (every source) if it names none or an unknown one.
 *
 * @param organisations the names of the organisations that shared in the quarter
 */
export function quarterFigureOf(asked: string | null, organisations: readonly string[] = []): QuarterFigure | null {
  if (asked !== null && isSharedBy(asked) && organisations.includes(asked.slice(SHARED_BY.length))) return asked;
  return (Object.keys(FIGURES) as Figure[]).find((figure) => figure === asked) ?? null;
}

/** Returns what a figure counts, in words for use within a sentence: "set by hand". */
export function quarterFigureWords(figure: QuarterFigure): string {
  return countingOf(figure).words;
}

/** Returns the sources of a version that a figure was counted from, in their order. */
export function sourcesCountedIn(version: Sources, figure: QuarterFigure | null): readonly SnapshotSourceView[] {
  if (figure === null) return version.sources;
  const { fits } = countingOf(figure);
  return version.sources.filter((source) => fits(source, version));
}
