/** Differences between two versions of a quarter's figure. */
import type { SnapshotSourceView, SnapshotVersionView } from '../../../shared/contract/snapshots';
import { ofSourcesDueWords, type Percentage, percentageWords } from '../../../shared/domain/tracker/measure';
import type { Rag } from '../../../shared/domain/tracker/types';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { RAG_ORDER } from '../../lib/words';

export interface FigureChange {
  readonly figure: string;
  readonly from: string;
  readonly to: string;
}

export interface SourceChange {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly from: Rag | null;
  readonly to: Rag | null;
  /** The reason in the later version; the earlier one's if the later has no such source. */
  readonly reason: string;
}

export interface Comparison {
  readonly figures: readonly FigureChange[];
  readonly sources: readonly SourceChange[];
}

/** Returns the differences between `from` and `to`. */
export function compareVersions(from: SnapshotVersionView, to: SnapshotVersionView): Comparison {
  const [before, after] = [figuresOf(from), figuresOf(to)];
  const ids = [...new Set([...from.sources, ...to.sources].map(({ id }) => id))];
  return {
    figures: before
      .map(([figure, value], index) => ({ figure, from: value, to: after[index]?.[1] ?? '' }))
      .filter((change) => change.from !== change.to),
    sources: ids.flatMap((id) =>
      sourceChange(
        from.sources.find((source) => source.id === id),
        to.sources.find((source) => source.id === id),
      ),
    ),
  };
}

function sourceChange(from: SnapshotSourceView | undefined, to: SnapshotSourceView | undefined): SourceChange[] {
  const known = to ?? from;
  if (known === undefined || (from?.rag === to?.rag && from?.reason === to?.reason)) return [];
  const { id, name, organisation, reason } = known;
  return [{ id, name, organisation, from: from?.rag ?? null, to: to?.rag ?? null, reason }];
}

function figuresOf(version: SnapshotVersionView): readonly (readonly [figure: string, value: string])[] {
  const { headline, ofSourcesDue, counts, overridden, sharingOrganisations } = version;
  return [
    ['Percentage green', inFull(headline)],
    ['Of sources due', inFull(ofSourcesDue, ofSourcesDueWords(version))],
    ...RAG_ORDER.map((rag) => [RAG_WORDS[rag], String(counts[rag])] as const),
    ['Overrides', overridden === 0 ? 'none' : String(overridden)],
    ['Organisations sharing', String(sharingOrganisations.length)],
  ];
}

/** Returns "58.3% (7/12)"; if there is nothing to count, the given words. */
export function inFull(percentage: Percentage, words = percentageWords(percentage)): string {
  if (percentage.tenths === null) return words;
  return `${percentageWords(percentage)} (${percentage.green}/${percentage.of})`;
}
