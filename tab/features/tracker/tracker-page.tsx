import { makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, Database20Regular, DocumentSearch20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { TrackerView } from '../../../shared/contract/tracker';
import { OpenButton } from '../../components/open-button';
import { Reading } from '../../components/reading';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { Card, PageHeading } from '../../components/surface';
import { useNarrow } from '../../components/use-media';
import { filterOf, fits, isFiltering, withFilter } from './filter';
import { FilterBar } from './filter-bar';
import { Headline } from './headline';
import { SourceCards } from './source-cards';
import { SourceTable } from './source-table';

const AskForData = lazy(() => import('./ask-for-data').then((module) => ({ default: module.AskForData })));
const AddSource = lazy(() => import('./add-source').then((module) => ({ default: module.AddSource })));
const SourceDetails = lazy(() => import('./source-details').then((module) => ({ default: module.SourceDetails })));

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  clip: { overflow: 'hidden' },
});

/** The Partnership Data Tracker: measure 3.1.1.a and every data source behind it. */
export function TrackerPage() {
  const tracker = useLive('tracker', {});
  const [open, setOpen] = useState<'ask' | 'add' | null>(null);
  const may = tracker.data?.may;
  const close = () => setOpen(null);
  return (
    <>
      <PageHeading title="Partnership Data Tracker" lead="Which data each partner shares, and what is still awaited.">
        {may?.ask === true && (tracker.data?.sources.length ?? 0) > 0 && (
          <OpenButton appearance="primary" icon={<DocumentSearch20Regular />} onOpen={() => setOpen('ask')}>
            Ask for data
          </OpenButton>
        )}
        {may?.register === true && (
          <OpenButton icon={<Add20Regular />} onOpen={() => setOpen('add')}>
            Add a data source
          </OpenButton>
        )}
      </PageHeading>
      <Reading query={tracker}>{(data) => <Tracker data={data} />}</Reading>
      <Suspense fallback={null}>
        {open === 'ask' && tracker.data !== undefined && <AskForData tracker={tracker.data} onClose={close} />}
        {open === 'add' && tracker.data !== undefined && <AddSource tracker={tracker.data} onClose={close} />}
      </Suspense>
    </>
  );
}

function Tracker({ data }: { readonly data: TrackerView }) {
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  const narrow = useNarrow();
  const filter = filterOf(search);
  const change = (next: Partial<typeof filter>) => setSearch(withFilter(search, next), { replace: true });
  const shown = data.sources.filter((source) => fits(source, filter));
  const details = data.sources.find(({ id }) => id === filter.source);
  const show = (source: string) => change({ source });
  if (data.sources.length === 0) {
    return (
      <Card>
        <EmptyState icon={<Database20Regular fontSize={48} />} title="No data sources yet">
          {data.may.register
            ? 'Add the first data source; then partners can be asked for it, and measure 3.1.1.a has something to count.'
            : 'The VRU adds the data sources. As soon as there is one, you see here how it stands.'}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <Headline tracker={data} filter={filter} onRag={(rag) => change({ rag })} />
      <div className={styles.list}>
        <FilterBar tracker={data} filter={filter} shown={shown.length} onChange={change} />
        {shown.length === 0 ? (
          <Card>
            <EmptyState title="Nothing matches this filter">
              {isFiltering(filter) ? 'Choose another agency or status, or clear the filter.' : ''}
            </EmptyState>
          </Card>
        ) : narrow ? (
          <SourceCards sources={shown} onOpen={show} />
        ) : (
          <Card flush className={styles.clip}>
            <SourceTable sources={shown} onOpen={show} />
          </Card>
        )}
      </div>
      <Suspense fallback={null}>
        {details !== undefined && (
          <SourceDetails source={details} tracker={data} onClose={() => change({ source: null })} />
        )}
      </Suspense>
    </>
  );
}
