import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { Sentence } from '../../../components/day';
import { Tag } from '../../../components/surface';
import type { SourceForm } from '../source-menu-items';
import { StepAction } from './step-action';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  step: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'flex-start', overflowWrap: 'anywhere' },
  number: {
    flexShrink: 0,
    width: '24px',
    height: '24px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  nextNumber: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, paddingTop: '2px' },
  nextWords: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase300 },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  next: { fontWeight: tokens.fontWeightSemibold },
  owner: { color: tokens.colorNeutralForeground2 },
  action: { marginTop: tokens.spacingVerticalXS, ':empty': { display: 'none' } },
  done: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface NextStepsProps {
  readonly page: SourcePageView;
  readonly onOpen: (form: SourceForm) => void;
}

/** The steps until the source is green, the most urgent first, each with its owner. */
export function NextSteps({ page, onOpen }: NextStepsProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {page.steps.map((one, index) => {
        const { step, words, owner } = one;
        const next = index === 0;
        return (
          <li key={step} className={styles.step} {...(next ? { 'aria-current': 'step' as const } : {})}>
            <span aria-hidden="true" className={mergeClasses(styles.number, next && styles.nextNumber)}>
              {index + 1}
            </span>
            <div className={mergeClasses(styles.words, next && styles.nextWords)}>
              <span className={styles.title}>
                <span className={mergeClasses(next && styles.next)}>
                  <Sentence text={words} />
                </span>
                {next && <Tag>Next step</Tag>}
              </span>
              <span className={styles.owner}>{owner}</span>
              <div className={styles.action}>
                <StepAction step={one} page={page} onOpen={onOpen} />
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
