import { Add20Regular } from '@fluentui/react-icons';
import { lazy } from 'react';
import { AddFirst, ItemList, ListPage } from '../../components/list-page';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { DecisionRow } from './decision-row';
import { EarlierDecisions } from './earlier-decisions';

const RecordDecision = lazy(() => import('./decision-dialogs').then((module) => ({ default: module.RecordDecision })));

/** Polling interval in milliseconds: the list changes during meetings. */
const EVERY = 15_000;

/** Decisions and key updates for the strategic board, latest recorded first. */
export function DecisionsPage() {
  const decisions = useLive('decisions', { query: {} }, EVERY);
  return (
    <ListPage
      title="Decisions and key updates"
      lead="What the board will read in the next quarterly report. One short text each; no minutes are taken."
      query={decisions}
      add={{
        label: 'Record a decision',
        icon: <Add20Regular />,
        allowed: ({ may }) => may.record,
        dialog: (data, onClose) => <RecordDecision data={data} onClose={onClose} />,
      }}
    >
      {(data) => (
        <>
          <ItemList
            label="Decisions and key updates"
            items={data.items}
            row={(item) => <DecisionRow key={item.id} item={item} data={data} />}
            empty={
              <EmptyState title="Nothing has been recorded yet" action={<AddFirst>Record the first one</AddFirst>}>
                Chair and VRU record here what was decided, so that it is in the next report to the board.
              </EmptyState>
            }
          />
          {data.older !== null && <EarlierDecisions older={data.older} data={data} />}
        </>
      )}
    </ListPage>
  );
}
