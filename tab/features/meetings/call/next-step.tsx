import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { CallNextView } from '../../../../shared/contract/call';
import { REGISTER_WORDS } from '../../../../shared/words/register';
import { CountLink } from '../../../components/count-link';
import { OpenButton } from '../../../components/open-button';
import { QueryView } from '../../../components/query-view';
import { useLive } from '../../../components/session';
import { useRegister } from '../../attendance/register/use-register';
import { MeetingFacts } from '../meeting-facts';
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
  meeting: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The next meeting: when, where, the host and the reason, who is excused already; and the end of this one. */
export function NextStep({ every }: { readonly every: number }) {
  const next = useLive('callNext', {}, every);
  return <QueryView query={next}>{(data) => <Next data={data} />}</QueryView>;
}

function Next({ data }: { readonly data: CallNextView }) {
  const styles = useStyles();
  const { next, ahead, seats } = data;
  return (
    <div className={styles.columns}>
      <div className={styles.meeting}>
        <MeetingFacts meeting={next} />
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
          <CountLink href="/attendance">Send apologies for it</CountLink>
        </p>
      </div>
    </div>
  );
}

/** Button that closes the register, if the reader may. */
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
