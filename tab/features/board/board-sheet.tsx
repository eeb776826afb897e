import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { QuarterView } from '../../../shared/contract/snapshots';
import type { TrackerView } from '../../../shared/contract/tracker';
import { ofSourcesDueWords, percentageWords } from '../../../shared/domain/tracker/measure';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { Day } from '../../components/day';
import { RagBar } from '../../components/rag';
import { useMe } from '../../components/session';
import { RAG_ORDER } from '../../lib/words';
import { firmnessWords, greenWords } from '../tracker/trend/trend-scale';
import { type AgencyFigures, BoardAgencies } from './board-agencies';
import { BoardLevers, BoardReasons, BoardSharing, type Reasons } from './board-parts';
import { BoardTrend } from './board-trend';

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    fontSize: '12px',
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    '@media screen and (max-width: 699.9px)': { flexWrap: 'wrap' },
    paddingBottom: '6px',
    borderBottom: '2px solid #000000',
  },
  title: { margin: 0, fontSize: '18px', lineHeight: '24px' },
  quiet: { margin: 0, color: '#333333' },
  figures: {
    display: 'grid',
    gridTemplateColumns: '1.3fr 1fr 1fr',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    '@media screen and (max-width: 699.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  figure: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  term: { color: '#333333' },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  big: { fontSize: '36px', lineHeight: '42px' },
  middle: { fontSize: '24px', lineHeight: '42px' },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: '4px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  halves: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '20px',
    rowGap: '12px',
    '@media screen and (max-width: 699.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: '12px', minWidth: 0 },
});

interface SheetProps {
  /** The day or quarter of the figures. */
  readonly of: ReactNode;
  readonly measure: TrackerView['measure'];
  readonly figures: readonly BoardFigure[];
  readonly counts: TrackerView['counts'];
  readonly overridden: number;
  readonly trend: TrackerView['trend'];
  readonly agencies: AgencyFigures;
  readonly reasons: Reasons;
  /** Shown below the reasons. */
  readonly children: ReactNode;
}

/** A figure, what it measures, and the counts it is based on. */
export interface BoardFigure {
  readonly term: string;
  readonly value: string;
  readonly counts: string;
}

/**
 * The board's questions about the tracker: the figure, what it is based on, and its history. The first figure is the
 * reported one.
 */
export function Sheet({ of, measure, figures, counts, overridden, trend, agencies, reasons, children }: SheetProps) {
  const styles = useStyles();
  const { group, sampleData } = useMe();
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>Partnership Data Tracker</h2>
          <p className={styles.quiet}>
            {group.name}, {group.partnership}
          </p>
        </div>
        <p className={styles.quiet}>
          {sampleData && <strong>Sample data. </strong>}
          {of}
        </p>
      </div>
      <p className={styles.quiet}>
        Measure <strong>{measure.number}</strong>: {measure.title}
      </p>
      <dl className={styles.figures}>
        {figures.map(({ term, value, counts: counted }, index) => (
          <div key={term} className={styles.figure}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>
              <span className={index === 0 ? styles.big : styles.middle}>{value}</span> {counted}
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <RagBar counts={counts} />
        <ul aria-label="Data sources by status" className={styles.counts}>
          {RAG_ORDER.map((rag) => (
            <li key={rag}>
              {RAG_WORDS[rag]} <strong>{counts[rag]}</strong>
            </li>
          ))}
          <li>Overrides: {overridden === 0 ? 'none' : <strong>{overridden}</strong>}</li>
        </ul>
      </div>
      <BoardTrend trend={trend} />
      <div className={styles.halves}>
        <div className={styles.column}>
          <BoardAgencies tracker={agencies} />
        </div>
        <div className={styles.column}>
          <BoardReasons reasons={reasons} />
          {children}
        </div>
      </div>
    </div>
  );
}

/** The tracker today, after the last quarter's figure, which is the one reported to the board. */
export function BoardSheet({ tracker }: { readonly tracker: TrackerView }) {
  return (
    <Sheet
      of={<Day date={tracker.today} />}
      measure={tracker.measure}
      figures={figuresOf(tracker)}
      counts={tracker.counts}
      overridden={tracker.overridden}
      trend={tracker.trend}
      agencies={tracker}
      reasons={tracker.byReason}
    >
      <BoardLevers tracker={tracker} />
      <BoardSharing sharing={tracker.sharing} />
    </Sheet>
  );
}

function figuresOf(tracker: TrackerView): readonly BoardFigure[] {
  const { headline, ofSourcesDue, trend } = tracker;
  const last = trend.at(-1);
  return [
    ...(last === undefined ? [] : [quarterFigure(last)]),
    {
      term: 'Today, provisional until the quarter ends',
      value: percentageWords(headline),
      counts: greenWords(headline),
    },
    { term: 'Today, of sources due', value: ofSourcesDueWords(tracker), counts: greenWords(ofSourcesDue) },
  ];
}

/** Returns a quarter's figure: provisional, locked, or restated. */
export function quarterFigure(view: QuarterView): BoardFigure {
  const { label, headline } = view;
  return {
    term: `${label}, ${firmnessWords(view)}`,
    value: percentageWords(headline),
    counts: greenWords(headline),
  };
}
