import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RemindedView } from '../../../../shared/contract/actions';
import { RemindedWords } from '../../../components/remind';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '300px',
    minWidth: 0,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
});

/** Styles of the words in a row. */
export const useRowStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OverdueRowProps {
  readonly label: string;
  /** What the item is, and why it is listed. */
  readonly words: ReactNode;
  /** The last manual reminder. */
  readonly reminded: RemindedView | undefined;
  /** Shown after the reminder. */
  readonly more?: ReactNode;
  /** Controls for what the reader may do; false if nothing. */
  readonly buttons: ReactNode;
  /** Problems, and the open dialogs. */
  readonly children: ReactNode;
}

/** One item that is overdue or red: its words, and its controls beside them. */
export function OverdueRow({ label, words, reminded, more, buttons, children }: OverdueRowProps) {
  const styles = useStyles();
  const { quiet } = useRowStyles();
  return (
    <li className={styles.row} aria-label={label}>
      <div className={styles.words}>
        {words}
        {reminded !== undefined && (
          <p className={quiet}>
            <RemindedWords reminded={reminded} />
          </p>
        )}
        {more}
      </div>
      {buttons !== false && <div className={styles.buttons}>{buttons}</div>}
      {children}
    </li>
  );
}
