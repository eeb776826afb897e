import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, Checkmark20Regular, ClipboardTaskListLtr20Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { ActionFilter, ActionsView } from '../../../shared/contract/actions';
import { matchesActionsFilter } from '../../../shared/domain/actions/filter';
import { ExportMenu } from '../../components/export-menu';
import { type FilterList, Filters, useFilter } from '../../components/filters';
import { GoTo } from '../../components/go-to';
import { AddFirst, ItemList, ListPage } from '../../components/list-page';
import { useLive, useMe } from '../../components/session';
import { EmptyState, Loading } from '../../components/states';
import { useSearchParam } from '../../components/use-search-param';
import { counted } from '../../lib/words';
import { ActionRow } from './action-row';
import { useActionsFilter } from './actions-filter';
import { EndedActions } from './ended-actions';
import { FilterRow } from './filter-row';

/** In the same chunk as the list: the page of one action is made of the same components. */
export { ActionPage } from './action-page';

const ChosenActions = lazy(() => import('./chosen-actions').then((module) => ({ default: module.ChosenActions })));

const AddAction = lazy(() => import('./add-action').then((module) => ({ default: module.AddAction })));

const Review = lazy(() => import('./review/review').then((module) => ({ default: module.Review })));

const useStyles = makeStyles({
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
});

const FILTERS: FilterList<ActionFilter> = [
  { filter: 'all', name: 'All' },
  { filter: 'mine', name: 'Mine' },
  { filter: 'overdue', name: 'Overdue' },
  { filter: 'waiting', name: 'For you' },
];

/** The group's actions, overdue first. */
export function ActionsPage() {
  const [filter, choose] = useFilter(FILTERS);
  const [narrowed, narrow] = useActionsFilter();
  const [reviewed, review] = useSearchParam('review');
  const [only, setOnly] = useSearchParam('only');
  const { may } = useMe();
  const actions = useLive('actions', { query: { filter: reviewed === null ? filter : 'all' } });
  if (reviewed !== null && actions.data?.filter === 'all') {
    return (
      <Suspense fallback={<Loading />}>
        <Review actions={actions.data} at={reviewed} onMove={review} />
      </Suspense>
    );
  }
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
            {may.runGroup && data.counts.open > 0 && (
              <Button size="small" icon={<ClipboardTaskListLtr20Regular />} onClick={() => review('')}>
                Review
              </Button>
            )}
            <ExportMenu
              route="exportActions"
              input={(format) => ({ body: { ...narrowed, format } })}
              note="As filtered by agency, status, meeting and link, ended ones too. Each export is logged."
              size="small"
            />
          </Filters>
          {only !== null && (
            <Suspense fallback={null}>
              <ChosenActions ids={only} onClear={() => setOnly(null)} />
            </Suspense>
          )}
          <FilterRow items={data.items} filter={narrowed} onChange={narrow} />
          <ItemList
            label="Open actions"
            items={data.items.filter((item) => matchesActionsFilter(item, narrowed) && isNamed(item.id, only))}
            row={(item) => <ActionRow key={item.id} item={item} choices={data} />}
            empty={
              data.items.length > 0 ? (
                <EmptyState title="Nothing matches this filter" action={<GoTo href="/actions">Show all</GoTo>} />
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

/** `only`: comma-separated ids that a link names; null: all. */
function isNamed(id: string, only: string | null): boolean {
  return only === null || only.split(',').includes(id);
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

const NOTHING: Readonly<Record<ActionFilter, string>> = {
  all: 'No open actions',
  mine: 'Nothing open is yours',
  overdue: 'Nothing is overdue',
  waiting: 'No action waits for you',
};

function Nothing(props: { readonly data: ActionsView; readonly filter: ActionFilter; readonly onClear: () => void }) {
  const { data, filter, onClear } = props;
  if (filter === 'all') {
    return (
      <EmptyState
        icon={<Checkmark20Regular fontSize={48} />}
        title="No open actions"
        action={<AddFirst>Add the first one</AddFirst>}
      >
        What the group agrees to do is listed here until it is done.
      </EmptyState>
    );
  }
  return (
    <EmptyState title={NOTHING[filter]} action={<Button onClick={onClear}>Show all</Button>}>
      {data.counts.open > 0 ? `${counted(data.counts.open, 'open action')} of the group in all.` : ''}
    </EmptyState>
  );
}
