import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { CallNextView } from '../../../../shared/contract/call';
import { REGISTER_WORDS } from '../../../../shared/words/register';
import { Day, Sentence } from '../../../components/day';
import { OpenButton } from '../../../components/open-button';
import { OpensPage } from '../../../components/opens';
import { QueryView } from '../../../components/query-view';
import { useLive } from '../../../components/session';
import { timespanWords } from '../../../lib/dates';
import { useRegister } from '../../attendance/register/use-register';
import { notesOf } from '../meeting-words';
import { meetingVenueWords } from '../where-and-when';
import { CallList } from './call-list';

const CloseRegister = lazy(() =>
  import('../../attendance/register/close-register').then((module) => ({ default: module.CloseRegister })),
);

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    '@media (max-width: 899.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  when: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalL, margin: 0 },
  day: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 399.9px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  time: { fontSize: tokens.fontSizeBase400 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalM} 0`,
    '@media (max-width: 399.9px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The meeting after this one: when, where, who hosts and why, who is excused already; and the end of this one. */
export function NextStep({ every }: { readonly every: number }) {
  const next = useLive('callNext', {}, every);
  return <QueryView query={next}>{(data) => <Next data={data} />}</QueryView>;
}

function Next({ data }: { readonly data: CallNextView }) {
  const styles = useStyles();
  const { next, ahead, seats } = data;
  const notes = notesOf(next);
  const why = next.host?.chosenBecause == null ? next.host?.why : `Chosen by the chair: ${next.host.chosenBecause}`;
  return (
    <div className={styles.columns}>
      <div>
        <p className={styles.when}>
          <span className={styles.day}>
            <Day date={next.date} />
          </span>
          <span className={styles.time}>{timespanWords(next.startsAt, next.minutes)}, London time</span>
        </p>
        <dl className={styles.facts}>
          <dt className={styles.term}>Where</dt>
          <dd className={styles.fact}>{meetingVenueWords(next)}</dd>
          {next.host !== null && (
            <>
              <dt className={styles.term}>Host</dt>
              <dd className={styles.fact}>{next.host.organisation}</dd>
            </>
          )}
          {why != null && (
            <>
              <dt className={styles.term}>Why</dt>
              <dd className={styles.fact}>
                <Sentence text={why} />
              </dd>
            </>
          )}
          {notes.length > 0 && <dt className={styles.term}>Note</dt>}
          {notes.map((note) => (
            <dd key={note} className={styles.fact}>
              <Sentence text={note} />
            </dd>
          ))}
        </dl>
        {next.host?.warning != null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{next.host.warning}</MessageBarBody>
          </MessageBar>
        )}
        <EndOfCall data={data} />
      </div>
      <div>
        <h3 className={styles.title}>
          Excused already: {ahead.length === 0 ? 'nobody' : `${ahead.length} of ${seats}`}
        </h3>
        <CallList
          label="Excused already"
          items={ahead}
          row={({ seatId, title, organisation, value, deputyName }) => (
            <li key={seatId} className={styles.row}>
              {title}, {organisation}{' '}
              <span className={styles.quiet}>· {value === 'deputy' ? `deputy: ${deputyName ?? ''}` : 'apologies'}</span>
            </li>
          )}
        />
        <p className={styles.quiet}>
          <OpensPage href="/attendance">Send apologies for it</OpensPage>
        </p>
      </div>
    </div>
  );
}

/** Closing the register, for whoever may. */
function EndOfCall({ data: { meeting } }: { readonly data: CallNextView }) {
  const styles = useStyles();
  const { attendance, following } = useRegister();
  const [closing, setClosing] = useState(false);
  const view = attendance.data === undefined ? undefined : following(attendance.data);
  if (meeting.state === 'held') return <p className={styles.quiet}>The register of this meeting is closed.</p>;
  if (view?.register == null || !view.may.close) return null;
  return (
    <div className="call-typing">
      <OpenButton icon={<LockClosed20Regular />} appearance="primary" onOpen={() => setClosing(true)}>
        {REGISTER_WORDS.close}
      </OpenButton>
      <Suspense fallback={null}>
        {closing && <CloseRegister register={view.register} onClose={() => setClosing(false)} />}
      </Suspense>
    </div>
  );
}
