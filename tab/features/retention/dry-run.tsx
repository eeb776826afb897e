import { makeStyles } from '@fluentui/react-components';
import type { DryRunView } from '../../../shared/contract/retention';
import { countsWords } from '../../../shared/domain/retention/events';
import { counted } from '../../../shared/words/counts';
import { monthWords } from '../../../shared/words/dates';
import { Day, Moment } from '../../components/day';
import { PlainList, Section, Stack } from '../../components/layout';

const useStyles = makeStyles({ words: { margin: 0, maxWidth: '68ch' }, list: { overflowWrap: 'anywhere' } });

/** What the next run would remove: counts, and which meetings and events. */
export function DryRun({ dryRun: { before, counts, more, meetings, events } }: { readonly dryRun: DryRunView }) {
  const styles = useStyles();
  const words = countsWords(counts);
  return (
    <Section title="What is removed next" card>
      {words === '' ? (
        <p className={styles.words}>
          Nothing: no name or text from before <Day date={before} /> is left.
        </p>
      ) : (
        <p className={styles.words}>
          From before <Day date={before} />: {more && 'at least '}
          {words}. It cannot be undone, and it is not brought back by restoring a record.
        </p>
      )}
      {meetings.length > 0 && (
        <Stack gap="xs">
          <h3 className={styles.words}>Meetings</h3>
          <PlainList label="Meetings" gap="xs">
            {meetings.map(({ meetingId, date, names }) => (
              <li key={meetingId}>
                {date === null ? `${monthWords(meetingId)}, never held` : <Day date={date} />}:{' '}
                {counted(names, 'entry', 'entries')}
              </li>
            ))}
          </PlainList>
        </Stack>
      )}
      {events.length > 0 && (
        <Stack gap="xs">
          <h3 className={styles.words}>Events that lose their text</h3>
          <PlainList label="Events that lose their text" gap="xs" className={styles.list}>
            {events.map(({ at, title }) => (
              <li key={`${at} ${title}`}>
                <Moment at={at} />: {title}
              </li>
            ))}
          </PlainList>
        </Stack>
      )}
    </Section>
  );
}
