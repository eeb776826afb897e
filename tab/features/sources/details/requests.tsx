import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { Section } from '../../../components/layout';
import { useSearchParam } from '../../../components/use-search-param';
import { RequestCard } from '../../requests/list/request-card';

const GoneRequest = lazy(() => import('./gone-request').then((module) => ({ default: module.GoneRequest })));

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is asked of the source now, the latest due first. What is over stands in the history. */
export function Requests({ page }: { readonly page: SourcePageView }) {
  const styles = useStyles();
  const [asked] = useSearchParam('request');
  const gone = page.requests.some(({ id }) => id === asked) ? null : asked;
  return (
    <Section card title="Requests">
      <Suspense fallback={null}>{gone !== null && <GoneRequest sourceId={page.source.id} requestId={gone} />}</Suspense>
      {page.requests.length === 0 && <p className={styles.none}>Nothing is asked for at the moment.</p>}
      {page.requests.map((request) => (
        <RequestCard key={request.id} request={request} today={page.today} />
      ))}
    </Section>
  );
}
