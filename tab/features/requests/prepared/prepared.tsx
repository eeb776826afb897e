import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useState } from 'react';
import type { RequestsView } from '../../../../shared/contract/requests';
import { Card, SectionTitle } from '../../../components/surface';
import { counted } from '../../../lib/words';

/** Lazy: only those who review the requests need the checkboxes. */
const PreparedRows = lazy(() => import('./prepared-rows').then((module) => ({ default: module.PreparedRows })));

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL },
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
});

/** Recurring requests that are ready to be made: the VRU reviews them and sends the chosen ones. */
export function Prepared({ data }: { readonly data: RequestsView }) {
  const styles = useStyles();
  const title = useId();
  const rowsId = useId();
  const [open, setOpen] = useState(false);
  const { length } = data.prepared;
  if (length === 0 || !data.may.confirmPrepared) return null;
  return (
    <Card flush labelledBy={title}>
      <div className={styles.head}>
        <div>
          <SectionTitle id={title}>
            {counted(length, 'recurring request')} {length === 1 ? 'is' : 'are'} prepared
          </SectionTitle>
          <p className={styles.words}>Their period is over. Nothing is sent until you confirm it.</p>
        </div>
        <Button
          aria-expanded={open}
          aria-controls={rowsId}
          icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          onClick={() => setOpen(!open)}
        >
          {length === 1 ? 'Review it' : 'Review them'}
        </Button>
      </div>
      <div id={rowsId} hidden={!open}>
        <Suspense fallback={null}>{open && <PreparedRows data={data} />}</Suspense>
      </div>
    </Card>
  );
}
