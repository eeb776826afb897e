import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { Link } from 'wouter';
import { CALL_STEPS, type CallStep } from '../../../../shared/domain/meetings/call-steps';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    '@media (max-width: 699.9px)': { columnGap: tokens.spacingHorizontalXXS },
    // Beside a call the five numbers need the whole line.
    '@media (max-width: 399.9px)': { '& > button': { display: 'none' } },
  },
  links: {
    display: 'flex',
    flexGrow: 1,
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    minWidth: 0,
    '@media (max-width: 699.9px)': { columnGap: tokens.spacingHorizontalXXS, justifyContent: 'space-between' },
  },
  item: { flexGrow: 1, '@media (max-width: 699.9px)': { flexGrow: 0 } },
  link: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    minHeight: '40px',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 699.9px)': { minHeight: '44px', minWidth: '44px', justifyContent: 'center', padding: 0 },
  },
  current: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  name: {
    '@media (max-width: 899.9px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

interface StepLinksProps {
  readonly step: CallStep;
  readonly onStep: (step: CallStep) => void;
  readonly onGo: (by: -1 | 1) => void;
}

/**
 * Navigation through the steps: a link for each, and buttons for the previous and the next. On a narrow screen the
 * links are numbers.
 */
export function StepLinks({ step, onStep, onGo }: StepLinksProps) {
  const styles = useStyles();
  return (
    <nav aria-label="Steps of the call" className={mergeClasses('call-controls', styles.bar)}>
      <Button
        icon={<ChevronLeft20Regular />}
        aria-label="Step before"
        title="Step before (←)"
        disabledFocusable={step === CALL_STEPS[0].id}
        onClick={() => onGo(-1)}
      />
      <ol className={styles.links}>
        {CALL_STEPS.map(({ id, title }, index) => (
          <li key={id} className={styles.item}>
            <Link
              href={`/call?step=${id}`}
              className={mergeClasses(styles.link, id === step && styles.current)}
              aria-current={id === step ? 'step' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onStep(id);
              }}
            >
              <span className={styles.number}>{index + 1}</span>
              <span className={styles.name}>{title}</span>
            </Link>
          </li>
        ))}
      </ol>
      <Button
        icon={<ChevronRight20Regular />}
        aria-label="Next step"
        title="Next step (→)"
        disabledFocusable={step === CALL_STEPS.at(-1)?.id}
        onClick={() => onGo(1)}
      />
    </nav>
  );
}
