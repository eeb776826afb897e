import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  // Cards far outside the window are not rendered until it comes near.
  far: { contentVisibility: 'auto', containIntrinsicSize: 'auto 200px' },
});

/** Number of cards whose rendering costs next to nothing. */
const MANY = 40;

interface CardListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly card: (row: Row) => ReactNode;
}

/** Renders each row as a card, where a table would not fit. */
export function CardList<Row>({ label, rows, keyOf, card }: CardListProps<Row>) {
  const styles = useStyles();
  return (
    <ul aria-label={label} className={styles.list}>
      {rows.map((row, index) => (
        <li key={keyOf(row)} className={mergeClasses(styles.card, index > MANY && styles.far)}>
          {card(row)}
        </li>
      ))}
    </ul>
  );
}
