/** Marks of the trend: solid if locked, striped if provisional, a hollow mark for the figure before a restatement. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { QuarterView } from '../../../../shared/contract/snapshots';
import { lengthOf } from './trend-scale';

/** Space for a hollow mark at 100%, in pixels. */
const ROOM = 8;

/** Also used by the board page. */
export const useTrendStyles = makeStyles({
  upright: { display: 'block', width: '100%' },
  lying: { display: 'block', width: '100%', height: '18px' },
  line: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  base: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  track: { fill: tokens.colorNeutralBackground3 },
  locked: { fill: tokens.colorCompoundBrandBackground },
  provisional: { stroke: tokens.colorCompoundBrandBackground, strokeWidth: 1.5 },
  stripe: { stroke: tokens.colorCompoundBrandBackground, strokeWidth: 3 },
  before: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
  value: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  quarter: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  year: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  note: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalSNudge },
  swatch: { width: '14px', height: '14px', flexShrink: 0 },
});

type Drawn = Pick<QuarterView, 'headline' | 'before' | 'state'>;

/**
 * The mark of a quarter: a column with `upright` pixels for 100%, or a bar if it is null. It scales with its container
 * without distortion.
 */
export function TrendMark({ view, upright = null }: { readonly view: Drawn; readonly upright?: number | null }) {
  return upright === null ? <Lying view={view} /> : <Standing view={view} plot={upright} />;
}

function Standing({ view, plot }: { readonly view: Drawn; readonly plot: number }) {
  const styles = useTrendStyles();
  const stripes = useId();
  const height = lengthOf(view.headline, plot);
  const before = view.before === null ? null : lengthOf(view.before, plot);
  const foot = plot + ROOM - 1;
  return (
    <svg aria-hidden="true" className={styles.upright} height={plot + ROOM}>
      <Stripes id={stripes} />
      {[0.5, 1].map((part) => (
        <line
          key={part}
          x1="0"
          x2="100%"
          y1={foot - part * plot + 0.5}
          y2={foot - part * plot + 0.5}
          className={styles.line}
        />
      ))}
      {height !== null && height > 0 && (
        <rect x="22%" width="56%" y={foot - height} height={height} rx={3} {...fill(view, styles, stripes)} />
      )}
      <line x1="0" x2="100%" y1={foot + 0.5} y2={foot + 0.5} className={styles.base} />
      {before !== null && <circle cx="50%" cy={foot - before} r={5} className={styles.before} />}
    </svg>
  );
}

function Lying({ view }: { readonly view: Drawn }) {
  const styles = useTrendStyles();
  const stripes = useId();
  const percent = (figure: QuarterView['headline']) => `${(figure.tenths ?? 0) / 10}%`;
  return (
    <svg aria-hidden="true" className={styles.lying}>
      <Stripes id={stripes} />
      <rect x={0} y={2} width="100%" height={14} rx={3} className={styles.track} />
      <rect x={0} y={2} width={percent(view.headline)} height={14} rx={3} {...fill(view, styles, stripes)} />
      {view.before !== null && view.before.tenths !== null && (
        <circle cx={percent(view.before)} cy={9} r={5} className={styles.before} />
      )}
    </svg>
  );
}

function fill({ state }: Drawn, styles: ReturnType<typeof useTrendStyles>, stripes: string) {
  return state === 'locked'
    ? { className: styles.locked }
    : { className: styles.provisional, fill: `url(#${stripes})` };
}

function Stripes({ id }: { readonly id: string }) {
  const styles = useTrendStyles();
  return (
    <defs>
      <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1={1.5} x2={1.5} y1={0} y2={7} className={styles.stripe} />
      </pattern>
    </defs>
  );
}

/** Legend of the marks that are drawn. */
export function TrendLegend({ trend }: { readonly trend: readonly QuarterView[] }) {
  const styles = useTrendStyles();
  const stripes = useId();
  const states = (['locked', 'provisional'] as const).filter((state) => trend.some((view) => view.state === state));
  return (
    <div aria-hidden="true" className={styles.legend}>
      {states.map((state) => (
        <span key={state} className={styles.entry}>
          <svg aria-hidden="true" className={styles.swatch}>
            <Stripes id={`${stripes}${state}`} />
            <rect
              x={1}
              y={1}
              width={12}
              height={12}
              rx={2}
              {...fill({ state, headline: { green: 0, of: 0, tenths: 0 }, before: null }, styles, `${stripes}${state}`)}
            />
          </svg>
          {state === 'locked' ? 'Confirmed and locked' : 'Provisional: not confirmed yet'}
        </span>
      ))}
      {trend.some(({ before }) => before !== null) && (
        <span className={styles.entry}>
          <svg aria-hidden="true" className={styles.swatch}>
            <circle cx={7} cy={7} r={5} className={styles.before} />
          </svg>
          Before it was restated
        </span>
      )}
    </div>
  );
}
