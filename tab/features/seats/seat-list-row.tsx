import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface SeatListRowProps {
  readonly name: string;
  /** Row actions, with the dialogs that they open; null if there are none. */
  readonly actions: ReactNode;
  /** Content beside the name. */
  readonly children: ReactNode;
}

/** A row of an agency's list: a seat, or an organisation without one. */
export function SeatListRow({ name, actions, children }: SeatListRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span> {children}
      </div>
      {actions !== null && <div className={styles.buttons}>{actions}</div>}
    </li>
  );
}

/** A separate line in small type below the name. */
export function QuietLine({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().quiet}>{children}</span>;
}
