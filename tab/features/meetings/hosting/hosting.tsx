import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { MeetingsView } from '../../../../shared/contract/meetings';
import { Day, Sentence } from '../../../components/day';
import { Section } from '../../../components/layout';
import { Card, SectionTitle } from '../../../components/surface';
import { everyWords } from '../meeting-words';
import { HostTable } from './host-table';

const useStyles = makeStyles({
  words: { margin: 0, maxWidth: '92ch' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '92ch' },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 428px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1159.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  card: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM },
  history: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  held: { display: 'flex', flexDirection: 'column' },
  when: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Hosting in turn: the next host and why, and the turns so far. */
export function Hosting({ data }: { readonly data: MeetingsView }) {
  const styles = useStyles();
  return (
    <Section title="Hosting in turn">
      <NextHost rotation={data.rotation} />
      <p className={styles.quiet}>
        {everyWords(data.inPersonEvery)} meeting is in person. Whoever has hosted least often is next, then whoever
        hosted longest ago, then by name; never the same organisation twice running. Only meetings that were held count.
      </p>
      <div className={styles.both}>
        <Card flush>
          <HostTable rotation={data.rotation} />
        </Card>
        <History history={data.rotation.history} />
      </div>
    </Section>
  );
}

function NextHost({ rotation }: { readonly rotation: MeetingsView['rotation'] }) {
  const styles = useStyles();
  const { next } = rotation;
  if (next === null) return <p className={styles.words}>No meeting in person is planned within the coming year.</p>;
  const { host } = next;
  if (host === null) {
    return (
      <p className={styles.words}>
        The next meeting in person is on <Day date={next.date} />. No organisation can host it.
      </p>
    );
  }
  return (
    <p className={styles.words}>
      Next is <strong>{host.organisation}</strong>, on <Day date={next.date} />.{' '}
      {host.chosenBecause !== null ? (
        `Chosen by the chair: ${host.chosenBecause}`
      ) : host.why !== null ? (
        <Sentence text={host.why} />
      ) : null}{' '}
      {host.warning}
    </p>
  );
}

/** Number of entries that fit beside the table without making the page longer. */
const AT_FIRST = 10;

function History({ history }: { readonly history: MeetingsView['rotation']['history'] }) {
  const styles = useStyles();
  const title = useId();
  const [all, setAll] = useState(false);
  const shown = all ? history : history.slice(0, AT_FIRST);
  return (
    <Card labelledBy={title} className={styles.card}>
      <SectionTitle id={title}>Who hosted when</SectionTitle>
      {history.length === 0 ? (
        <p className={styles.quiet}>Nobody yet. A meeting in person is listed here once its register is closed.</p>
      ) : (
        <ol className={styles.history}>
          {shown.map(({ meetingId, date, organisation }) => (
            <li key={meetingId} className={styles.held}>
              {organisation}
              <span className={styles.when}>
                <Day date={date} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {shown.length < history.length && <Button onClick={() => setAll(true)}>Show all {history.length}</Button>}
    </Card>
  );
}
