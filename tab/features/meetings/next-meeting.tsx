import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { MeetingsView } from '../../../shared/contract/meetings';
import { useMe } from '../../components/session';
import { Card, Tag } from '../../components/surface';
import { MeetingActions } from './arrange/meeting-actions';
import { MeetingFacts } from './meeting-facts';
import { aheadWords, STATE_WORDS } from './where-and-when';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** The next meeting, shown large: when, where, host and reason, and its controls. */
export function NextMeeting({ data }: { readonly data: MeetingsView }) {
  const styles = useStyles();
  const title = useId();
  const { today } = useMe();
  const meeting = data.next;
  const ahead = aheadWords(meeting.date, today);
  return (
    <Card labelledBy={title} className={styles.card}>
      <div className={styles.head}>
        <h2 id={title} className={styles.title}>
          Next meeting
        </h2>
        {ahead !== null && <Tag>{ahead}</Tag>}
        {meeting.state !== 'planned' && <Tag tone="good">{STATE_WORDS[meeting.state]}</Tag>}
      </div>
      <MeetingFacts meeting={meeting} />
      <MeetingActions meeting={meeting} data={data} as="buttons" />
    </Card>
  );
}
