import { makeStyles, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useState } from 'react';
import type { CorrectionView, RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { BackLink } from '../../../components/back-link';
import { Moment } from '../../../components/day';
import { Section } from '../../../components/layout';
import { OpenButton } from '../../../components/open-button';
import { QueryView } from '../../../components/query-view';
import { useLive, useOnce } from '../../../components/session';
import { Card, Tag } from '../../../components/surface';
import { ATTENDANCE_WORDS } from '../../../lib/words';
import { Observers } from '../observers/observers';
import { AgencyBoard } from '../register/agency-board';
import { AgencyList } from '../register/agency-list';
import { RegisterFigures, VacantSeats } from '../register/register-figures';
import { RegisterHeading } from '../register/register-heading';
import { correctionsOf, seatName } from '../register/seat-words';

const CorrectAnswer = lazy(() => import('./correct-answer').then((module) => ({ default: module.CorrectAnswer })));

const ReopenRegister = lazy(() =>
  import('../register/question').then((module) => ({ default: module.ReopenRegister })),
);

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const HALF_A_MINUTE = 30_000;

/** A closed register: its attendance, and the corrections since. */
export function PastRegister({ meetingId }: { readonly meetingId: string }) {
  const register = useLive('register', { params: { meetingId } }, HALF_A_MINUTE);
  const page = useOnce('attendance', { query: {} });
  const mayCorrect = page.data?.may.record === true;
  return (
    <>
      <BackLink href="/attendance">All registers</BackLink>
      <QueryView query={register}>
        {(data) => (
          <Closed
            register={data}
            mayCorrect={mayCorrect && data.state === 'closed'}
            mayReopen={page.data?.may.reopen === meetingId && data.state === 'closed'}
            mine={page.data?.mySeatIds ?? []}
          />
        )}
      </QueryView>
    </>
  );
}

interface ClosedProps {
  readonly register: RegisterView;
  readonly mayCorrect: boolean;
  readonly mayReopen: boolean;
  readonly mine: readonly string[];
}

function Closed({ register, mayCorrect, mayReopen, mine }: ClosedProps) {
  const [reopening, setReopening] = useState(false);
  const styles = useStyles();
  const title = useId();
  const [correcting, setCorrecting] = useState<RegisterSeatView | null>(null);
  const { counts, corrections } = register;
  const extras = (seat: RegisterSeatView) => ({
    action: (
      <>
        {correctionsOf(seat, corrections).length > 0 && <Tag>Corrected</Tag>}
        {mayCorrect && (
          <OpenButton
            size="small"
            appearance="subtle"
            icon={<Edit16Regular />}
            label={`Correct ${seatName(seat)}`}
            onOpen={() => setCorrecting(seat)}
          />
        )}
      </>
    ),
  });
  return (
    <>
      <Card labelledBy={title} className={styles.card}>
        <RegisterHeading id={title} register={register} />
        <RegisterFigures register={register} />
        {counts.vacant > 0 && (
          <p className={styles.quiet}>
            <VacantSeats count={counts.vacant} />, in no figure.
          </p>
        )}
        {mayReopen && (
          <div>
            <OpenButton onOpen={() => setReopening(true)}>Reopen the register</OpenButton>
          </div>
        )}
        <AgencyBoard lines={register.lines} />
      </Card>
      <AgencyList register={register} mySeatIds={mine} extras={extras} />
      <Observers register={register} mayKeep={false} />
      <Corrections corrections={corrections} />
      <Suspense fallback={null}>
        {reopening && <ReopenRegister register={register} onClose={() => setReopening(false)} />}
        {correcting !== null && (
          <CorrectAnswer register={register} seat={correcting} onClose={() => setCorrecting(null)} />
        )}
      </Suspense>
    </>
  );
}

const useCorrectionsStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':last-child': { paddingBottom: 0 },
  },
  seat: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Corrections after closing: from what to what, why and when. */
function Corrections({ corrections }: { readonly corrections: readonly CorrectionView[] }) {
  const styles = useCorrectionsStyles();
  if (corrections.length === 0) return null;
  return (
    <Section card gap="s" title="Corrections">
      <ol className={styles.list}>
        {corrections.map(({ seat, from, to, reason, at }) => (
          <li key={`${at} ${seat}`} className={styles.row}>
            <span className={styles.seat}>{seat}</span>: {ATTENDANCE_WORDS[from]} → {ATTENDANCE_WORDS[to]}. {reason}
            <span className={styles.quiet}>
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
