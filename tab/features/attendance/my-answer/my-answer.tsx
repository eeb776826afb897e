import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CalendarCancel20Regular,
  Checkmark20Regular,
  PersonArrowRight20Regular,
  PersonAvailable20Regular,
  Video20Regular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import type { OwnAnswer } from '../../../../shared/domain/attendance/types';
import type { MeetingMode } from '../../../../shared/domain/meetings/types';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { useRouteMutation } from '../../../components/session';
import { ButtonGroup } from '../../../components/surface';
import { useToast } from '../../../components/toast';
import { useShowRegister } from '../register/use-register';
import { ChooseSeats } from './choose-seats';
import { ALL_SEATS, chosenSeats, myAnswerWords, seatsBody, sharedAnswer } from './my-seats';

const NameDeputy = lazy(() => import('./name-deputy').then((module) => ({ default: module.NameDeputy })));

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0, maxWidth: '600px' },
  words: { margin: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 479.9px)': {
      flexDirection: 'column',
      rowGap: tokens.spacingVerticalXS,
      '& > button': { maxWidth: 'none', paddingTop: '5px', paddingBottom: '5px' },
    },
  },
});

interface MyAnswerProps {
  readonly register: RegisterView;
  /** The reader's seats, as recorded in the register. */
  readonly mine: readonly RegisterSeatView[];
}

/** The reader's answer for their own seats. It can be changed while the register is open. */
export function MyAnswer({ register, mine }: MyAnswerProps) {
  const styles = useStyles();
  const toast = useToast();
  const show = useShowRegister();
  const [choice, setChoice] = useState(ALL_SEATS);
  const [naming, setNaming] = useState(false);
  const answer = useRouteMutation('recordAttendance', {
    onDone: (next, { body }) => {
      show(next);
      toast(body.value === 'present' ? 'You are down as present.' : 'Your apologies are recorded.');
    },
  });
  const chosen = chosenSeats(mine, choice);
  const given = sharedAnswer(chosen);
  const nothing = chosen.length === 0;
  const params = { meetingId: register.meetingId };
  const inPerson = register.mode === 'in-person';
  const remotely = chosen.every(({ mode }) => mode === 'remote');
  const press = (value: 'present' | 'apologies', mode?: MeetingMode) => {
    const how = value === 'present' && mode !== undefined ? { mode } : {};
    answer.send({ params, body: { value, ...how, ...seatsBody(mine, choice) } });
  };
  const here = given === 'present' && !(inPerson && remotely);
  const look = (value: OwnAnswer) => (given === value ? 'primary' : 'secondary');
  const busy = answer.pending || nothing;
  return (
    <div className={styles.answer}>
      <p className={styles.words} role="status">
        {nothing ? 'Tick at least one of your seats.' : myAnswerWords(mine)}
      </p>
      <ButtonGroup label="Your attendance" className={styles.buttons}>
        <Button
          size="large"
          appearance={given === null ? 'primary' : here ? 'primary' : 'secondary'}
          aria-pressed={here}
          icon={here ? <Checkmark20Regular /> : <PersonAvailable20Regular />}
          disabledFocusable={busy}
          onClick={() => press('present', inPerson ? 'in-person' : undefined)}
        >
          {inPerson ? "I'm in the room" : "I'm here"}
        </Button>
        {inPerson && (
          <Button
            size="large"
            appearance={given === 'present' && remotely ? 'primary' : 'secondary'}
            aria-pressed={given === 'present' && remotely}
            icon={given === 'present' && remotely ? <Checkmark20Regular /> : <Video20Regular />}
            disabledFocusable={busy}
            onClick={() => press('present', 'remote')}
          >
            I'm on Teams
          </Button>
        )}
        <Button
          size="large"
          appearance={look('apologies')}
          aria-pressed={given === 'apologies'}
          icon={given === 'apologies' ? <Checkmark20Regular /> : <CalendarCancel20Regular />}
          disabledFocusable={busy}
          onClick={() => press('apologies')}
        >
          Send apologies
        </Button>
        <OpenButton
          size="large"
          appearance={look('deputy')}
          icon={given === 'deputy' ? <Checkmark20Regular /> : <PersonArrowRight20Regular />}
          disabled={nothing}
          onOpen={() => setNaming(true)}
        >
          Send a deputy
        </OpenButton>
      </ButtonGroup>
      {mine.length > 1 && <ChooseSeats mine={mine} choice={choice} onChoose={setChoice} />}
      <MutationProblem problem={answer.problem} onDismiss={answer.forget} />
      <Suspense fallback={null}>
        {naming && (
          <NameDeputy
            meetingId={register.meetingId}
            before={chosen.find(({ deputyName }) => deputyName !== null)?.deputyName ?? ''}
            forSeats={seatsBody(mine, choice)}
            onClose={() => setNaming(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
