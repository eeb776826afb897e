/**
 * Apologies and deputies for the next meeting, sent before its register is opened; the register starts with them.
 * Visible to everybody.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { AheadSeatView, AheadView } from '../../../../shared/contract/attendance';
import { Day } from '../../../components/day';
import { PlainList, Section } from '../../../components/layout';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { QueryView } from '../../../components/query-view';
import { useLive, useRouteMutation, useUpdateCachedAnswer } from '../../../components/session';
import { ButtonGroup } from '../../../components/surface';
import { useToast } from '../../../components/toast';
import { registerVenueWords, seatName } from '../register/seat-words';

const AheadDeputy = lazy(() => import('./ahead-deputy').then((module) => ({ default: module.AheadDeputy })));

const useStyles = makeStyles({
  words: { margin: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  seat: { minWidth: 0, overflowWrap: 'anywhere', flexGrow: 1, flexBasis: '200px' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '@media (max-width: 699.9px)': { '& > button': { minHeight: '44px' } },
  },
});

/** Polling interval: changes are rare. */
const HALF_A_MINUTE = 30_000;

export function AheadSection() {
  const ahead = useLive('ahead', {}, HALF_A_MINUTE);
  return <QueryView query={ahead}>{(data) => <Ahead data={data} />}</QueryView>;
}

function Ahead({ data }: { readonly data: AheadView }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const mine = data.seats.filter(({ seatId }) => data.mySeatIds.includes(seatId));
  const others = data.seats.filter(({ seatId }) => !data.mySeatIds.includes(seatId));
  const said = others.filter(({ value }) => value !== null);
  const shown = all ? others.filter(({ vacant }) => !vacant) : said;
  return (
    <Section card gap="s" title="For the next meeting">
      <p className={styles.words}>
        <Day date={data.date} /> at {data.startsAt}, {registerVenueWords(data)}. What is sent here is in its register
        from the start.
      </p>
      <PlainList>
        {mine.map((seat) => (
          <Seat key={seat.seatId} data={data} seat={seat} mine may={data.may.answer} />
        ))}
        {shown.map((seat) => (
          <Seat key={seat.seatId} data={data} seat={seat} mine={false} may={data.may.record} />
        ))}
      </PlainList>
      {said.length === 0 && <p className={styles.quiet}>Nobody else has sent apologies or named a deputy yet.</p>}
      {data.may.record && (
        <div>
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show only what was sent' : 'Excuse somebody else'}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface SeatProps {
  readonly data: AheadView;
  readonly seat: AheadSeatView;
  readonly mine: boolean;
  readonly may: boolean;
}

function aheadWords({ value, deputyName }: AheadSeatView): string {
  if (value === null) return 'Expected at the meeting';
  return value === 'deputy' ? `Deputy: ${deputyName ?? ''}` : 'Apologies';
}

function Seat({ data, seat, mine, may }: SeatProps) {
  const styles = useStyles();
  const toast = useToast();
  const amend = useUpdateCachedAnswer('ahead', {});
  const [naming, setNaming] = useState(false);
  const change = useRouteMutation('sendAhead', {
    onDone: (after, { body }) => {
      amend(() => after);
      toast(
        body.value === 'apologies'
          ? `Apologies recorded for ${seatName(seat)}.`
          : `Nothing is recorded for ${seatName(seat)} any more.`,
      );
    },
  });
  const send = (value: 'apologies' | 'unrecorded') =>
    change.send({ params: { meetingId: data.meetingId }, body: { value, seats: [seat.seatId] } });
  const name = seatName(seat);
  return (
    <li className={styles.row}>
      <span className={styles.seat}>
        {name}
        {mine && ' (you)'}
        <span className={styles.quiet}>{aheadWords(seat)}</span>
      </span>
      {may && (
        <ButtonGroup label={`Next meeting: ${name}`} className={styles.buttons}>
          {seat.value !== 'apologies' && (
            <Button
              aria-label={`Apologies for the next meeting: ${name}`}
              disabledFocusable={change.pending}
              onClick={() => send('apologies')}
            >
              Apologies
            </Button>
          )}
          <OpenButton label={`Deputy for the next meeting: ${name}`} onOpen={() => setNaming(true)}>
            Deputy
          </OpenButton>
          {seat.value !== null && (
            <Button
              aria-label={`Take the answer back: ${name}`}
              disabledFocusable={change.pending}
              onClick={() => send('unrecorded')}
            >
              Take the answer back
            </Button>
          )}
        </ButtonGroup>
      )}
      <MutationProblem problem={change.problem} onDismiss={change.forget} />
      <Suspense fallback={null}>
        {naming && <AheadDeputy meetingId={data.meetingId} seat={seat} onClose={() => setNaming(false)} />}
      </Suspense>
    </li>
  );
}
