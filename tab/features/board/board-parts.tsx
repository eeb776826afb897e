import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { TrackerView } from '../../../shared/contract/tracker';
import { percentageWords } from '../../../shared/domain/tracker/measure';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { counted } from '../../lib/words';

const useStyles = makeStyles({
  part: { minWidth: 0 },
  title: { margin: '0 0 4px', fontSize: '13px', lineHeight: '18px' },
  list: { margin: 0, paddingLeft: 0, listStyleType: 'none', '& li': { padding: '2px 0' } },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: '12px', borderTop: '1px solid #cccccc' },
  end: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
});

const REASONS = 6;
const LEVERS = 3;

/** A titled section of the page. */
export function BoardSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}

export type Reasons = readonly Pick<TrackerView['byReason'][number], 'title' | 'rag' | 'sources'>[];

/** The most frequent reasons why sources are not green. */
export function BoardReasons({ reasons }: { readonly reasons: Reasons }) {
  const styles = useStyles();
  const more = reasons.length - REASONS;
  return (
    <BoardSection title="Why not green">
      {reasons.length === 0 && 'Every data source that counts is green.'}
      <ul className={styles.list}>
        {reasons.slice(0, REASONS).map(({ title, rag, sources }) => (
          <li key={`${title} ${rag}`} className={styles.line}>
            <span>
              {title} ({RAG_WORDS[rag].toLowerCase()})
            </span>
            <strong className={styles.end}>{sources}</strong>
          </li>
        ))}
      </ul>
      {more > 0 && `and ${counted(more, 'other reason')}`}
    </BoardSection>
  );
}

/** The three steps that would raise the headline most. */
export function BoardLevers({ tracker: { levers, nextTarget } }: { readonly tracker: TrackerView }) {
  const styles = useStyles();
  if (levers.length === 0 && nextTarget === null) return null;
  return (
    <BoardSection title="What would lift the figure most">
      <ul className={styles.list}>
        {levers.slice(0, LEVERS).map(({ words, organisation, sources, after }) => (
          <li key={`${organisation} ${words}`} className={styles.line}>
            <span>
              {words}: {organisation}, {counted(sources.length, 'data source')}
            </span>
            <strong className={styles.end}>→ {percentageWords(after)}</strong>
          </li>
        ))}
      </ul>
      {nextTarget !== null &&
        `To reach ${percentageWords({ green: 0, of: 0, tenths: nextTarget.tenths })}, ${counted(nextTarget.sources.length, 'data source has', 'data sources have')} to turn green.`}
    </BoardSection>
  );
}

/** The organisations that shared something in the current quarter. */
export function BoardSharing({ sharing: { organisations, of, label } }: { readonly sharing: TrackerView['sharing'] }) {
  return (
    <BoardSection title={`Sharing: ${organisations.length} of ${of} Specified and Relevant organisations`}>
      {label}
      {organisations.length === 0 ? ': none yet.' : `: ${organisations.map(({ label: name }) => name).join(', ')}.`}
    </BoardSection>
  );
}
