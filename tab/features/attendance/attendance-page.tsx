import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { ErrorBoundary } from '../../components/error-boundary';
import { useHidden } from '../../components/hidden';
import { Loading } from '../../components/states';
import { RegisterPart } from './register-part';

const Monitoring = lazy(() => import('./monitoring/monitoring').then((module) => ({ default: module.Monitoring })));
const PastRegister = lazy(() => import('./past-register').then((module) => ({ default: module.PastRegister })));

const REGISTER = '/attendance';
const MONITORING = '/attendance/monitoring';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXXL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  parts: { '@media (max-width: 699.9px)': { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` } },
});

/** Who is in the meeting, and how attendance has been. A closed register opens at an address of its own. */
export function AttendancePage() {
  const styles = useStyles();
  const { whereNarrow } = useHidden();
  const [path, go] = useLocation();
  const [search] = useSearchParams();
  const monitoring = path.replace(/\/+$/, '') === MONITORING;
  const meeting = search.get('meeting');
  return (
    <>
      <div className={styles.head}>
        <h1 className={mergeClasses(styles.title, whereNarrow)}>Attendance</h1>
        <TabList
          aria-label="Attendance"
          className={styles.parts}
          selectedValue={monitoring ? MONITORING : REGISTER}
          onTabSelect={(_, { value }) => go(String(value))}
        >
          <Tab value={REGISTER}>Register</Tab>
          <Tab value={MONITORING}>Monitoring</Tab>
        </TabList>
      </div>
      <ErrorBoundary key={path}>
        <Suspense fallback={<Loading />}>
          {monitoring ? <Monitoring /> : meeting === null ? <RegisterPart /> : <PastRegister meetingId={meeting} />}
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
