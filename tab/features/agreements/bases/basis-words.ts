/** The figures of recommendation 6.2 in words. */
import type { AgreementsView } from '../../../../shared/contract/agreements';
import type { SharingBasis } from '../../../../shared/domain/agreements/status';
import { counted } from '../../../lib/words';

/** Id of the column without a snapshot. */
export const TODAY = 'today';

export type BasisCounts = Readonly<Record<SharingBasis, number>>;

/** A column of the chart: a quarter with a snapshot, or today. */
export interface BasisColumn {
  readonly id: string;
  readonly label: string;
  /** "provisional", or empty. */
  readonly note: string;
  readonly bases: BasisCounts;
}

/** Returns the number of data sources over all bases. */
export function totalOf(bases: BasisCounts): number {
  return bases.framework + bases.individual + bases.none + bases.not_needed;
}

/** Returns the quarters, the earliest first, with today as the last column. */
export function basisColumns({ trend, bases }: Pick<AgreementsView, 'trend' | 'bases'>): readonly BasisColumn[] {
  const quarters = trend.map(({ quarter, bases: then, state }) => ({
    id: quarter,
    label: shortQuarter(quarter),
    note: state === 'provisional' ? 'provisional' : '',
    bases: then,
  }));
  return [...quarters, { id: TODAY, label: 'Today', note: '', bases }];
}

/** Returns "Q1 26–27" for `2026-27-Q1`; other text is returned unchanged. */
export function shortQuarter(id: string): string {
  const parts = /^\d{2}(\d{2})-(\d{2})-(Q[1-4])$/.exec(id);
  return parts === null ? id : `${parts[3]} ${parts[1]}–${parts[2]}`;
}

/** Returns the change since the first quarter, in a sentence; empty while there is nothing to compare with. */
export function movementWords(columns: readonly BasisColumn[]): string {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined || first === last) return '';
  const { framework, individual } = last.bases;
  return (
    `Since ${first.label}: ${moved('on the framework', first.bases.framework, framework)}, ` +
    `${moved('on individual agreements', first.bases.individual, individual)}.`
  );
}

function moved(where: string, from: number, to: number): string {
  if (from === to) return `still ${counted(to, 'source')} ${where}`;
  return `${counted(Math.abs(to - from), 'source')} ${to > from ? 'more' : 'fewer'} ${where} (${from} to ${to})`;
}
