import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { RetentionView } from '../../../shared/contract/retention';
import { RETENTION } from '../../../shared/domain/retention/periods';
import { Day } from '../../components/day';
import { Row, Section } from '../../components/layout';
import { OpenButton } from '../../components/open-button';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { PageHeading } from '../../components/surface';
import { DryRun } from './dry-run';
import { ExportPerson } from './export-person';

const useStyles = makeStyles({ words: { margin: 0, maxWidth: '68ch' } });

const ChangePeriod = lazy(() => import('./change-period').then((module) => ({ default: module.ChangePeriod })));

/** Polling interval: what is due changes once a day. */
const EVERY = 60_000;

/** Personal data, for the VRU: how long names are kept, what is due to be removed, and one person's data on request. */
export function PersonalDataPage() {
  const retention = useLive('retention', {}, EVERY);
  return (
    <>
      <PageHeading title="Personal data" lead="How long names are kept, and what the group holds about one person." />
      <QueryView query={retention}>
        {(data) => (
          <>
            <Period data={data} />
            <DryRun dryRun={data.dryRun} />
            <ExportPerson people={data.people} />
          </>
        )}
      </QueryView>
    </>
  );
}

function Period({ data }: { readonly data: RetentionView }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <Section title="How long names are kept" card>
      <p className={styles.words}>
        Names in registers and texts in the history are kept for {data.words}. Then they are removed for good, once a
        day. Counts, rates and figures stay as they are.
      </p>
      <p className={styles.words}>
        Somebody who has left is forgotten after {RETENTION.daysAfterLeaving} days: the app no longer knows how to reach
        them.
      </p>
      <p className={styles.words}>
        {data.lastRun === null ? (
          'The removal has not run yet.'
        ) : (
          <>
            The removal ran last on <Day date={data.lastRun} />.
          </>
        )}
      </p>
      <Row>
        <OpenButton onOpen={() => setOpen(true)}>Change the period</OpenButton>
      </Row>
      <Suspense fallback={null}>
        {open && <ChangePeriod months={data.months} onClose={() => setOpen(false)} />}
      </Suspense>
    </Section>
  );
}
