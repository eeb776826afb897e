import { Button } from '@fluentui/react-components';
import { Checkmark20Regular, Database20Regular, DocumentSearch20Regular } from '@fluentui/react-icons';
import { lazy } from 'react';
import type { RequestFilter, RequestsView } from '../../../shared/contract/requests';
import { type FilterList, Filters, useFilter } from '../../components/filters';
import { GoTo } from '../../components/go-to';
import { Section } from '../../components/layout';
import { AddFirst, ListPage } from '../../components/list-page';
import { PlainSelect } from '../../components/plain-select';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { Card } from '../../components/surface';
import { useSearchParam } from '../../components/use-search-param';
import { counted } from '../../lib/words';
import { RequestList } from './list/request-list';
import { Rounds } from './list/rounds';
import { Prepared } from './prepared/prepared';

const AskForData = lazy(() => import('./ask/ask-for-data').then((module) => ({ default: module.AskForData })));

const FILTERS: FilterList<RequestFilter> = [
  { filter: 'open', name: 'Open' },
  { filter: 'mine', name: 'Mine' },
  { filter: 'overdue', name: 'Overdue' },
  { filter: 'waiting', name: 'For you' },
  { filter: 'unreached', name: 'Not reached' },
];

/** Requests that have not been supplied in full yet. */
export function RequestsPage() {
  const [filter, choose] = useFilter(FILTERS);
  const requests = useLive('requests', { query: { filter } });
  return (
    <ListPage
      title="Requests"
      lead="Which data partners have been asked for, and what is still awaited."
      query={requests}
      add={{
        label: 'Ask for data',
        icon: <DocumentSearch20Regular />,
        allowed: ({ may, sources }) => may.ask && sources.length > 0,
        dialog: (_, onClose) => <AskForData onClose={onClose} />,
      }}
    >
      {(data) => (
        <>
          <Prepared data={data} />
          <Rounds rounds={data.rounds} today={data.today} />
          <Open data={data} filter={filter} onChoose={choose} />
        </>
      )}
    </ListPage>
  );
}

interface OpenProps {
  readonly data: RequestsView;
  readonly filter: RequestFilter;
  readonly onChoose: (filter: RequestFilter) => void;
}

function Open({ data, filter, onChoose }: OpenProps) {
  const [agency, chooseAgency] = useSearchParam('agency');
  const items = data.items.filter(({ agencyId }) => agency === null || agencyId === agency);
  return (
    <Section title="Open requests">
      <Filters
        filters={FILTERS.filter((one) => one.filter !== 'unreached' || offersUnreached(data, filter)).map((one) => ({
          ...one,
          name: `${one.name} (${data.counts[one.filter] ?? 0})`,
        }))}
        chosen={filter}
        onChoose={onChoose}
      >
        <PlainSelect
          size="small"
          label="Agency"
          none="All agencies"
          options={agenciesOf(data)}
          value={agency ?? ''}
          onChange={(value) => chooseAgency(value === '' ? null : value)}
        />
      </Filters>
      <Card flush>
        {items.length === 0 && data.items.length > 0 ? (
          <EmptyState
            title="No request of this agency matches"
            action={<Button onClick={() => chooseAgency(null)}>Show all agencies</Button>}
          />
        ) : data.items.length === 0 ? (
          <Nothing data={data} filter={filter} onAll={() => onChoose('open')} />
        ) : (
          <RequestList key={`${filter} ${agency}`} label="Open requests" requests={items} today={data.today} />
        )}
      </Card>
    </Section>
  );
}

/** Returns the agencies that the listed requests were sent to. */
function agenciesOf({ items }: RequestsView) {
  const names = new Map(items.map(({ agencyId, agency }) => [agencyId, agency]));
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}

const NOTHING: Readonly<Record<RequestFilter, string>> = {
  open: 'No open requests',
  mine: 'Nothing is asked of your organisation',
  overdue: 'Nothing is overdue',
  waiting: 'No request waits for you',
  unreached: 'Every request has reached its partner, or has a response',
};

/**
 * Whether the filter "Not reached" is offered: only if there are such requests, or if it is already chosen. The count
 * is absent for those who cannot act on it.
 */
function offersUnreached({ counts: { unreached = 0 } }: RequestsView, chosen: RequestFilter): boolean {
  return unreached > 0 || chosen === 'unreached';
}

function Nothing(props: { readonly data: RequestsView; readonly filter: RequestFilter; readonly onAll: () => void }) {
  const { counts, may, sources } = props.data;
  if (props.filter === 'open' && may.ask && sources.length === 0) {
    return (
      <EmptyState
        icon={<Database20Regular fontSize={48} />}
        title="Nothing can be asked for yet"
        action={<GoTo href="/">Go to the tracker</GoTo>}
      >
        A request is for a data source, and the tracker has none that is active. Add one there first.
      </EmptyState>
    );
  }
  if (props.filter === 'open') {
    return (
      <EmptyState
        icon={<Checkmark20Regular fontSize={48} />}
        title="No open requests"
        action={may.ask ? <AddFirst>Ask a partner</AddFirst> : <GoTo href="/">Go to the tracker</GoTo>}
      >
        {may.ask
          ? 'Ask a partner for data; the request is listed here until the response is complete.'
          : 'What your organisation is asked for is listed here until the response is complete.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={NOTHING[props.filter]} action={<Button onClick={props.onAll}>Show every open request</Button>}>
      {counts.open > 0 ? `${counted(counts.open, 'open request')} in all.` : ''}
    </EmptyState>
  );
}
