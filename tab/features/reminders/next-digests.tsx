import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Pause20Regular, Play20Regular } from '@fluentui/react-icons';
import type { DigestView, HoldView, RemindersView } from '../../../shared/contract/reminders';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { Day, Moment } from '../../components/day';
import { PlainList, Row, Section } from '../../components/layout';
import { MutationProblem } from '../../components/mutation-problem';
import { useRouteMutation } from '../../components/session';
import { Tag } from '../../components/surface';
import { useToast } from '../../components/toast';
import { counted } from '../../lib/words';
import { ReminderLines } from './reminder-lines';

const useStyles = makeStyles({
  words: { margin: 0, maxWidth: '68ch', color: tokens.colorNeutralForeground2 },
  person: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  who: { minWidth: 0, flexGrow: 1, flexBasis: '14rem' },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface NextDigestsProps {
  readonly day: IsoDate;
  readonly next: NonNullable<RemindersView['next']>;
  readonly mayHold: boolean;
}

/** Everything that is sent next, by person; the VRU can hold one or all digests, and release them. */
export function NextDigests({ day, next, mayHold }: NextDigestsProps) {
  const styles = useStyles();
  const { digests, held, alsoHeld } = next;
  const going = held === null ? digests.filter((digest) => digest.held === null) : [];
  return (
    <Section
      card
      title={
        <>
          What goes out on <Day date={day} />
        </>
      }
      actions={mayHold && (digests.length > 0 || held !== null) && <HoldAll held={held} />}
    >
      <p className={styles.words} role="status">
        {digests.length === 0 ? 'Nothing is due, so nobody gets a message.' : goingWords(going.length, digests.length)}
      </p>
      {held !== null && (
        <p className={styles.words}>
          <Held hold={held} /> Nobody gets a digest until they are released. What falls due until then is sent
          afterwards.
        </p>
      )}
      <PlainList label="Digests by person" gap="m">
        {digests.map((digest) => (
          <Person key={digest.seatId} digest={digest} mayHold={mayHold && held === null} />
        ))}
        {alsoHeld.map(({ seatId, to, held: hold }) => (
          <Person
            key={seatId}
            digest={{ seatId, to, held: hold, summary: 'Nothing is due', lines: [] }}
            mayHold={mayHold && held === null}
          />
        ))}
      </PlainList>
    </Section>
  );
}

function goingWords(going: number, all: number): string {
  const people = counted(going, 'person gets', 'people get');
  return going === all ? `${people} a message at 09:00.` : `${people} a message at 09:00, ${all - going} held back.`;
}

function Held({ hold: { since, by } }: { readonly hold: HoldView }) {
  return (
    <>
      <Tag tone="attention">Held</Tag> since <Moment at={since} />
      {by === '' ? '.' : `, by ${by}.`}
    </>
  );
}

function HoldAll({ held }: { readonly held: HoldView | null }) {
  const toast = useToast();
  const hold = useRouteMutation('holdDigests', { onDone: () => toast('All digests are held back.') });
  const release = useRouteMutation('releaseDigests', { onDone: () => toast('The digests are released.') });
  return (
    <div>
      {held === null ? (
        <Button
          size="small"
          icon={<Pause20Regular />}
          disabledFocusable={hold.pending}
          onClick={() => hold.send({ body: {} })}
        >
          Hold all
        </Button>
      ) : (
        <Button
          size="small"
          icon={<Play20Regular />}
          disabledFocusable={release.pending}
          onClick={() => release.send({ body: {} })}
        >
          Release all
        </Button>
      )}
      <MutationProblem
        problem={hold.problem ?? release.problem}
        onDismiss={hold.problem ? hold.forget : release.forget}
      />
    </div>
  );
}

function Person({ digest, mayHold }: { readonly digest: DigestView; readonly mayHold: boolean }) {
  const styles = useStyles();
  const { to, summary, lines, held } = digest;
  return (
    <li className={styles.person}>
      <Row apart>
        <div className={styles.who}>
          <h3 className={styles.name}>{to}</h3>
          <span className={styles.quiet}>{summary}</span>
        </div>
        {mayHold && <HoldOne digest={digest} />}
      </Row>
      {held !== null && (
        <span className={styles.quiet}>
          <Held hold={held} />
        </span>
      )}
      {lines.length > 0 && <ReminderLines lines={lines} label={`What ${to} is told`} />}
    </li>
  );
}

function HoldOne({ digest: { seatId, to, held } }: { readonly digest: DigestView }) {
  const toast = useToast();
  const hold = useRouteMutation('holdDigest', { onDone: () => toast(`Held back: ${to}.`) });
  const release = useRouteMutation('releaseDigest', { onDone: () => toast(`Released: ${to}.`) });
  const { send, pending } = held === null ? hold : release;
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        icon={held === null ? <Pause20Regular /> : <Play20Regular />}
        aria-label={`${held === null ? 'Hold' : 'Release'}: ${to}`}
        disabledFocusable={pending}
        onClick={() => send({ params: { seatId }, body: {} })}
      >
        {held === null ? 'Hold' : 'Release'}
      </Button>
      <MutationProblem
        problem={hold.problem ?? release.problem}
        onDismiss={hold.problem ? hold.forget : release.forget}
      />
    </div>
  );
}
