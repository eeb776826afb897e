import { makeStyles } from '@fluentui/react-components';
import type { QuarterView } from '../../../shared/contract/snapshots';
import { TrendColumn } from '../tracker/trend/trend';
import { TrendLegend } from '../tracker/trend/trend-marks';
import { quarterSentence } from '../tracker/trend/trend-scale';
import { BoardSection } from './board-parts';

const useStyles = makeStyles({
  columns: { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyleType: 'none' },
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: '46px',
    maxWidth: '128px',
  },
});

/** Height in pixels of 100%: the page has to hold more than this chart. */
const PLOT = 84;

/** The quarters so far, each with its figure and whether it is final. */
export function BoardTrend({ trend }: { readonly trend: readonly QuarterView[] }) {
  const styles = useStyles();
  if (trend.length === 0) return <BoardSection title="Quarter by quarter">No quarter has ended yet.</BoardSection>;
  return (
    <BoardSection title="Quarter by quarter">
      <ul className={styles.columns}>
        {trend.map((view) => (
          <li key={view.quarter} aria-label={quarterSentence(view)} className={styles.column}>
            <TrendColumn view={view} plot={PLOT} short={trend.length > 9} />
          </li>
        ))}
      </ul>
      <TrendLegend trend={trend} />
    </BoardSection>
  );
}
