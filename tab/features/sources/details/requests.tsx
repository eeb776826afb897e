import { makeStyles, tokens } from '@fluentui/react-components';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { Section } from '../../../components/layout';
import { RequestCard } from '../../requests/list/request-card';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is asked of the source now, the latest due first. What is over stands in the history. */
export function Requests({ page }: { readonly page: SourcePageView }) {
  const styles = useStyles();
  return (
    <Section card title="Requests">
      {page.requests.length === 0 && <p className={styles.none}>Nothing is asked for at the moment.</p>}
      {page.requests.map((request) => (
        <RequestCard key={request.id} request={request} today={page.today} />
      ))}
    </Section>
  );
}
