/**
 * Records an answer with one press per row: present, apologies, on Teams. With the keyboard P, A and T record for the
 * row and move on to the next.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { RouteBody } from '../../../../shared/areas/routes';
import type { RegisterSeatView } from '../../../../shared/contract/attendance';
import type { MeetingMode } from '../../../../shared/domain/meetings/types';
import { seatName } from '../register/seat-words';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  button: { minWidth: 'auto', '@media (max-width: 699.9px)': { minHeight: '44px' } },
});

/** Marks the buttons of a row, so that the next row can be found. */
const ROW = 'data-quick-record';

interface Quick {
  readonly key: string;
  readonly words: string;
  readonly body: RouteBody<'recordForSeat'>;
  readonly given: boolean;
}

interface QuickRecordProps {
  readonly seat: RegisterSeatView;
  readonly mode: MeetingMode;
  readonly onRecord: (body: RouteBody<'recordForSeat'>) => void;
}

export function QuickRecord({ seat, mode, onRecord }: QuickRecordProps) {
  const styles = useStyles();
  const answers = answersFor(seat, mode);
  const keyed = (event: KeyboardEvent<HTMLElement>) => {
    const answer = answers.find(({ key }) => key === event.key.toLowerCase());
    if (answer === undefined || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    event.preventDefault();
    if (!answer.given) onRecord(answer.body);
    nextRow(event.currentTarget)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts of the buttons inside, which have the focus
    <span className={styles.buttons} onKeyDown={keyed} {...{ [ROW]: '' }}>
      {answers.map(({ key, words, body, given }) => (
        <Button
          key={key}
          size="small"
          className={styles.button}
          appearance={given ? 'primary' : 'secondary'}
          aria-pressed={given}
          aria-keyshortcuts={key.toUpperCase()}
          aria-label={`${words}: ${seatName(seat)}`}
          onClick={() => !given && onRecord(body)}
        >
          {words}
        </Button>
      ))}
    </span>
  );
}

function answersFor({ value, mode: taken, source }: RegisterSeatView, mode: MeetingMode): readonly Quick[] {
  const present = source !== null && value === 'present';
  const remotely = mode === 'in-person' && taken === 'remote';
  const onTeams: Quick = {
    key: 't',
    words: 'On Teams',
    body: { value: 'present', mode: 'remote' },
    given: present && remotely,
  };
  return [
    { key: 'p', words: 'Present', body: { value: 'present' }, given: present && !remotely },
    {
      key: 'a',
      words: 'Apologies',
      body: { value: 'apologies' },
      given: source !== null && value === 'apologies',
    },
    ...(mode === 'in-person' ? [onTeams] : []),
  ];
}

/** Returns the first button of the next row; undefined on the last. */
function nextRow(row: HTMLElement): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(`[${ROW}]`)];
  return rows[rows.indexOf(row) + 1]?.querySelector('button') ?? undefined;
}
