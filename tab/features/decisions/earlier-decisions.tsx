import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DecisionsView } from '../../../shared/contract/decisions';
import { ItemList } from '../../components/list-page';
import { QueryView } from '../../components/query-view';
import { useOnce } from '../../components/session';
import { DecisionRow } from './decision-row';

interface EarlierDecisionsProps {
  /** Start of the page. */
  readonly older: string;
  /** Options of the correction form. */
  readonly data: DecisionsView;
}

/** Earlier decisions: each page is fetched on demand. */
export function EarlierDecisions({ older, data }: EarlierDecisionsProps) {
  const [open, setOpen] = useState(false);
  if (open) return <EarlierPage older={older} data={data} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>Show earlier decisions</Button>
    </div>
  );
}

function EarlierPage({ older, data }: EarlierDecisionsProps) {
  const query = useOnce('decisions', { query: { older } });
  return (
    <QueryView query={query}>
      {(page) => (
        <>
          <ItemList
            label="Earlier decisions and key updates"
            items={page.items}
            row={(item) => <DecisionRow key={item.id} item={item} data={data} />}
            empty={null}
          />
          {page.older !== null && <EarlierDecisions older={page.older} data={data} />}
        </>
      )}
    </QueryView>
  );
}
