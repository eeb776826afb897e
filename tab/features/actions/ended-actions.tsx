import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { ActionItemView } from '../../../shared/contract/actions';
import { Moment } from '../../components/day';
import { OpenButton } from '../../components/open-button';
import { PagedSection } from '../../components/paged-section';
import { useOnce } from '../../components/session';
import { Tag } from '../../components/surface';
import { ActionWords, useRowStyles } from './action-row';

const GiveReason = lazy(() => import('./give-reason').then((module) => ({ default: module.ActionReason })));

const useStyles = makeStyles({
  ended: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    alignItems: 'flex-end',
    flexShrink: 0,
    '@media (max-width: 699.9px)': { alignItems: 'flex-start' },
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Done and cancelled actions, fetched on demand, page by page. */
export function EndedActions() {
  return (
    <PagedSection
      title="Ended actions"
      usePage={useEnded}
      row={(item) => <EndedRow key={item.id} item={item} />}
      empty="Nothing has ended yet"
    />
  );
}

function useEnded(older: string | undefined) {
  const query = useOnce('endedActions', { query: older === undefined ? {} : { older } });
  return { query, page: query.data };
}

function EndedRow({ item }: { readonly item: ActionItemView }) {
  const rows = useRowStyles();
  const styles = useStyles();
  const [reopening, setReopening] = useState(false);
  return (
    <li className={rows.row} aria-label={item.ref}>
      <div className={rows.line}>
        <ActionWords item={item} />
        <div className={styles.ended}>
          <Tag tone={item.status === 'done' ? 'good' : 'plain'}>{item.status === 'done' ? 'Done' : 'Cancelled'}</Tag>
          {item.endedAt !== null && (
            <span className={styles.quiet}>
              <Moment at={item.endedAt} />
            </span>
          )}
          {item.status === 'done' && item.may.progress && (
            <OpenButton
              size="small"
              icon={<ArrowUndo20Regular />}
              label={`Reopen ${item.ref}`}
              onOpen={() => setReopening(true)}
            >
              Reopen
            </OpenButton>
          )}
        </div>
      </div>
      <Suspense fallback={null}>
        {reopening && <GiveReason item={item} to="open" onClose={() => setReopening(false)} />}
      </Suspense>
    </li>
  );
}
