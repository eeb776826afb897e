import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr20Regular, PeopleCheckmark20Regular } from '@fluentui/react-icons';
import type { AttendanceView } from '../../../shared/contract/attendance';
import { ChangeProblem } from '../../components/change-problem';
import { Day } from '../../components/day';
import { Reading } from '../../components/reading';
import { useSay } from '../../components/say';
import { useAmend, useChange, useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { Card, PageHeading } from '../../components/surface';
import { OpenRegister } from './open-register';
import { PastRegisters } from './past-registers';
import { SeatRates } from './seat-rates';

const useStyles = makeStyles({
  open: { display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: tokens.spacingVerticalM },
});

/** Who is in the meeting, and how attendance has been. */
export function AttendancePage() {
  const attendance = useLive('attendance', { query: {} });
  return (
    <>
      <PageHeading title="Attendance" />
      <Reading query={attendance}>
        {(data) => (
          <>
            {data.register === null ? (
              <NoRegister data={data} />
            ) : (
              <OpenRegister data={data} register={data.register} />
            )}
            <PastRegisters first={data} />
            <SeatRates rates={data.rates} />
          </>
        )}
      </Reading>
    </>
  );
}

/** Between meetings: what comes next, and the button that opens its register. */
function NoRegister({ data }: { readonly data: AttendanceView }) {
  const styles = useStyles();
  const say = useSay();
  const amend = useAmend('attendance', { query: {} });
  const opening = useChange('openRegister', {
    onDone: (register) => {
      amend((before) => ({ ...before, register }));
      say('The register is open.');
    },
  });
  const next = data.nextMeeting;
  return (
    <Card>
      <EmptyState
        icon={next === null ? <PeopleCheckmark20Regular fontSize={48} /> : <CalendarLtr20Regular fontSize={48} />}
        title="No register is open"
        action={
          data.may.open && next !== null ? (
            <div className={styles.open}>
              <Button
                appearance="primary"
                size="large"
                disabledFocusable={opening.pending}
                onClick={() => opening.send({})}
              >
                Open register
              </Button>
              <ChangeProblem problem={opening.problem} onDismiss={opening.forget} />
            </div>
          ) : undefined
        }
      >
        {next === null ? (
          'There is no meeting to record at the moment.'
        ) : (
          <>
            The next meeting is on <Day date={next.date} /> at {next.startsAt}.
            {!data.may.open && ' The chair or the VRU opens its register.'}
          </>
        )}
      </EmptyState>
    </Card>
  );
}
