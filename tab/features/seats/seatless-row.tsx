import { makeStyles, tokens } from '@fluentui/react-components';
import { Mail20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { SeatlessView } from '../../../shared/contract/membership';
import { OpenButton } from '../../components/open-button';

const KeepContact = lazy(() => import('./keep-contact').then((module) => ({ default: module.KeepContact })));

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 699.9px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  },
  words: { minWidth: 0, flexBasis: '260px', flexGrow: 1, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface SeatlessRowProps {
  readonly organisation: SeatlessView;
  readonly mayKeep: boolean;
}

/** An organisation without a seat: who answers for it, and whom the VRU writes to. */
export function SeatlessRow({ organisation, mayKeep }: SeatlessRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { name, words, contact } = organisation;
  const what = contact === null ? 'Add contact' : 'Edit contact';
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>No seat. {words}</span>
      </div>
      {mayKeep && (
        <OpenButton size="small" icon={<Mail20Regular />} label={`${what}: ${name}`} onOpen={() => setOpen(true)}>
          {what}
        </OpenButton>
      )}
      <Suspense fallback={null}>
        {open && <KeepContact organisation={organisation} onClose={() => setOpen(false)} />}
      </Suspense>
    </li>
  );
}
