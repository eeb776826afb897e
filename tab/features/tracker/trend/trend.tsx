import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Link } from 'wouter';
import type { QuarterView } from '../../../../shared/contract/snapshots';
import { percentageWords } from '../../../../shared/domain/tracker/measure';
import { useHidden } from '../../../components/hidden';
import { PlainList } from '../../../components/layout';
import { Card, SectionTitle } from '../../../components/surface';
import { useNarrow } from '../../../components/use-media';
import { TrendLegend, TrendMark, useTrendStyles } from './trend-marks';
import { firmnessWords, greenWords, quarterAndYear, quarterName } from './trend-scale';
import { TrendTable } from './trend-table';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, position: 'relative' },
  slim: { padding: tokens.spacingHorizontalL },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  columns: { display: 'flex', margin: 0, padding: 0, listStyleType: 'none' },
  item: { flexGrow: 1, flexBasis: 0, minWidth: 0, maxWidth: '128px' },
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    paddingBottom: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr) 48px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    '@media (max-width: 699.9px)': { minHeight: '44px' },
    color: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  link: { textDecorationLine: 'underline', whiteSpace: 'nowrap' },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  note: { gridColumnStart: 2, gridColumnEnd: -1, color: tokens.colorNeutralForeground2 },
});

/** Height in pixels of 100%. */
const PLOT = 120;

interface TrendProps {
  readonly trend: readonly QuarterView[];
  /** Bars from top to bottom, for a narrow column beside the list. */
  readonly lying: boolean;
}

/** Measure 3.1.1.a quarter by quarter. Each quarter links to what it was counted from. */
export function Trend({ trend, lying }: TrendProps) {
  const styles = useStyles();
  const title = useId();
  const narrow = useNarrow();
  return (
    <Card labelledBy={title} className={mergeClasses(styles.card, lying && styles.slim)}>
      <SectionTitle id={title}>Quarter by quarter</SectionTitle>
      {trend.length === 0 ? (
        <p className={styles.words}>No quarter has ended yet. The first figure is taken when this one does.</p>
      ) : (
        <>
          {narrow || lying ? <Rows trend={trend} /> : <Columns trend={trend} />}
          <TrendLegend trend={trend} />
          <TrendTable trend={trend} />
        </>
      )}
    </Card>
  );
}

function Columns({ trend }: { readonly trend: readonly QuarterView[] }) {
  const styles = useStyles();
  // For a screen reader: what the mark shows without words beside it.
  const { hidden } = useHidden();
  return (
    <ul className={styles.columns}>
      {trend.map((view) => (
        <li key={view.quarter} className={styles.item}>
          <Link href={`/quarters/${view.quarter}`} className={styles.column}>
            <TrendColumn view={view} plot={PLOT} short={trend.length > 9} />
            <span className={hidden}>
              {greenWords(view.headline)}, {firmnessWords(view)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface TrendColumnProps {
  readonly view: QuarterView;
  /** Height in pixels of 100%. */
  readonly plot: number;
  /** Whether there is no space for long words below it. */
  readonly short: boolean;
}

/** A quarter as a column: its figure above, its name and whether it is final below. */
export function TrendColumn({ view, plot, short }: TrendColumnProps) {
  const marks = useTrendStyles();
  const { quarter, year } = quarterAndYear(view.quarter);
  const { headline, before, state } = view;
  const provisional = short ? 'prov.' : 'provisional';
  return (
    <>
      <span className={marks.value}>{headline.tenths === null ? '–' : percentageWords(headline)}</span>
      <TrendMark view={view} upright={plot} />
      <span className={marks.quarter}>{quarter}</span>
      <span className={marks.year}>{year.slice(2)}</span>
      <span className={marks.note}>
        {state === 'provisional' ? provisional : before === null ? '\u00a0' : `was ${percentageWords(before)}`}
      </span>
    </>
  );
}

/** The quarters from top to bottom, where columns would not fit. */
function Rows({ trend }: { readonly trend: readonly QuarterView[] }) {
  const styles = useStyles();
  const { hidden } = useHidden();
  return (
    <PlainList gap="xs">
      {trend.map((view) => (
        <li key={view.quarter}>
          <Link href={`/quarters/${view.quarter}`} className={styles.row}>
            <span className={styles.link}>{quarterName(view.quarter).replace('20', '')}</span>
            <TrendMark view={view} />
            <span className={styles.value}>{view.headline.tenths === null ? '–' : percentageWords(view.headline)}</span>
            {(view.state === 'provisional' || view.before !== null) && (
              <span className={styles.note}>{firmnessWords(view)}</span>
            )}
            <span className={hidden}>{greenWords(view.headline)}</span>
          </Link>
        </li>
      ))}
    </PlainList>
  );
}
