import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useState } from 'react';
import { CALL_STEPS, type CallStep } from '../../../../shared/domain/meetings/call-steps';
import { Day } from '../../../components/day';
import { useLive } from '../../../components/session';
import { Loading } from '../../../components/states';
import { PageHeading, Tag } from '../../../components/surface';
import { useSearchParam } from '../../../components/use-search-param';
import { timespanWords } from '../../../lib/dates';
import { meetingVenueWords, STATE_WORDS } from '../where-and-when';
import { useStepKeys } from './call-keys';
import { StageButton } from './stage-button';
import { StepLinks } from './step-links';
import { StepPanel } from './step-panel';
import './call.css';

const WhoStep = lazy(() => import('./who-step').then((module) => ({ default: module.WhoStep })));
const SinceStep = lazy(() => import('./since-step').then((module) => ({ default: module.SinceStep })));
const OverdueStep = lazy(() => import('./overdue-step').then((module) => ({ default: module.OverdueStep })));
const AgreeStep = lazy(() => import('./agree-step').then((module) => ({ default: module.AgreeStep })));
const NextStep = lazy(() => import('./next-step').then((module) => ({ default: module.NextStep })));

const STEPS = { who: WhoStep, since: SinceStep, overdue: OverdueStep, agree: AgreeStep, next: NextStep } as const;

const useStyles = makeStyles({
  call: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    // Cancels the space that other pages keep around themselves: here a step fills the screen.
    '@media (min-width: 700px)': { marginBottom: '-56px', marginTop: '-12px' },
  },
  meeting: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Polling intervals in milliseconds: of the visible step, and of the others. */
const SHOWN = 3_000;
const ASIDE = 60_000;
/**
 * Delay in milliseconds before the other steps are loaded, so that a key press shows them at once and the print-out has
 * all of them.
 */
const SETTLED = 1_500;

/** One page for the shared screen: five steps, one at a time. What is typed in a step stays while another is shown. */
export function CallPage() {
  const styles = useStyles();
  const [asked, choose] = useSearchParam('step');
  const place = Math.max(
    0,
    CALL_STEPS.findIndex(({ id }) => id === asked),
  );
  const step: CallStep = CALL_STEPS[place]?.id ?? 'who';
  const all = useSettled();
  const [visited, setVisited] = useState<ReadonlySet<CallStep>>(new Set([step]));
  if (!visited.has(step)) setVisited(new Set([...visited, step]));
  const go = (by: -1 | 1) => {
    const to = CALL_STEPS[place + by];
    if (to === undefined) return;
    choose(to.id);
    requestAnimationFrame(() => document.getElementById(`call-${to.id}`)?.focus({ preventScroll: true }));
  };
  useStepKeys(go);
  return (
    <div className={`call ${styles.call}`}>
      <PageHeading title="Run the call" unseenWhereNarrow>
        <MeetingLine />
        <StageButton step={step} />
        <span className="call-controls">
          <Button icon={<Print20Regular />} disabledFocusable={!all} onClick={() => window.print()}>
            Print
          </Button>
        </span>
      </PageHeading>
      <StepLinks step={step} onStep={choose} onGo={go} />
      {CALL_STEPS.map(({ id, title }) => {
        if (!all && !visited.has(id)) return null;
        const Step = STEPS[id];
        return (
          <StepPanel key={id} id={id} title={title} shown={id === step}>
            <Suspense fallback={<Loading />}>
              <Step every={id === step ? SHOWN : ASIDE} />
            </Suspense>
          </StepPanel>
        );
      })}
    </div>
  );
}

/** Returns true once the requested step has had time to load. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(true), SETTLED);
    return () => clearTimeout(waiting);
  }, []);
  return settled;
}

/** The meeting that the call is about. */
function MeetingLine() {
  const styles = useStyles();
  const { data } = useLive('callNext', {}, ASIDE);
  if (data === undefined) return null;
  const { meeting } = data;
  return (
    <span className={styles.meeting}>
      <strong>
        <Day date={meeting.date} />
      </strong>
      <span>
        {timespanWords(meeting.startsAt, meeting.minutes)} · {meetingVenueWords(meeting)}
      </span>
      {meeting.state !== 'planned' && (
        <Tag tone={meeting.state === 'open' ? 'good' : 'plain'}>{STATE_WORDS[meeting.state]}</Tag>
      )}
    </span>
  );
}
