import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CalendarCancel20Regular,
  Checkmark20Regular,
  PersonArrowRight20Regular,
  PersonAvailable20Regular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { RegisterSeatView, RegisterView } from '../../../shared/contract/attendance';
import type { OwnAnswer } from '../../../shared/domain/attendance/types';
import { ChangeProblem } from '../../components/change-problem';
import { OpenButton } from '../../components/open-button';
import { useSay } from '../../components/say';
import { useChange } from '../../components/session';
import { Group } from '../../components/surface';

const NameDeputy = lazy(() => import('./name-deputy').then((module) => ({ default: module.NameDeputy })));

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  words: { margin: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 479.9px)': { flexDirection: 'column', '& > button': { maxWidth: 'none' } },
  },
});

interface MyAnswerProps {
  readonly register: RegisterView;
  /** The reader's seats as they stand in the register. */
  readonly mine: readonly RegisterSeatView[];
  readonly onAnswered: (register: RegisterView) => void;
}

/** What the reader says for their own seat. Any answer can be changed while the register is open. */
export function MyAnswer({ register, mine, onAnswered }: MyAnswerProps) {
  const styles = useStyles();
  const say = useSay();
  const [naming, setNaming] = useState(false);
  const answer = useChange('recordAttendance', {
    onDone: (next, { body }) => {
      onAnswered(next);
      say(body.value === 'present' ? 'You are down as here.' : 'Your apologies are recorded.');
    },
  });
  const first = mine[0];
  const given = first?.value;
  const params = { meetingId: register.meetingId };
  const press = (value: 'present' | 'apologies') => answer.send({ params, body: { value } });
  const look = (value: OwnAnswer) => (given === value ? 'primary' : 'secondary');
  return (
    <div className={styles.answer}>
      <p className={styles.words} role="status">
        {standing(first)}
      </p>
      <Group label="Your attendance" className={styles.buttons}>
        <Button
          size="large"
          appearance={given === 'unrecorded' ? 'primary' : look('present')}
          aria-pressed={given === 'present'}
          icon={given === 'present' ? <Checkmark20Regular /> : <PersonAvailable20Regular />}
          disabledFocusable={answer.pending}
          onClick={() => press('present')}
        >
          I'm here
        </Button>
        <Button
          size="large"
          appearance={look('apologies')}
          aria-pressed={given === 'apologies'}
          icon={given === 'apologies' ? <Checkmark20Regular /> : <CalendarCancel20Regular />}
          disabledFocusable={answer.pending}
          onClick={() => press('apologies')}
        >
          Send apologies
        </Button>
        <OpenButton
          size="large"
          appearance={look('deputy')}
          icon={given === 'deputy' ? <Checkmark20Regular /> : <PersonArrowRight20Regular />}
          onOpen={() => setNaming(true)}
        >
          Send a deputy
        </OpenButton>
      </Group>
      <ChangeProblem problem={answer.problem} onDismiss={answer.forget} />
      <Suspense fallback={null}>
        {naming && (
          <NameDeputy
            meetingId={register.meetingId}
            before={first?.deputyName ?? ''}
            onClose={() => setNaming(false)}
            onAnswered={onAnswered}
          />
        )}
      </Suspense>
    </div>
  );
}

function standing(seat: RegisterSeatView | undefined): string {
  switch (seat?.value) {
    case 'present':
      return 'You are down as here.';
    case 'apologies':
      return 'Your apologies are recorded.';
    case 'deputy':
      return `Your deputy is ${seat.deputyName ?? 'named'}.`;
    case 'not_required':
      return 'You do not have to attend, but you are welcome.';
    default:
      return 'Are you in this meeting?';
  }
}
