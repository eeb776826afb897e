import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { OverviewView } from '../../../../shared/contract/overview';
import { Stack } from '../../../components/layout';
import { Measure } from './measure';
import { Actions, NextMeeting, Outstanding, Recommendations, Reviews } from './standing';

/** Charts load after the figures: the page can be read before they arrive. */
const Trend = lazy(() => import('../../tracker/trend/trend').then((module) => ({ default: module.Trend })));

/** Number of quarters in the trend: a year. The tracker shows all of them. */
const QUARTERS = 4;

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 899.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  /** Reserves the height of the chart, so that nothing shifts when it loads. */
  trend: { minHeight: '150px' },
});

/** The parts of the group's overview, each linked to its page. */
export function Sections({ data }: { readonly data: OverviewView }) {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      <Stack gap="l">
        <Measure data={data} />
        <NextMeeting data={data} />
        <Outstanding data={data} />
      </Stack>
      <Stack gap="l">
        <div className={styles.trend}>
          <Suspense fallback={null}>
            <Trend trend={data.trend.slice(-QUARTERS)} lying />
          </Suspense>
        </div>
        <Actions data={data} />
        <Reviews data={data} />
        <Recommendations data={data} />
      </Stack>
    </div>
  );
}
