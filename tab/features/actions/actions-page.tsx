import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, Checkmark20Regular } from '@fluentui/react-icons';
import { lazy } from 'react';
import type { ActionFilter, ActionsView } from '../../../shared/contract/actions';
import { matchesActionsFilter } from '../../../shared/domain/actions/filter';
import { ExportMenu } from '../../components/export-menu';
import { type FilterList, Filters, useFilter } from '../../components/filters';
import { ItemList, ListPage } from '../../components/list-page';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { counted } from '../../lib/words';
import { ActionRow } from './action-row';
import { useActionsFilter } from './actions-filter';
import { EndedActions } from './ended-actions';
import { FilterRow } from './filter-row';

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
  const [narrowed, narrow] = useActionsFilter();
  const actions = useLive('actions', { query: { filter } });
  return (
    <ListPage
      title="Actions"
      lead="What the group has agreed to do, by whom and by when."
      query={actions}
      add={{
        label: 'Add an action',
        icon: <Add20Regular />,
        allowed: ({ may }) => may.add,
        dialog: (data, onClose) => <AddAction actions={data} onClose={onClose} />,
      }}
      after={<EndedActions />}
    >
      {(data) => (
        <>
          <Filters filters={FILTERS} chosen={filter} onChoose={choose}>
            <Counts counts={data.counts} />
            <ExportMenu
              route="exportActions"
              input={(format) => ({ body: { ...narrowed, format } })}
              note="As filtered by agency, status, meeting and link, ended ones too. Each export is logged."
              size="small"
            />
          </Filters>
          <FilterRow items={data.items} filter={narrowed} onChange={narrow} />
          <ItemList
            label="Open actions"
            items={data.items.filter((item) => matchesActionsFilter(item, narrowed))}
            row={(item) => <ActionRow key={item.id} item={item} choices={data} />}
            empty={
              data.items.length > 0 ? (
                <EmptyState title="Nothing fits this filter" />
              ) : (
                <Nothing data={data} filter={filter} onClear={() => choose('all')} />
              )
            }
          />
        </>
      )}
    </ListPage>
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

function Nothing(props: { readonly data: ActionsView; readonly filter: ActionFilter; readonly onClear: () => void }) {
  const { data, filter, onClear } = props;
  if (filter === 'all') {
    return (
      <EmptyState icon={<Checkmark20Regular fontSize={48} />} title="No open actions">
        What the group agrees to do stands here until it is done.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={filter === 'mine' ? 'Nothing open is yours' : 'Nothing is overdue'}
      action={<Button onClick={onClear}>Show all</Button>}
    >
      {data.counts.open > 0 ? `${counted(data.counts.open, 'open action')} of the group in all.` : ''}
    </EmptyState>
  );
}
