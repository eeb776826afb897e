import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { OverviewView } from '../../../../shared/contract/overview';
import { Stack } from '../../../components/layout';
import { Measure } from './measure';
import { Actions, NextMeeting, Outstanding, Recommendations, Reviews } from './standing';

/** Charts come after the figures: the page is read before they are there. */
const Trend = lazy(() => import('../../tracker/trend/trend').then((module) => ({ default: module.Trend })));

/** Quarters of the trend: a year. The tracker has all of them. */
const QUARTERS = 4;

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 899.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  /** As much room as the chart takes: nothing moves when it comes. */
  trend: { minHeight: '150px' },
});

/** How the group stands, each part with the way to its page. */
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
