import { makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import type { MeetingsView } from '../../../shared/contract/meetings';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { NotFoundState } from '../../components/states';
import { Card, PageHeading } from '../../components/surface';
import { useSearchParam } from '../../components/use-search-param';
import { Hosting } from './hosting/hosting';
import { NextMeeting } from './next-meeting';
import { CountCard } from './rule/count-card';
import { ReviewCard } from './rule/review-card';
import { RuleCard } from './rule/rule-card';
import { CalendarCard } from './subscribe/calendar-card';
import { YearSection } from './year/year-section';

const useStyles = makeStyles({
  cards: {
    // As many lines as needed, each of them full.
    display: 'flex',
    flexWrap: 'wrap',
    '& > *': { flexGrow: 1, flexBasis: '320px', boxSizing: 'border-box', maxWidth: '100%' },
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
});

/** Polling interval: the schedule changes a few times a year, and the reader's own changes are visible at once. */
const HALF_A_MINUTE = 30_000;

/**
 * The meetings page: when and where the group meets, who hosts, and why. The year that is shown is kept in the address.
 */
export function MeetingsPage() {
  const [year, show] = useSearchParam('year');
  const meetings = useLive('meetings', { query: year === null ? {} : { year } }, HALF_A_MINUTE);
  const noSuchYear = year !== null && (meetings.error?.kind === 'invalid' || meetings.error?.kind === 'not-found');
  return (
    <>
      <PageHeading title="Meetings" lead="When and where the group meets, and whose turn it is to host." />
      {noSuchYear ? (
        <NoSuchYear onBack={() => show(null)} />
      ) : (
        <QueryView query={meetings}>{(data) => <Meetings data={data} onYear={show} />}</QueryView>
      )}
    </>
  );
}

function Meetings({ data, onYear }: { readonly data: MeetingsView; readonly onYear: (year: string) => void }) {
  const styles = useStyles();
  return (
    <>
      <NextMeeting data={data} />
      <YearSection data={data} onYear={onYear} />
      <Hosting data={data} />
      <div className={styles.cards}>
        <CalendarCard year={data.year} />
        <RuleCard data={data} />
        <ReviewCard data={data} />
        {data.may.settings && <CountCard data={data} />}
      </div>
    </>
  );
}

function NoSuchYear({ onBack }: { readonly onBack: () => void }) {
  return (
    <Card>
      <NotFoundState
        icon={<CalendarLtr20Regular fontSize={48} />}
        title="There is no plan for this year"
        way="Show the current year"
        onWay={onBack}
      />
    </Card>
  );
}
