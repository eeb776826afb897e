import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, Checkmark20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { ActionFilter, ActionsView } from '../../../shared/contract/actions';
import { type FilterList, Filters, useFilter } from '../../components/filters';
import { PlainList } from '../../components/layout';
import { OpenButton } from '../../components/open-button';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { Card, PageHeading } from '../../components/surface';
import { counted } from '../../lib/words';
import { ActionRow } from './action-row';
import { EndedActions } from './ended-actions';

const AddAction = lazy(() => import('./add-action').then((module) => ({ default: module.AddAction })));

const useStyles = makeStyles({
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
});

const FILTERS: FilterList<ActionFilter> = [
  { filter: 'all', name: 'All' },
  { filter: 'mine', name: 'Mine' },
  { filter: 'overdue', name: 'Overdue' },
];

/** What the group has agreed to do: overdue first. */
export function ActionsPage() {
  const [filter, choose] = useFilter(FILTERS);
  const actions = useLive('actions', { query: { filter } });
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeading title="Actions" lead="What the group has agreed to do, by whom and by when.">
        {actions.data?.may.add === true && (
          <OpenButton appearance="primary" icon={<Add20Regular />} onOpen={() => setAdding(true)}>
            Add an action
          </OpenButton>
        )}
      </PageHeading>
      <QueryView query={actions}>
        {(data) => (
          <>
            <Filters filters={FILTERS} chosen={filter} onChoose={choose}>
              <Counts counts={data.counts} />
            </Filters>
            <Unended data={data} filter={filter} onClear={() => choose('all')} />
          </>
        )}
      </QueryView>
      <EndedActions />
      <Suspense fallback={null}>
        {adding && actions.data !== undefined && <AddAction actions={actions.data} onClose={() => setAdding(false)} />}
      </Suspense>
    </>
  );
}

function Counts({ counts: { open, overdue, unowned } }: Pick<ActionsView, 'counts'>) {
  const styles = useStyles();
  const words = [`${open} open`, `${overdue} overdue`, ...(unowned > 0 ? [`${unowned} without an owner`] : [])];
  return (
    <span role="status" className={styles.count}>
      {words.join(' · ')}
    </span>
  );
}

function Unended(props: { readonly data: ActionsView; readonly filter: ActionFilter; readonly onClear: () => void }) {
  const { data, filter, onClear } = props;
  if (data.items.length === 0) {
    return (
      <Card>
        {filter === 'all' ? (
          <EmptyState icon={<Checkmark20Regular fontSize={48} />} title="No open actions">
            What the group agrees to do stands here until it is done.
          </EmptyState>
        ) : (
          <EmptyState
            title={filter === 'mine' ? 'Nothing open is yours' : 'Nothing is overdue'}
            action={<Button onClick={onClear}>Show all</Button>}
          >
            {data.counts.open > 0 ? `${counted(data.counts.open, 'open action')} of the group in all.` : ''}
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <Card flush>
      <PlainList label="Open actions">
        {data.items.map((item) => (
          <ActionRow key={item.id} item={item} />
        ))}
      </PlainList>
    </Card>
  );
}
