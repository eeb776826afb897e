import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ResolvedBarrierView } from '../../../shared/contract/agreements';
import { Day } from '../../components/day';
import { Reading } from '../../components/reading';
import { useOnce } from '../../components/session';
import { EmptyState } from '../../components/states';
import { Card, Tag } from '../../components/surface';
import { londonDay } from '../../lib/dates';
import { counted } from '../../lib/words';
import { BarrierWords, useBarrierStyles } from './barrier-row';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  start: { alignSelf: 'flex-start' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** What has been resolved, and how, fetched when somebody asks for it, page by page. */
export function ResolvedBarriers() {
  const styles = useStyles();
  const [pages, setPages] = useState<readonly (string | undefined)[]>([]);
  const shown = pages.length > 0;
  return (
    <section aria-label="Resolved barriers" className={styles.section}>
      <Button
        className={styles.start}
        appearance="subtle"
        aria-expanded={shown}
        icon={shown ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
        onClick={() => setPages(shown ? [] : [undefined])}
      >
        Resolved barriers
      </Button>
      {pages.map((older, index) => (
        <ResolvedPage
          key={older ?? 'newest'}
          older={older}
          last={index === pages.length - 1}
          onOlder={(next) => setPages((before) => [...before, next])}
        />
      ))}
    </section>
  );
}

interface ResolvedPageProps {
  readonly older: string | undefined;
  readonly last: boolean;
  readonly onOlder: (older: string) => void;
}

function ResolvedPage({ older, last, onOlder }: ResolvedPageProps) {
  const styles = useStyles();
  const page = useOnce('resolvedBarriers', { query: older === undefined ? {} : { older } });
  return (
    <Reading query={page} skeletonRows={2}>
      {(data) => {
        const next = data.older;
        return (
          <>
            <Card flush>
              {data.barriers.length === 0 ? (
                <EmptyState title="Nothing has been resolved yet" />
              ) : (
                <ul aria-label="Resolved barriers" className={styles.list}>
                  {data.barriers.map((barrier) => (
                    <ResolvedRow key={barrier.id} barrier={barrier} />
                  ))}
                </ul>
              )}
            </Card>
            {last && next !== null && (
              <Button className={styles.start} onClick={() => onOlder(next)}>
                Show older ones
              </Button>
            )}
          </>
        );
      }}
    </Reading>
  );
}

function ResolvedRow({ barrier }: { readonly barrier: ResolvedBarrierView }) {
  const styles = useBarrierStyles();
  const { words, source, ageDays, outcome, agreement, resolvedAt } = barrier;
  return (
    <li className={styles.row} aria-label={`${words}: ${source}`}>
      <BarrierWords barrier={barrier}>
        <Tag tone="good">Resolved</Tag>
      </BarrierWords>
      <div>
        <p className={styles.line}>{outcome}</p>
        {agreement !== '' && <p className={styles.quiet}>Agreement: {agreement}</p>}
        <p className={styles.quiet}>
          <Day date={londonDay(resolvedAt)} />, after {counted(ageDays, 'day')}
        </p>
      </div>
    </li>
  );
}
