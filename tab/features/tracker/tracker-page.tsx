import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, DocumentSearch20Regular, Print20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { TrackerView } from '../../../shared/contract/tracker';
import { GoTo } from '../../components/go-to';
import { OpenButton } from '../../components/open-button';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { PageHeading } from '../../components/surface';
import { useMedia } from '../../components/use-media';
import { ByAgency } from './figures/by-agency';
import { ByReason } from './figures/by-reason';
import { Headline } from './figures/headline';
import { Levers } from './figures/levers';
import { Sharing } from './figures/sharing';
import { SourceList } from './list/source-list';
import { useTrackerFilter } from './list/use-tracker-filter';
import { Trend } from './trend/trend';

const AskForData = lazy(() =>
  import('../requests/ask/ask-for-data').then((module) => ({ default: module.AskForData })),
);
const AddSource = lazy(() => import('../sources/form/add-source').then((module) => ({ default: module.AddSource })));
const ImportSources = lazy(() =>
  import('../sources/import/import-sources').then((module) => ({ default: module.ImportSources })),
);

const NoSources = lazy(() => import('./no-sources').then((module) => ({ default: module.NoSources })));

/** Below this width there is no space for the figures beside the table. */
const BESIDE = '(min-width: 1040px)';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 312px',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
  },
  rail: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
});

/** Polling interval: sources change a few times a day, not every second. */
const TEN_SECONDS = 10_000;

type Dialog = 'ask' | 'add' | 'import';

/** The Partnership Data Tracker: measure 3.1.1.a and every data source behind it. */
export function TrackerPage() {
  const tracker = useLive('tracker', {}, TEN_SECONDS);
  const [open, setOpen] = useState<Dialog | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeading title="Partnership Data Tracker" lead="Which data each partner shares, and what is still awaited.">
        {tracker.data !== undefined && <PageActions tracker={tracker.data} onOpen={setOpen} />}
      </PageHeading>
      <QueryView query={tracker}>{(data) => <Tracker data={data} onAdd={() => setOpen('add')} />}</QueryView>
      <Suspense fallback={null}>
        {open === 'ask' && <AskForData onClose={close} />}
        {open === 'add' && tracker.data !== undefined && <AddSource tracker={tracker.data} onClose={close} />}
        {open === 'import' && <ImportSources onClose={close} />}
      </Suspense>
    </>
  );
}

function PageActions({
  tracker,
  onOpen,
}: {
  readonly tracker: TrackerView;
  readonly onOpen: (dialog: Dialog) => void;
}) {
  const { may, sources } = tracker;
  return (
    <>
      {may.ask && sources.length > 0 && (
        <OpenButton appearance="primary" icon={<DocumentSearch20Regular />} onOpen={() => onOpen('ask')}>
          Ask for data
        </OpenButton>
      )}
      {may.register && (
        <>
          <OpenButton icon={<Add20Regular />} onOpen={() => onOpen('add')}>
            Add a data source
          </OpenButton>
          <OpenButton onOpen={() => onOpen('import')}>Import</OpenButton>
        </>
      )}
      {sources.length > 0 && (
        <Link href="/board" asChild>
          <Button as="a" icon={<Print20Regular />}>
            Board page
          </Button>
        </Link>
      )}
    </>
  );
}

function Tracker({ data, onAdd }: { readonly data: TrackerView; readonly onAdd: () => void }) {
  const styles = useStyles();
  const { filter, change, clear } = useTrackerFilter();
  const folded = !useMedia(BESIDE);
  if (data.sources.length === 0) {
    return (
      <Suspense fallback={null}>
        <NoSources mayAdd={data.may.register} onAdd={onAdd} />
      </Suspense>
    );
  }
  const missed = data.unreached && (
    <div>
      {data.unreached} <GoTo href="/requests?filter=unreached">See what to do</GoTo>
    </div>
  );
  const figures = { tracker: data, filter, onChange: change, folded };
  const headline = <Headline tracker={data} filter={filter} onChange={change} slim={!folded} />;
  const list = <SourceList tracker={data} filter={filter} onChange={change} onClear={clear} />;
  const rail = (
    <div className={styles.rail}>
      {!folded && headline}
      <Trend trend={data.trend} lying={!folded} />
      <ByAgency {...figures} />
      <ByReason {...figures} />
      <Levers tracker={data} folded={folded} />
      <Sharing {...figures} />
    </div>
  );
  // The list precedes the figures beside it, in the tab order as on the screen: searching is what people come for.
  if (!folded) {
    return (
      <>
        {missed}
        <div className={styles.beside}>
          {list}
          {rail}
        </div>
      </>
    );
  }
  return (
    <>
      {missed}
      {headline}
      {list}
      {rail}
    </>
  );
}
