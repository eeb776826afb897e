import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Delete20Regular, Edit20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { PracticeEntryView, PracticeView } from '../../../shared/contract/practice';
import { Day } from '../../components/day';
import { useHidden } from '../../components/hidden';
import { ItemRow } from '../../components/list-page';
import { MoreMenu } from '../../components/menu/choice-menu';

const EditEntry = lazy(() => import('./entry-dialogs').then((module) => ({ default: module.EditEntry })));
const WithdrawEntry = lazy(() => import('./entry-dialogs').then((module) => ({ default: module.WithdrawEntry })));

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  link: { minHeight: '24px', '@media (max-width: 699.9px)': { padding: '14px 0', margin: '-14px 0' } },
});

interface PracticeRowProps {
  readonly item: PracticeEntryView;
  readonly data: PracticeView;
}

/** One entry in full, with its controls. */
export function PracticeRow({ item, data }: PracticeRowProps) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const { title, text, agency, date, link } = item;
  return (
    <ItemRow
      label={title}
      heading={<h2 className={styles.title}>{title}</h2>}
      text={text}
      facts={
        <>
          <span>{agency}</span>
          <Day date={date} />
          {link !== null && (
            <Link inline href={link} target="_blank" rel="noreferrer" className={styles.link}>
              {new URL(link).host}
              <span className={hidden}>: read more on {title}</span>
            </Link>
          )}
        </>
      }
      actions={<RowActions item={item} data={data} />}
    />
  );
}

function RowActions({ item, data }: PracticeRowProps) {
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  const edit = { key: 'edit', words: 'Edit', icon: <Edit20Regular />, onSelect: () => setOpen('edit') };
  const withdraw = {
    key: 'withdraw',
    words: 'Withdraw',
    icon: <Delete20Regular />,
    onSelect: () => setOpen('withdraw'),
  };
  return (
    <>
      <MoreMenu
        label={`More for ${item.title}`}
        items={[...(item.may.edit ? [edit] : []), ...(item.may.withdraw ? [withdraw] : [])]}
      />
      <Suspense fallback={null}>
        {open === 'edit' && <EditEntry item={item} data={data} onClose={close} />}
        {open === 'withdraw' && <WithdrawEntry item={item} onClose={close} />}
      </Suspense>
    </>
  );
}
