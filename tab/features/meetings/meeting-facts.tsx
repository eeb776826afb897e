/** Facts about a future meeting, wherever it is shown large. */
import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingHostView, MeetingView } from '../../../shared/contract/meetings';
import { Day, Sentence } from '../../components/day';
import { timespanWords } from '../../lib/dates';
import { notesOf } from './meeting-words';
import { meetingVenueWords } from './where-and-when';

const useStyles = makeStyles({
  when: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  day: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 399.9px)': {
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
    },
  },
  time: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    '@media (max-width: 399.9px)': { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '@media (max-width: 399.9px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: {
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 399.9px)': { marginBottom: tokens.spacingVerticalS },
  },
});

/** Day, time, place, host with the reason, notes and warnings of a meeting, as items of a column. */
export function MeetingFacts({ meeting }: { readonly meeting: MeetingView }) {
  const styles = useStyles();
  const notes = notesOf(meeting);
  return (
    <>
      <p className={styles.when}>
        <span className={styles.day}>
          <Day date={meeting.date} />
        </span>{' '}
        <span className={styles.time}>{timespanWords(meeting.startsAt, meeting.minutes)}, London time</span>
      </p>
      <dl className={styles.facts}>
        <dt className={styles.term}>Where</dt>
        <dd className={styles.fact}>{meetingVenueWords(meeting)}</dd>
        {meeting.host !== null && <HostFacts host={meeting.host} />}
        {notes.length > 0 && <dt className={styles.term}>Note</dt>}
        {notes.map((note) => (
          <dd key={note} className={styles.fact}>
            <Sentence text={note} />
          </dd>
        ))}
      </dl>
      {meeting.host?.warning != null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{meeting.host.warning}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function HostFacts({ host }: { readonly host: MeetingHostView }) {
  const styles = useStyles();
  const why = host.chosenBecause === null ? host.why : `Chosen by the chair: ${host.chosenBecause}`;
  return (
    <>
      <dt className={styles.term}>Host</dt>
      <dd className={styles.fact}>{host.organisation}</dd>
      {why !== null && (
        <>
          <dt className={styles.term}>Why</dt>
          <dd className={styles.fact}>
            <Sentence text={why} />
          </dd>
        </>
      )}
    </>
  );
}
