import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Database20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { SourcePageView } from '../../../shared/contract/tracker';
import { BackLink } from '../../components/back-link';
import { Section } from '../../components/layout';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { DeadLink } from '../../components/states';
import { Card, PageHeading } from '../../components/surface';
import { Barriers } from '../barriers/source-barriers';
import { RequestCard } from '../requests/list/request-card';
import { Agreements } from './details/agreements';
import { Details } from './details/details';
import { Timeline } from './history/timeline';
import { OpenForm, SourceActions } from './source-actions';
import type { SourceForm } from './source-menu-items';
import { StatusCard } from './status/status-card';

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gridTemplateRows: 'auto 1fr',
    gridTemplateAreas: '"now beside" "before beside"',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 999.9px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto',
      gridTemplateAreas: '"now" "beside" "before"',
    },
  },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingHorizontalL, minWidth: 0 },
  now: { gridArea: 'now' },
  beside: { gridArea: 'beside' },
  before: { gridArea: 'before', minWidth: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A source changes with an answer or a decision: nobody has to see it within seconds. */
const TEN_SECONDS = 10_000;

/** A source's own page: how it stands and why, what would turn it green, and everything that happened to it. */
export function SourcePage() {
  const [, params] = useRoute('/sources/:id');
  const id = params?.id ?? '';
  return (
    <>
      <BackLink href="/">Tracker</BackLink>
      {/* Another source is another page: nothing of the last one may be seen under its name. */}
      <Source key={id} id={id} />
    </>
  );
}

function Source({ id }: { readonly id: string }) {
  const page = useLive('source', { params: { sourceId: id } }, TEN_SECONDS);
  const [, go] = useLocation();
  if (page.error?.kind === 'not-found' || page.error?.kind === 'invalid') {
    return (
      <Card>
        <DeadLink
          wholePage
          icon={<Database20Regular fontSize={48} />}
          title="There is no such data source"
          way="Go to the tracker"
          onWay={() => go('/')}
        />
      </Card>
    );
  }
  return <QueryView query={page}>{(data) => <Content page={data} />}</QueryView>;
}

function Content({ page }: { readonly page: SourcePageView }) {
  const styles = useStyles();
  const [form, setForm] = useState<SourceForm | null>(null);
  const { source, organisation, barriers } = page;
  return (
    <>
      <PageHeading title={source.name} lead={organisation}>
        <SourceActions page={page} onOpen={setForm} />
      </PageHeading>
      <div className={styles.parts}>
        <div className={mergeClasses(styles.part, styles.now)}>
          <StatusCard page={page} onOpen={setForm} />
          <Requests page={page} />
          {barriers.length > 0 && <Barriers barriers={barriers} mayResolve={page.may.resolve} />}
        </div>
        <div className={mergeClasses(styles.part, styles.beside)}>
          <Details page={page} />
          <Agreements page={page} />
        </div>
        <div className={styles.before}>
          <Timeline sourceId={source.id} latest={page.history} />
        </div>
      </div>
      <OpenForm page={page} form={form} onClose={() => setForm(null)} />
    </>
  );
}

/** What is asked of the source now, the latest due first. What is over stands in the history. */
function Requests({ page }: { readonly page: SourcePageView }) {
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
