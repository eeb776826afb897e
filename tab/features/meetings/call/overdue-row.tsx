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

/** The looks of the words in a row. */
export const useRowStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OverdueRowProps {
  readonly label: string;
  /** What it is and why it stands here. */
  readonly words: ReactNode;
  /** The last reminder by hand. */
  readonly reminded: RemindedView | undefined;
  /** After the reminder. */
  readonly more?: ReactNode;
  /** What the reader may do about it; false: nothing. */
  readonly buttons: ReactNode;
  /** Problems, and the dialogs that are open. */
  readonly children: ReactNode;
}

/** One thing that is overdue or red: words, and beside them what can be done at once. */
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
