import { makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import type { MonitoringView } from '../../../../shared/contract/monitoring';
import { GoTo } from '../../../components/go-to';
import { QueryView } from '../../../components/query-view';
import { useLive } from '../../../components/session';
import { EmptyState, NotFoundState } from '../../../components/states';
import { Card, PageHeading } from '../../../components/surface';
import { useNarrow } from '../../../components/use-media';
import { useSearchParam } from '../../../components/use-search-param';
import { CoverageChart } from './coverage-chart';
import { HeatList } from './heat-list';
import { HeatMap } from './heat-map';
import { PeriodBar } from './period-bar';
import { Rates } from './rates';
import { WorthACall } from './worth-a-call';

const useStyles = makeStyles({
  first: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    alignItems: 'stretch',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 999.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/**
 * Polling interval: attendance changes only when a register is closed or corrected, and need not be visible here within
 * seconds.
 */
const A_MINUTE = 60_000;

/**
 * Attendance over the meetings of a financial year or quarter, as monitored by the VRU. The period is kept in the
 * address.
 */
export function MonitoringPage() {
  const [period, choose] = useSearchParam('period');
  const monitoring = useLive('monitoring', { query: period === null ? {} : { period } }, A_MINUTE);
  const unknown = monitoring.error?.kind === 'invalid' || monitoring.error?.kind === 'not-found';
  return (
    <>
      <PageHeading title="Attendance monitoring" />
      {period !== null && unknown ? (
        <NoSuchPeriod onBack={() => choose(null)} />
      ) : (
        <QueryView query={monitoring}>
          {(data) => (
            <>
              <PeriodBar data={data} onChoose={choose} loading={monitoring.isPlaceholderData} />
              <Figures data={data} />
            </>
          )}
        </QueryView>
      )}
    </>
  );
}

function Figures({ data }: { readonly data: MonitoringView }) {
  const styles = useStyles();
  const narrow = useNarrow();
  if (data.meetings.length === 0 || data.organisations.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<CalendarLtr20Regular fontSize={48} />}
          title="Nothing to show for this period"
          action={<GoTo href="/attendance">Go to the register</GoTo>}
        >
          As soon as a register of this period is closed, its figures appear here.
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <div className={styles.first}>
        <CoverageChart meetings={data.meetings} />
        <WorthACall missing={data.worthACall} />
      </div>
      {narrow ? <HeatList data={data} /> : <HeatMap data={data} />}
      <Rates data={data} />
    </>
  );
}

function NoSuchPeriod({ onBack }: { readonly onBack: () => void }) {
  return (
    <Card>
      <NotFoundState
        icon={<CalendarLtr20Regular fontSize={48} />}
        title="There is no such period"
        way="Show the current one"
        onWay={onBack}
      />
    </Card>
  );
}
