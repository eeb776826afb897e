import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { OverviewView } from '../../../../shared/contract/overview';
import { Measure } from './measure';
import { Actions, NextMeeting, Outstanding, Recommendations, Reviews } from './standing';

/** Charts come after the figures: the page is read before they are there. */
const Trend = lazy(() => import('../../tracker/trend/trend').then((module) => ({ default: module.Trend })));

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 899.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** How the group stands, each part with the way to its page. */
export function Sections({ data }: { readonly data: OverviewView }) {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      <Measure data={data} />
      <Suspense fallback={<div />}>
        <Trend trend={data.trend} lying />
      </Suspense>
      <Outstanding data={data} />
      <NextMeeting data={data} />
      <Actions data={data} />
      <Reviews data={data} />
      <Recommendations data={data} />
    </div>
  );
}
