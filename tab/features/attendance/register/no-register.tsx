import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr20Regular, PeopleCheckmark20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { AttendanceView } from '../../../../shared/contract/attendance';
import { REGISTER_WORDS } from '../../../../shared/words/register';
import { Day } from '../../../components/day';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { useMe, useRouteMutation } from '../../../components/session';
import { EmptyState } from '../../../components/states';
import { Card } from '../../../components/surface';
import { useToast } from '../../../components/toast';
import { registerVenueWords } from './seat-words';
import { useShowRegister } from './use-register';

const OpenEarly = lazy(() => import('./question').then((module) => ({ default: module.OpenEarly })));

const useStyles = makeStyles({
  open: { display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: tokens.spacingVerticalM },
});

/** Shown between meetings: the next meeting, and the button that opens its register. */
export function NoRegister({ data }: { readonly data: AttendanceView }) {
  const { today } = useMe();
  const [asking, setAsking] = useState(false);
  const styles = useStyles();
  const toast = useToast();
  const show = useShowRegister();
  const opening = useRouteMutation('openRegister', {
    onDone: (register) => {
      show(register);
      toast('The register is open.');
    },
  });
  const next = data.nextMeeting;
  const mayOpen = data.may.open && next !== null;
  return (
    <Card>
      <EmptyState
        icon={next === null ? <PeopleCheckmark20Regular fontSize={48} /> : <CalendarLtr20Regular fontSize={48} />}
        title="No register is open"
        action={
          mayOpen ? (
            <div className={styles.open}>
              {next.date > today ? (
                <OpenButton size="large" onOpen={() => setAsking(true)}>
                  {REGISTER_WORDS.open}
                </OpenButton>
              ) : (
                <Button
                  appearance="primary"
                  size="large"
                  disabledFocusable={opening.pending}
                  onClick={() => opening.send({ body: { meeting: next.meetingId } })}
                >
                  {REGISTER_WORDS.open}
                </Button>
              )}
              <MutationProblem problem={opening.problem} onDismiss={opening.forget} />
            </div>
          ) : undefined
        }
      >
        {next === null ? (
          'There is no meeting to record at the moment.'
        ) : (
          <>
            The next meeting is on <Day date={next.date} /> at {next.startsAt}. It is {registerVenueWords(next)}.
            {!mayOpen && ' The chair or the VRU opens its register.'}
          </>
        )}
      </EmptyState>
      <Suspense fallback={null}>
        {asking && next !== null && <OpenEarly next={next} onClose={() => setAsking(false)} />}
      </Suspense>
    </Card>
  );
}
