import type { ResolvedBarrierView } from '../../../shared/contract/barriers';
import { Day } from '../../components/day';
import { PagedSection } from '../../components/paged-section';
import { useOnce } from '../../components/session';
import { Tag } from '../../components/surface';
import { londonDay } from '../../lib/dates';
import { counted } from '../../lib/words';
import { BarrierWords, useBarrierStyles } from './barrier-row';

/** Resolved barriers with their outcomes, fetched on demand, page by page. */
export function ResolvedBarriers() {
  return (
    <PagedSection
      title="Resolved barriers"
      label="Resolved barriers"
      usePage={useResolved}
      row={(barrier) => <ResolvedRow key={barrier.id} barrier={barrier} />}
      empty="Nothing has been resolved yet"
    />
  );
}

function useResolved(older: string | undefined) {
  const query = useOnce('resolvedBarriers', { query: older === undefined ? {} : { older } });
  const { data } = query;
  return { query, page: data === undefined ? undefined : { items: data.barriers, older: data.older } };
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
