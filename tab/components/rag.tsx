/** RAG status, always as shape, word and colour together. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleHint16Regular,
  DismissCircle16Filled,
  HandRight16Regular,
  Prohibited16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { RagCounts } from '../../shared/domain/tracker/measure';
import type { Rag } from '../../shared/domain/tracker/types';
import { RAG_WORDS } from '../../shared/domain/tracker/words';
import { RAG_ORDER } from '../lib/words';

export const RAG_ICONS: Readonly<Record<Rag, ComponentType<{ className?: string }>>> = {
  green: CheckmarkCircle16Filled,
  amber: Warning16Filled,
  red: DismissCircle16Filled,
  grey: CircleHint16Regular,
  excluded: Prohibited16Regular,
};

/** Text on background: a contrast of at least 4.5 to 1 in every theme (checked by a test). */
export const useRagStyles = makeStyles({
  green: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  amber: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  red: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  grey: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
  },
  excluded: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    borderTopColor: tokens.colorNeutralStroke2,
    borderRightColor: tokens.colorNeutralStroke2,
    borderBottomColor: tokens.colorNeutralStroke2,
    borderLeftColor: tokens.colorNeutralStroke2,
  },
});

/**
 * Colour of the patterns. Under forced colours it is the system's text colour, also on the board page, which always has
 * the light theme.
 */
const LINE = `var(--rag-line, ${tokens.colorNeutralForeground1})`;

function stripes(angle: string, width: number): string {
  return `repeating-linear-gradient(${angle}, ${LINE} 0 ${width}px, transparent ${width}px ${2 * width}px)`;
}

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalSNudge,
    height: '24px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    flexShrink: 0,
  },
  icon: { flexShrink: 0 },
  override: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: {
    display: 'flex',
    columnGap: '3px',
    height: '12px',
    width: '100%',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', '--rag-line': 'CanvasText' },
  },
  slim: { height: '8px', columnGap: '2px' },
  part: {
    minWidth: '8px',
    borderRadius: tokens.borderRadiusSmall,
    transitionProperty: 'flex-grow',
    transitionDuration: tokens.durationSlow,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  // The high contrast theme has no status colours: the segments differ by pattern.
  barGreen: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  barAmber: {
    backgroundColor: tokens.colorStatusWarningBackground3,
    ':global([data-theme="contrast"])': { backgroundColor: 'transparent', backgroundImage: stripes('135deg', 6) },
  },
  barRed: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    ':global([data-theme="contrast"])': { backgroundColor: 'transparent', backgroundImage: stripes('90deg', 2) },
  },
  barGrey: {
    backgroundColor: tokens.colorNeutralForeground4,
    ':global([data-theme="contrast"])': {
      backgroundColor: 'transparent',
      boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} ${LINE}`,
    },
  },
  barExcluded: {
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} dashed var(--rag-line, ${tokens.colorNeutralStrokeAccessible})`,
    boxSizing: 'border-box',
  },
});

/** The RAG status of one source. */
export function RagChip({ rag }: { readonly rag: Rag }) {
  const styles = useStyles();
  const colours = useRagStyles();
  const Icon = RAG_ICONS[rag];
  return (
    <span className={mergeClasses(styles.chip, colours[rag])} data-rag={rag}>
      <Icon aria-hidden="true" className={styles.icon} />
      {RAG_WORDS[rag]}
    </span>
  );
}

/** Note beside the status of a source that the VRU has overridden. */
export function OverrideMark({ instead }: { readonly instead: Rag }) {
  const styles = useStyles();
  return (
    <span className={styles.override}>
      <HandRight16Regular aria-hidden="true" className={styles.icon} />
      Set by hand, instead of {RAG_WORDS[instead].toLowerCase()} by the rules
    </span>
  );
}

/**
 * Bar of the sources by status. The counts are shown beside it as text, so to a screen reader it is one image with a
 * text alternative.
 */
export function RagBar({ counts, slim = false }: { readonly counts: RagCounts; readonly slim?: boolean }) {
  const styles = useStyles();
  const colours: Record<Rag, string> = {
    green: styles.barGreen,
    amber: styles.barAmber,
    red: styles.barRed,
    grey: styles.barGrey,
    excluded: styles.barExcluded,
  };
  const shown = RAG_ORDER.filter((rag) => counts[rag] > 0);
  const sentence = shown.map((rag) => `${counts[rag]} ${RAG_WORDS[rag].toLowerCase()}`).join(', ');
  return (
    <div
      role="img"
      aria-label={`Data sources by status: ${sentence}`}
      className={mergeClasses(styles.bar, slim && styles.slim)}
    >
      {shown.map((rag) => (
        <div key={rag} className={mergeClasses(styles.part, colours[rag])} style={{ flexGrow: counts[rag] }} />
      ))}
    </div>
  );
}
