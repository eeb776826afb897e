import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Database20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { SourcePageView } from '../../../shared/contract/tracker';
import { ItemPage, ItemView } from '../../components/item-page';
import { Section } from '../../components/layout';
import { useLive } from '../../components/session';
import { PageHeading } from '../../components/surface';
import { useSearchParam } from '../../components/use-search-param';
import { Barriers } from '../barriers/source-barriers';
import { RequestCard } from '../requests/list/request-card';
import { Agreements } from './details/agreements';
import { Details } from './details/details';
import { Timeline } from './history/timeline';
import { OpenForm, SourceActions } from './source-actions';
import type { SourceForm } from './source-menu-items';
import { StatusCard } from './status/status-card';

const GoneRequest = lazy(() => import('./details/gone-request').then((module) => ({ default: module.GoneRequest })));

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

/** Polling interval: a source changes with a response or a decision, which need not be visible within seconds. */
const TEN_SECONDS = 10_000;

/** The page of one source: its status and reason, what would turn it green, and its history. */
export function SourcePage() {
  return (
    <ItemPage path="/sources/:id" list={{ href: '/', name: 'Tracker' }}>
      {(id) => <Source id={id} />}
    </ItemPage>
  );
}

function Source({ id }: { readonly id: string }) {
  const page = useLive('source', { params: { sourceId: id } }, TEN_SECONDS);
  return (
    <ItemView
      query={page}
      none={{
        icon: <Database20Regular fontSize={48} />,
        title: 'There is no such data source',
        way: 'Go to the tracker',
        href: '/',
      }}
    >
      {(data) => <Content page={data} />}
    </ItemView>
  );
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

/** The open requests of the source, the latest due first. Past ones are in the history. */
function Requests({ page }: { readonly page: SourcePageView }) {
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
