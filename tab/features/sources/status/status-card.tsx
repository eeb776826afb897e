import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { Day, Sentence } from '../../../components/day';
import { Section } from '../../../components/layout';
import { OpenButton } from '../../../components/open-button';
import { RagChip } from '../../../components/rag';
import { SectionTitle, Tag } from '../../../components/surface';
import type { SourceForm } from '../source-menu-items';
import { NextSteps } from './next-steps';
import { OverrideNote } from './override-note';

const useStyles = makeStyles({
  status: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  reason: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quality: { display: 'flex', columnGap: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface StatusCardProps {
  readonly page: SourcePageView;
  readonly onOpen: (form: SourceForm) => void;
}

/** The source's status and reason, an override or quality issue, and what would turn it green. */
export function StatusCard({ page, onOpen }: StatusCardProps) {
  const styles = useStyles();
  const steps = useId();
  const { source, may } = page;
  return (
    <Section card gap="l" title="Status">
      <div className={styles.status}>
        <RagChip rag={source.rag} />
        {source.override === null && (
          <span className={styles.reason}>
            <Sentence text={source.reason} />
          </span>
        )}
        {source.sample && <Tag>Sample</Tag>}
      </div>
      <OverrideNote source={source} {...(may.override ? { onLift: () => onOpen('liftOverride') } : {})} />
      <QualityNote page={page} onSettle={() => onOpen('settleQuality')} />
      <section aria-labelledby={steps} className={styles.steps}>
        <SectionTitle id={steps}>What turns it green</SectionTitle>
        {page.steps.length > 0 ? (
          <NextSteps page={page} onOpen={onOpen} />
        ) : (
          <p className={styles.quiet}>{nothingToDo(page)}</p>
        )}
      </section>
    </Section>
  );
}

function nothingToDo({ source }: SourcePageView): string {
  if (source.retired) return 'It is retired and does not count. Nothing is asked of anybody.';
  return source.rag === 'excluded' ? 'It does not count. Nothing is asked of anybody.' : 'Nothing: it is green.';
}

function QualityNote({ page, onSettle }: { readonly page: SourcePageView; readonly onSettle: () => void }) {
  const styles = useStyles();
  const { quality, may, steps } = page;
  // If settling it is one of the steps below, its button is there.
  const isStep = steps.some(({ step }) => step === 'settle-quality');
  if (quality === null) return null;
  return (
    <div className={styles.quality}>
      <Warning20Regular aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.line}>
          <strong>
            Quality issue since <Day date={quality.since} />
          </strong>
        </p>
        <p className={styles.line}>{quality.note}</p>
        {may.override && !isStep && (
          <div>
            <OpenButton size="small" onOpen={onSettle}>
              Settle the issue
            </OpenButton>
          </div>
        )}
      </div>
    </div>
  );
}
