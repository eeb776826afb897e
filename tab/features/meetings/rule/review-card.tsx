import { makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardCheckmark20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useState } from 'react';
import type { MeetingsView } from '../../../../shared/contract/meetings';
import { Day } from '../../../components/day';
import { OpenButton } from '../../../components/open-button';
import { Card, SectionTitle, Tag } from '../../../components/surface';

const LogReview = lazy(() => import('./log-review').then((module) => ({ default: module.LogReview })));

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM },
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  log: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  outcome: { margin: 0, overflowWrap: 'anywhere' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The review of meeting frequency and format: when it is due, and the outcomes of earlier ones. */
export function ReviewCard({ data }: { readonly data: MeetingsView }) {
  const styles = useStyles();
  const title = useId();
  const [logging, setLogging] = useState(false);
  const { due, overdue, log } = data.review;
  return (
    <Card labelledBy={title} className={styles.card}>
      <SectionTitle id={title}>Review of frequency and format</SectionTitle>
      <p className={styles.due}>
        <span>
          Due <Day date={due} />
        </span>
        {overdue && <Tag tone="attention">Overdue</Tag>}
      </p>
      {log.length === 0 && <p className={styles.quiet}>No review has been logged yet.</p>}
      {log.length > 0 && (
        <ol aria-label="Reviews, the latest first" className={styles.log}>
          {log.map(({ heldOn, outcome, nextDue }) => (
            <li key={`${heldOn} ${outcome}`}>
              <p className={styles.outcome}>{outcome}</p>
              <span className={styles.small}>
                Held on <Day date={heldOn} />, next due <Day date={nextDue} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {data.may.arrange && (
        <OpenButton icon={<ClipboardCheckmark20Regular />} onOpen={() => setLogging(true)}>
          Log the review
        </OpenButton>
      )}
      <Suspense fallback={null}>{logging && <LogReview onClose={() => setLogging(false)} />}</Suspense>
    </Card>
  );
}
