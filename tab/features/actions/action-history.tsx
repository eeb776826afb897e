/** History of an action, the latest first. The page of a source has a longer one, with icons. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { HistoryEntryView, SourceHistoryView } from '../../../shared/contract/tracker';
import { Moment, Sentence } from '../../components/day';
import { PlainList, Section } from '../../components/layout';
import { LoadMoreButton } from '../../components/paged-section';
import { QueryView } from '../../components/query-view';
import { useOnce } from '../../components/session';

const useStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ActionHistoryProps {
  readonly actionId: string;
  /** The latest page, which is polled. */
  readonly latest: SourceHistoryView;
}

/** The latest page, and the older ones on demand. */
export function ActionHistory({ actionId, latest }: ActionHistoryProps) {
  const [pages, setPages] = useState<readonly string[]>([]);
  const onOlder = (next: string) => setPages((before) => [...before, next]);
  return (
    <Section card gap="l" title="History">
      <Entries entries={latest.entries} />
      {pages.length === 0 && <LoadMoreButton older={latest.older} onOlder={onOlder} />}
      {pages.map((older, index) => (
        <OlderPage key={older} actionId={actionId} older={older} {...(index === pages.length - 1 ? { onOlder } : {})} />
      ))}
    </Section>
  );
}

interface OlderPageProps {
  readonly actionId: string;
  readonly older: string;
  /** Only the last page offers the next. */
  readonly onOlder?: (older: string) => void;
}

function OlderPage({ actionId, older, onOlder }: OlderPageProps) {
  const page = useOnce('actionHistory', { params: { actionId }, query: { older } });
  return (
    <QueryView query={page} skeletonRows={2}>
      {(data) => (
        <>
          <Entries entries={data.entries} />
          {onOlder !== undefined && <LoadMoreButton older={data.older} onOlder={onOlder} />}
        </>
      )}
    </QueryView>
  );
}

function Entries({ entries }: { readonly entries: readonly HistoryEntryView[] }) {
  const styles = useStyles();
  return (
    <PlainList gap="l">
      {entries.map(({ key, at, by, title, detail }) => (
        <li key={key} className={styles.entry}>
          <span className={styles.title}>
            <Sentence text={title} />
          </span>
          {detail !== '' && (
            <span>
              <Sentence text={detail} />
            </span>
          )}
          <span className={styles.quiet}>
            <Moment at={at} />
            {by !== '' && ` · ${by}`}
          </span>
        </li>
      ))}
    </PlainList>
  );
}
