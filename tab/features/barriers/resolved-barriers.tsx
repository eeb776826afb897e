import type { ResolvedBarrierView } from '../../../shared/contract/barriers';
import { Day } from '../../components/day';
import { type EndedPage, EndedPages, Older } from '../../components/ended-pages';
import { PlainList } from '../../components/layout';
import { QueryView } from '../../components/query-view';
import { useOnce } from '../../components/session';
import { EmptyState } from '../../components/states';
import { Card, Tag } from '../../components/surface';
import { londonDay } from '../../lib/dates';
import { counted } from '../../lib/words';
import { BarrierWords, useBarrierStyles } from './barrier-row';

/** What has been resolved, and how, fetched when somebody asks for it, page by page. */
export function ResolvedBarriers() {
  return <EndedPages title="Resolved barriers">{(page) => <Page {...page} />}</EndedPages>;
}

function Page({ older, last, onOlder }: EndedPage) {
  const page = useOnce('resolvedBarriers', { query: older === undefined ? {} : { older } });
  return (
    <QueryView query={page} skeletonRows={2}>
      {(data) => (
        <>
          <Card flush>
            {data.barriers.length === 0 ? (
              <EmptyState title="Nothing has been resolved yet" />
            ) : (
              <PlainList label="Resolved barriers">
                {data.barriers.map((barrier) => (
                  <ResolvedRow key={barrier.id} barrier={barrier} />
                ))}
              </PlainList>
            )}
          </Card>
          {last && <Older older={data.older} onOlder={onOlder} />}
        </>
      )}
    </QueryView>
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
