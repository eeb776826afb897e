import { makeStyles, tokens } from '@fluentui/react-components';
import type { DryRunView } from '../../../shared/contract/retention';
import { countsWords } from '../../../shared/domain/retention/events';
import { counted } from '../../../shared/words/counts';
import { monthWords } from '../../../shared/words/dates';
import { Day, Moment, Sentence } from '../../components/day';
import { PlainList, Section, Stack } from '../../components/layout';

const useStyles = makeStyles({
  words: { margin: 0, maxWidth: '68ch' },
  list: { overflowWrap: 'anywhere' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Dry run: what the next run would remove, as counts, and the meetings and events concerned. */
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
          {words}. It cannot be undone.
        </p>
      )}
      {meetings.length > 0 && (
        <Stack gap="xs">
          <h3 className={styles.title}>Meetings</h3>
          <PlainList label="Meetings" gap="xs">
            {meetings.map(({ meetingId, date, names }) => (
              <li key={meetingId}>
                {date === null ? `${monthWords(meetingId)}, never held` : <Day date={date} />}:{' '}
                {counted(names, 'name or text', 'names and texts')}
              </li>
            ))}
          </PlainList>
        </Stack>
      )}
      {events.length > 0 && (
        <Stack gap="xs">
          <h3 className={styles.title}>Events that lose their text</h3>
          <PlainList label="Events that lose their text" gap="xs" className={styles.list}>
            {events.map(({ at, title }) => (
              <li key={`${at} ${title}`}>
                <Moment at={at} />: <Sentence text={title} />
              </li>
            ))}
          </PlainList>
        </Stack>
      )}
    </Section>
  );
}
