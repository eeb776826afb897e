import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { HistoryEntryView, SourceHistoryView } from '../../../../shared/contract/tracker';
import { Day, Sentence } from '../../../components/day';
import { Stack } from '../../../components/layout';
import { QueryView } from '../../../components/query-view';
import { useOnce } from '../../../components/session';
import { Card, SectionTitle } from '../../../components/surface';
import { clockWords } from '../../../lib/dates';
import { byDay, extended, joined } from './history';
import { iconOf } from './history-icons';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  day: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
    // The line from one entry to the next of the same day.
    position: 'relative',
    paddingBottom: tokens.spacingVerticalL,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '15.5px',
      top: '32px',
      bottom: 0,
      borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    },
    ':last-child': { paddingBottom: 0 },
    ':last-child::before': { display: 'none' },
  },
  icon: {
    flexShrink: 0,
    width: '32px',
    height: '32px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  words: { minWidth: 0, paddingTop: '6px' },
  line: { margin: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  older: { alignSelf: 'flex-start' },
});

interface TimelineProps {
  readonly sourceId: string;
  /** The latest page of the history, which is polled. */
  readonly latest: SourceHistoryView;
}

/** Everything that happened to the source, newest first; older entries page by page. */
export function Timeline({ sourceId, latest }: TimelineProps) {
  const styles = useStyles();
  const title = useId();
  const [seen, setSeen] = useState(latest);
  const [known, setKnown] = useState(latest);
  const [asked, setAsked] = useState<string | null>(null);
  if (seen !== latest) {
    setSeen(latest);
    setKnown(joined(latest, known));
  }
  const { older } = known;
  return (
    <Card labelledBy={title} className={styles.card}>
      <SectionTitle id={title}>History</SectionTitle>
      <Stack gap="l">
        {byDay(known.entries).map(({ day, entries }) => (
          <div key={entries[0]?.key}>
            <h3 className={styles.day}>
              <Day date={day} />
            </h3>
            <ol className={styles.list}>
              {entries.map((entry) => (
                <Entry key={entry.key} entry={entry} />
              ))}
            </ol>
          </div>
        ))}
      </Stack>
      {asked !== null && (
        <OlderPage
          sourceId={sourceId}
          older={asked}
          onRead={(page) => {
            setKnown((before) => extended(before, page));
            setAsked(null);
          }}
        />
      )}
      {asked === null && older !== null && (
        <Button className={styles.older} onClick={() => setAsked(older)}>
          Show older
        </Button>
      )}
    </Card>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntryView }) {
  const styles = useStyles();
  const { at, by, kind, title, detail, told } = entry;
  const Icon = iconOf(kind);
  return (
    <li className={styles.entry}>
      <span aria-hidden="true" className={styles.icon}>
        <Icon />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>
          <Sentence text={title} />
        </p>
        {detail !== '' && (
          <p className={styles.line}>
            <Sentence text={detail} />
          </p>
        )}
        {told !== undefined && <p className={styles.line}>{told}</p>}
        <p className={styles.quiet}>
          <time dateTime={at}>{clockWords(new Date(at))}</time>
          {by !== '' && ` · ${by}`}
        </p>
      </div>
    </li>
  );
}

interface OlderPageProps {
  readonly sourceId: string;
  readonly older: string;
  readonly onRead: (page: SourceHistoryView) => void;
}

/** Loads the next page and shows its progress. */
function OlderPage({ sourceId, older, onRead }: OlderPageProps) {
  const page = useOnce('sourceHistory', { params: { sourceId }, query: { older } });
  const { data } = page;
  useEffect(() => {
    if (data !== undefined) onRead(data);
  }, [data, onRead]);
  return (
    <QueryView query={page} skeletonRows={2}>
      {() => null}
    </QueryView>
  );
}
