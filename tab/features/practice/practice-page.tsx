import { Button, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { Add20Regular, People20Regular } from '@fluentui/react-icons';
import { lazy } from 'react';
import type { PracticeView } from '../../../shared/contract/practice';
import { Row } from '../../components/layout';
import { AddFirst, ItemList, ListPage } from '../../components/list-page';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { useSearchParam } from '../../components/use-search-param';
import { useTyped } from '../../components/use-typed';
import { PracticeRow } from './practice-row';
import { entriesFound } from './search';

const AddEntry = lazy(() => import('./entry-dialogs').then((module) => ({ default: module.AddEntry })));

const useStyles = makeStyles({
  search: { flexGrow: 1, flexBasis: '200px', maxWidth: '360px', minWidth: 0 },
  box: { width: '100%', maxWidth: 'none', minWidth: 0 },
  count: { color: tokens.colorNeutralForeground2 },
});

/** Polling interval in milliseconds: the log changes now and then. */
const EVERY = 30_000;

/** What has worked for partners, latest added first. */
export function PracticePage() {
  const practice = useLive('practice', {}, EVERY);
  return (
    <ListPage
      title="Support and best practice"
      lead="What has worked for one partner may work for others: share it, and look here first."
      query={practice}
      add={{
        label: 'Share what worked',
        icon: <Add20Regular />,
        allowed: ({ may }) => may.add,
        dialog: (data, onClose) => <AddEntry data={data} onClose={onClose} />,
      }}
    >
      {(data) => <Entries data={data} />}
    </ListPage>
  );
}

/** The list is filtered with each key press; the address is updated when the typing pauses. */
function Entries({ data }: { readonly data: PracticeView }) {
  const styles = useStyles();
  const [inAddress, put] = useSearchParam('search');
  const [typed, setTyped] = useTyped(inAddress ?? '', (text) => put(text.trim() === '' ? null : text));
  const all = data.items.length;
  const found = entriesFound(data.items, typed);
  return (
    <>
      {all > 0 && (
        <Row apart>
          <Field label="Search" className={styles.search}>
            <SearchBox
              className={styles.box}
              placeholder="Title, text, agency"
              value={typed}
              onChange={(_, { value }) => setTyped(value)}
            />
          </Field>
          <span role="status" className={styles.count}>
            {found.length === all ? entryCount(all) : `${found.length} of ${entryCount(all)}`}
          </span>
        </Row>
      )}
      <ItemList
        label="Entries"
        items={found}
        row={(item) => <PracticeRow key={item.id} item={item} data={data} />}
        empty={<Nothing searched={all > 0} onClear={() => setTyped('')} />}
      />
    </>
  );
}

function Nothing({ searched, onClear }: { readonly searched: boolean; readonly onClear: () => void }) {
  if (searched) {
    return <EmptyState title="Nothing matches this search" action={<Button onClick={onClear}>Show all</Button>} />;
  }
  return (
    <EmptyState
      icon={<People20Regular fontSize={48} />}
      title="Nothing has been shared yet"
      action={<AddFirst>Add the first entry</AddFirst>}
    >
      Something worked for you? A few sentences are enough for others to try it too.
    </EmptyState>
  );
}

function entryCount(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
