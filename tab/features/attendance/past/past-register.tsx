import { makeStyles, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useState } from 'react';
import type { RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { BackLink } from '../../../components/back-link';
import { OpenButton } from '../../../components/open-button';
import { QueryView } from '../../../components/query-view';
import { useLive, useOnce } from '../../../components/session';
import { Card, Tag } from '../../../components/surface';
import { counted } from '../../../lib/words';
import { Observers } from '../observers/observers';
import { AgencyBoard } from '../register/agency-board';
import { AgencyList } from '../register/agency-list';
import { RegisterFigures } from '../register/register-figures';
import { RegisterHeading } from '../register/register-heading';
import { correctionsOf, seatName } from '../register/seat-words';
import { Corrections } from './corrections';

const CorrectAnswer = lazy(() => import('./correct-answer').then((module) => ({ default: module.CorrectAnswer })));

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const HALF_A_MINUTE = 30_000;

/** A closed register: who was there, and what was put right since. */
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
  readonly mine: readonly string[];
}

function Closed({ register, mayCorrect, mine }: ClosedProps) {
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
        {counts.vacant > 0 && <p className={styles.quiet}>{counted(counts.vacant, 'vacant seat')}, in no figure.</p>}
        <AgencyBoard lines={register.lines} />
      </Card>
      <AgencyList register={register} mySeatIds={mine} extras={extras} />
      <Observers register={register} mayKeep={false} />
      <Corrections corrections={corrections} />
      <Suspense fallback={null}>
        {correcting !== null && (
          <CorrectAnswer register={register} seat={correcting} onClose={() => setCorrecting(null)} />
        )}
      </Suspense>
    </>
  );
}
