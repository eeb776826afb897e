import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SnapshotVersionView } from '../../../shared/contract/snapshots';
import { percentageWords } from '../../../shared/domain/tracker/measure';
import { Moment } from '../../components/day';
import { PlainList, Section } from '../../components/layout';
import { Tag } from '../../components/surface';

const useStyles = makeStyles({
  version: {
    display: 'grid',
    gridTemplateColumns: '160px 64px minmax(0, 1fr)',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 699.9px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  shown: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  value: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  why: {
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 699.9px)': { gridColumnStart: 1, gridColumnEnd: -1 },
  },
});

interface VersionsProps {
  readonly versions: readonly SnapshotVersionView[];
  readonly shown: number;
  readonly onShow: (version: number) => void;
}

/** Every version of the figure, the latest first; a press shows it. Earlier versions are kept in full. */
export function Versions({ versions, shown, onShow }: VersionsProps) {
  const styles = useStyles();
  return (
    <Section card title="Versions">
      <PlainList gap="s">
        {versions.map(({ version, headline, restatedBecause, locked, corrected = 0 }, index) => (
          <li key={version}>
            <button
              type="button"
              aria-pressed={version === shown}
              className={mergeClasses(styles.version, version === shown && styles.shown)}
              onClick={() => onShow(version)}
            >
              <span className={styles.name}>
                Version {version} {index === 0 && <Tag>Current</Tag>}
              </span>
              <span className={styles.value}>{percentageWords(headline)}</span>
              <span className={styles.why}>
                {restatedBecause === '' ? firstWords(corrected) : restatedBecause}
                {locked !== null && (
                  <>
                    {' – '}
                    <Moment at={locked.at} />
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function firstWords(corrected: number): string {
  return corrected === 0 ? 'As it was taken' : 'Corrected before it was confirmed';
}
