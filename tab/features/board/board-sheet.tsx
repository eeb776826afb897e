import { makeStyles, tokens } from '@fluentui/react-components';
import type { TrackerView } from '../../../shared/contract/tracker';
import { ofSourcesDueWords, percentageWords } from '../../../shared/domain/tracker/measure';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { Day } from '../../components/day';
import { RagBar } from '../../components/rag';
import { useMe } from '../../components/session';
import { counted, RAG_ORDER } from '../../lib/words';
import { greenWords, standingWords } from '../tracker/trend/trend-scale';
import { BoardAgencies } from './board-agencies';
import { BoardLevers, BoardReasons, BoardSharing } from './board-parts';
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

/** Everything the board asks about the tracker: the figure, where it comes from, where it has been, what would lift it. */
export function BoardSheet({ tracker }: { readonly tracker: TrackerView }) {
  const styles = useStyles();
  const { group, sampleData } = useMe();
  const { measure, counts, overridden } = tracker;
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
          <Day date={tracker.today} />
        </p>
      </div>
      <p className={styles.quiet}>
        Measure <strong>{measure.number}</strong>: {measure.title}
      </p>
      <Figures tracker={tracker} />
      <div>
        <RagBar counts={counts} />
        <ul aria-label="Data sources by status" className={styles.counts}>
          {RAG_ORDER.map((rag) => (
            <li key={rag}>
              {RAG_WORDS[rag]} <strong>{counts[rag]}</strong>
            </li>
          ))}
          {overridden > 0 && <li>{counted(overridden, 'status', 'statuses')} of these set by hand</li>}
        </ul>
      </div>
      <BoardTrend trend={tracker.trend} />
      <div className={styles.halves}>
        <div className={styles.column}>
          <BoardAgencies tracker={tracker} />
        </div>
        <div className={styles.column}>
          <BoardReasons reasons={tracker.byReason} />
          <BoardLevers tracker={tracker} />
          <BoardSharing sharing={tracker.sharing} />
        </div>
      </div>
    </div>
  );
}

/** Today's figures, and the last one that was reported. */
function Figures({ tracker: { headline, ofSourcesDue, trend } }: { readonly tracker: TrackerView }) {
  const styles = useStyles();
  const last = trend.at(-1);
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt className={styles.term}>Today, provisional until the quarter ends</dt>
        <dd className={styles.value}>
          <span className={styles.big}>{percentageWords(headline)}</span> {greenWords(headline)}
        </dd>
      </div>
      <div className={styles.figure}>
        <dt className={styles.term}>Today, of sources due</dt>
        <dd className={styles.value}>
          <span className={styles.middle}>{ofSourcesDueWords({ headline, ofSourcesDue })}</span>{' '}
          {ofSourcesDue.tenths !== null && greenWords(ofSourcesDue)}
        </dd>
      </div>
      {last !== undefined && (
        <div className={styles.figure}>
          <dt className={styles.term}>
            {last.label}, {standingWords(last)}
          </dt>
          <dd className={styles.value}>
            <span className={styles.middle}>{percentageWords(last.headline)}</span> {greenWords(last.headline)}
          </dd>
        </div>
      )}
    </dl>
  );
}
