import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { CountToggle } from '../../../components/count-link';
import { counted as countOf, ofWhole } from '../../../lib/words';
import type { RegisterFigure } from './counted';
import { useSeatFilter } from './use-seat-filter';

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
    minWidth: 0,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  opens: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    boxSizing: 'border-box',
    height: '100%',
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    // Five figures in a row leave little space for their labels.
    '@media (max-width: 999.9px)': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}` },
  },
  pressed: { boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorBrandStroke1}` },
  wide: { '@media (max-width: 699.9px)': { gridColumnStart: 1, gridColumnEnd: -1 } },
  number: {
    fontSize: '56px',
    lineHeight: '64px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    '@media (min-width: 700px) and (max-width: 999.9px)': {
      fontSize: tokens.fontSizeHero900,
      lineHeight: tokens.lineHeightHero900,
    },
    '@media (max-width: 699.9px)': { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    '@media (max-width: 999.9px)': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  },
});

/**
 * The figures of the register, large enough to be read across a room; each shows the seats that it counts. The last one
 * is the coverage of activity 2.a.
 */
export function RegisterFigures({ register }: { readonly register: RegisterView }) {
  const styles = useStyles();
  const { counts, coverage, state } = register;
  return (
    <ul aria-label={state === 'open' ? 'Attendance so far' : 'Attendance'} className={styles.figures}>
      <Figure counted="present" words="Present" figure={counts.present} />
      <Figure counted="deputy" words={counts.deputy === 1 ? 'Deputy' : 'Deputies'} figure={counts.deputy} />
      <Figure counted="apologies" words="Apologies" figure={counts.apologies} />
      {state === 'open' ? (
        <Figure counted="unrecorded" words="No answer yet" figure={counts.unrecorded} />
      ) : (
        <Figure counted="absent" words="Absent" figure={counts.absent} />
      )}
      <Figure
        wide
        counted="represented"
        words={`Specified ${coverage.whole === 1 ? 'agency' : 'agencies'}`}
        figure={ofWhole(coverage)}
      />
    </ul>
  );
}

interface FigureProps {
  readonly counted: RegisterFigure;
  readonly words: string;
  readonly figure: number | string;
  readonly wide?: boolean;
}

function Figure({ counted, words, figure, wide = false }: FigureProps) {
  const styles = useStyles();
  const { shown, open } = useSeatFilter();
  const pressed = shown === counted;
  return (
    <li className={mergeClasses(styles.figure, wide && styles.wide)}>
      <CountToggle
        block
        className={mergeClasses(styles.opens, pressed && styles.pressed)}
        pressed={pressed}
        onPress={() => open(counted)}
      >
        <span className={styles.label}>{words} </span>
        <span className={styles.number}>{figure}</span>
      </CountToggle>
    </li>
  );
}

/** "2 vacant seats": shows these seats when pressed, as the figures do; they are counted in none of the figures. */
export function VacantSeats({ count }: { readonly count: number }) {
  const { shown, open } = useSeatFilter();
  return (
    <CountToggle pressed={shown === 'vacant'} onPress={() => open('vacant')}>
      {countOf(count, 'vacant seat')}
    </CountToggle>
  );
}
