import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CALL_STEPS, type CallStep } from '../../../../shared/domain/meetings/call-steps';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalM },
  },
  aside: { display: 'none' },
  title: {
    margin: 0,
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    // On a wide screen the links above show their names, and the current one says the same.
    '@media screen and (min-width: 900px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  number: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalS },
});

interface StepPanelProps {
  readonly id: CallStep;
  readonly title: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}

/** One step. Hidden steps stay mounted, with what was typed in them, and are printed. */
export function StepPanel({ id, title, shown, children }: StepPanelProps) {
  const styles = useStyles();
  return (
    <section
      aria-labelledby={`call-${id}`}
      className={mergeClasses('call-step', styles.panel, !shown && styles.aside)}
      data-step={id}
    >
      <h2 id={`call-${id}`} tabIndex={-1} className={styles.title}>
        <span className={styles.number}>{CALL_STEPS.findIndex((step) => step.id === id) + 1}</span>
        {title}
      </h2>
      {children}
    </section>
  );
}
