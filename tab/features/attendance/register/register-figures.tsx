import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { partOfWhole } from '../../../lib/words';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr)) minmax(0, 1.6fr)',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 699.9px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
  },
  figure: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 699.9px)': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}` },
  },
  wide: { '@media (max-width: 699.9px)': { gridColumnStart: 1, gridColumnEnd: -1 } },
  number: {
    fontSize: '56px',
    lineHeight: '64px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    '@media (max-width: 699.9px)': { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    '@media (max-width: 699.9px)': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  },
});

/** The register in figures, large enough to be read across a room. The last one is coverage of activity 2.a. */
export function RegisterFigures({ register }: { readonly register: RegisterView }) {
  const styles = useStyles();
  const { counts, coverage, state } = register;
  const figures = [
    { words: 'Present', figure: counts.present },
    { words: counts.deputy === 1 ? 'Deputy' : 'Deputies', figure: counts.deputy },
    { words: 'Apologies', figure: counts.apologies },
    state === 'open'
      ? { words: 'Not heard of', figure: counts.unrecorded }
      : { words: 'Absent', figure: counts.absent },
  ];
  return (
    <ul aria-label={state === 'open' ? 'Attendance so far' : 'Attendance'} className={styles.figures}>
      {figures.map(({ words, figure }) => (
        <li key={words} className={styles.figure}>
          <span className={styles.label}>{words}</span>
          <span className={styles.number}>{figure}</span>
        </li>
      ))}
      <li className={mergeClasses(styles.figure, styles.wide)}>
        <span className={styles.label}>Specified {coverage.whole === 1 ? 'agency' : 'agencies'}</span>
        <span className={styles.number}>{partOfWhole(coverage)}</span>
      </li>
    </ul>
  );
}
