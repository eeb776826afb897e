import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { QueryView } from '../../components/query-view';
import { SectionTitle } from '../../components/surface';
import { Sections } from './sections/sections';
import { useOverview } from './use-overview';

const useStyles = makeStyles({
  below: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** The group's overview, shown below what waits for the reader. */
export function GroupOverview() {
  const styles = useStyles();
  const title = useId();
  const overview = useOverview();
  return (
    <section aria-labelledby={title} className={styles.below}>
      <SectionTitle id={title}>The group today</SectionTitle>
      <QueryView query={overview} skeletonRows={2}>
        {(data) => <Sections data={data} />}
      </QueryView>
    </section>
  );
}
