import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { MeetingHostView, MeetingsView } from '../../../shared/contract/meetings';
import { Day, Sentence } from '../../components/day';
import { useMe } from '../../components/session';
import { Card, Tag } from '../../components/surface';
import { timespanWords } from '../../lib/dates';
import { MeetingActions } from './arrange/meeting-actions';
import { notesOf } from './meeting-words';
import { aheadWords, meetingVenueWords, STATE_WORDS } from './where-and-when';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
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

/** The next meeting, large: when, where, who hosts and why, and what may be arranged. */
export function NextMeeting({ data }: { readonly data: MeetingsView }) {
  const styles = useStyles();
  const title = useId();
  const { today } = useMe();
  const meeting = data.next;
  const ahead = aheadWords(meeting.date, today);
  const notes = notesOf(meeting);
  return (
    <Card labelledBy={title} className={styles.card}>
      <div className={styles.head}>
        <h2 id={title} className={styles.title}>
          Next meeting
        </h2>
        {ahead !== null && <Tag>{ahead}</Tag>}
        {meeting.state !== 'planned' && <Tag tone="good">{STATE_WORDS[meeting.state]}</Tag>}
      </div>
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
      <MeetingActions meeting={meeting} data={data} as="buttons" />
    </Card>
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
