import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { Card, SectionTitle } from '../../../components/surface';
import { RequestCard } from '../../requests/list/request-card';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is asked of the source now, the latest due first. What is over stands in the history. */
export function Requests({ page }: { readonly page: SourcePageView }) {
  const styles = useStyles();
  const title = useId();
  return (
    <Card labelledBy={title} className={styles.card}>
      <SectionTitle id={title}>Requests</SectionTitle>
      {page.requests.length === 0 && <p className={styles.none}>Nothing is asked for at the moment.</p>}
      {page.requests.map((request) => (
        <RequestCard key={request.id} request={request} today={page.today} />
      ))}
    </Card>
  );
}
