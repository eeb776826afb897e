import { CheckmarkCircle24Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { ForYouView } from '../../../shared/contract/overview';
import { nothingWaits, SHOWN_FIRST, summaryWords } from '../../../shared/words/for-you';
import { PlainList } from '../../components/layout';
import { useLinkStyles } from '../../components/links';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { Card, PageHeading } from '../../components/surface';
import { useSearchParam } from '../../components/use-search-param';
import { ForYouRow, useRowStyles } from './for-you/for-you-row';

const GroupOverview = lazy(() => import('./group-overview').then((module) => ({ default: module.GroupOverview })));

/** What waits for the reader, the most urgent first, and below it the group's overview. */
export function ForYouPage() {
  const forYou = useLive('forYou', {});
  const items = forYou.data?.items ?? [];
  return (
    <>
      <PageHeading title="For you" lead={items.length === 0 ? 'What waits for you.' : `${summaryWords(items)}.`} />
      <QueryView query={forYou} skeletonRows={3}>
        {(data) => <List data={data} />}
      </QueryView>
      <Suspense fallback={null}>
        <GroupOverview />
      </Suspense>
    </>
  );
}

function List({ data }: { readonly data: ForYouView }) {
  const styles = useRowStyles();
  const { link } = useLinkStyles();
  const [shown] = useSearchParam('show');
  const items = shown === 'all' ? data.items : data.items.slice(0, SHOWN_FIRST);
  const more = data.items.length - items.length;
  if (data.items.length === 0) {
    return (
      <Card>
        <EmptyState icon={<CheckmarkCircle24Regular fontSize={48} />} title="Nothing waits for you">
          {nothingWaits(data).replace('Nothing waits for you. ', '')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card flush>
      <PlainList label="What waits for you">
        {items.map((item) => (
          <ForYouRow key={`${item.kind} ${item.id}`} item={item} today={data.today} />
        ))}
        {more > 0 && (
          <li className={styles.more}>
            <Link href="/for-you?show=all" className={link}>
              and {more} more
            </Link>
          </li>
        )}
      </PlainList>
    </Card>
  );
}
