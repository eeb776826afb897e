import { makeStyles, tokens } from '@fluentui/react-components';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { Sentence } from '../../../components/day';
import { Section } from '../../../components/layout';
import { useOnce } from '../../../components/session';
import { useSearchParam } from '../../../components/use-search-param';
import { RequestCard } from '../../requests/list/request-card';

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
      {gone !== null && <Gone sourceId={page.source.id} requestId={gone} />}
      {page.requests.length === 0 && <p className={styles.none}>Nothing is asked for at the moment.</p>}
      {page.requests.map((request) => (
        <RequestCard key={request.id} request={request} today={page.today} />
      ))}
    </Section>
  );
}

/** What became of a request that a link from a reminder names, and that is asked no longer. */
function Gone({ sourceId, requestId }: { readonly sourceId: string; readonly requestId: string }) {
  const styles = useStyles();
  const { error } = useOnce('request', { params: { sourceId, requestId } });
  if (error === null) return null;
  return (
    <p className={styles.none} role="status">
      <Sentence text={error.message} />
    </p>
  );
}
