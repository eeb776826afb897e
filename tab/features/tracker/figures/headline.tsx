import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HandRight16Regular } from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';
import type { TrackerFilter, TrackerView } from '../../../../shared/contract/tracker';
import { ofSourcesDueWords, type Percentage, percentageWords } from '../../../../shared/domain/tracker/measure';
import type { Rag } from '../../../../shared/domain/tracker/types';
import { RAG_WORDS } from '../../../../shared/domain/tracker/words';
import { CountToggle } from '../../../components/count-link';
import { RAG_ICONS, RagBar, useRagStyles } from '../../../components/rag';
import { ButtonGroup, Card } from '../../../components/surface';
import { RAG_ORDER } from '../../../lib/words';
import { only } from '../list/filter';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  slim: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalM },
  measure: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  number: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    margin: 0,
  },
  figure: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  second: { paddingBottom: tokens.spacingVerticalXS },
  value: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, lineHeight: '1' },
  big: { fontSize: tokens.fontSizeHero1000, '@media (max-width: 399.9px)': { fontSize: tokens.fontSizeHero900 } },
  small: { fontSize: tokens.fontSizeHero700 },
  wordsOnly: { fontSize: tokens.fontSizeHero700 },
  beside: { color: tokens.colorNeutralForeground2 },
  chips: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    minHeight: '32px',
    '@media (max-width: 699.9px)': { minHeight: '44px' },
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid`,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':hover': { boxShadow: tokens.shadow4 },
  },
  pressed: {
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} currentcolor`,
    ':hover': { boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} currentcolor` },
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  plain: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
});

interface HeadlineProps {
  readonly tracker: TrackerView;
  readonly filter: TrackerFilter;
  readonly onChange: (change: Partial<TrackerFilter>) => void;
  /** In a narrow column beside the list. */
  readonly slim: boolean;
}

/** Measure 3.1.1.a, always with the counts it is based on, and the sources by status. */
export function Headline({ tracker, filter, onChange, slim }: HeadlineProps) {
  const styles = useStyles();
  const title = useId();
  const { headline, ofSourcesDue, counts, measure, overridden } = tracker;
  return (
    <Card labelledBy={title} className={mergeClasses(styles.card, slim && styles.slim)}>
      <h2 id={title} className={styles.measure}>
        <span className={styles.number}>{measure.number}</span> {measure.title}
      </h2>
      <div className={styles.figures}>
        <Figure percentage={headline} value={percentageWords(headline)} size="big">
          <CountToggle
            pressed={filter.rag === 'green'}
            onPress={() => onChange(only({ rag: filter.rag === 'green' ? '' : 'green' }))}
          >
            {headline.green}/{headline.of} sources green
          </CountToggle>
        </Figure>
        <Figure percentage={ofSourcesDue} value={ofSourcesDueWords(tracker)} size="small">
          {ofSourcesDue.green}/
          <CountToggle
            pressed={filter.show === 'due'}
            onPress={() => onChange(only({ show: filter.show === 'due' ? '' : 'due' }))}
          >
            {ofSourcesDue.of} of sources due
          </CountToggle>
        </Figure>
      </div>
      <RagBar counts={counts} />
      <ButtonGroup label="Show by status" className={styles.chips}>
        {RAG_ORDER.map((rag) => (
          <RagToggle
            key={rag}
            rag={rag}
            count={counts[rag]}
            pressed={filter.rag === rag}
            onPress={() => onChange({ rag: filter.rag === rag ? '' : rag })}
          />
        ))}
        {overridden > 0 && (
          <button
            type="button"
            aria-pressed={filter.row === 'override'}
            className={mergeClasses(styles.chip, styles.plain, filter.row === 'override' && styles.pressed)}
            onClick={() => onChange({ row: filter.row === 'override' ? '' : 'override' })}
          >
            <HandRight16Regular aria-hidden="true" />
            Overrides: {overridden}
          </button>
        )}
        {overridden === 0 && <span className={styles.beside}>Overrides: none</span>}
      </ButtonGroup>
    </Card>
  );
}

interface FigureProps {
  readonly percentage: Percentage;
  /** The percentage, or the words if there is nothing to count. */
  readonly value: string;
  readonly size: 'big' | 'small';
  readonly children: ReactNode;
}

function Figure(props: FigureProps) {
  const styles = useStyles();
  const { percentage, size } = props;
  const nothing = percentage.tenths === null;
  const scale = nothing ? styles.wordsOnly : size === 'big' ? styles.big : styles.small;
  return (
    <div className={mergeClasses(styles.figure, size === 'small' && styles.second)}>
      <span className={mergeClasses(styles.value, scale)}>{props.value}</span>
      <span className={styles.beside}>{props.children}</span>
    </div>
  );
}

interface RagToggleProps {
  readonly rag: Rag;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** A count that is also a filter. */
function RagToggle({ rag, count, pressed, onPress }: RagToggleProps) {
  const styles = useStyles();
  const colours = useRagStyles();
  const Icon = RAG_ICONS[rag];
  return (
    <button
      type="button"
      aria-pressed={pressed}
      data-rag={rag}
      className={mergeClasses(styles.chip, colours[rag], pressed && styles.pressed)}
      onClick={onPress}
    >
      <Icon aria-hidden="true" />
      {RAG_WORDS[rag]} <span className={styles.count}>{count}</span>
    </button>
  );
}
