import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { SourceRow } from './order';
import { Due, NextStep, SampleTag, Status } from './source-parts';

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
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // What lies far beyond the window costs nothing until it is near.
  far: { contentVisibility: 'auto', containIntrinsicSize: 'auto 200px' },
  // The whole card can be pressed, and reads as its name.
  name: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Fewer cards than this cost next to nothing. */
const MANY = 40;

/** Every source as a card, where a table would not fit. */
export function SourceCards({ rows }: { readonly rows: readonly SourceRow[] }) {
  const styles = useStyles();
  return (
    <ul aria-label="Data sources" className={styles.list}>
      {rows.map(({ source, organisation }, index) => (
        <li key={source.id} className={mergeClasses(styles.card, index > MANY && styles.far)}>
          <div>
            <Link href={`/sources/${source.id}`} className={styles.name}>
              {source.name}
            </Link>{' '}
            <SampleTag source={source} />
            <div className={styles.quiet}>{organisation}</div>
          </div>
          <Status source={source} />
          {source.next !== null && (
            <div>
              <NextStep source={source} />
            </div>
          )}
          {source.due !== null && (
            <div>
              <span className={styles.quiet}>Due </span>
              <Due source={source} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
