/** Common parts of a source's row and card. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SourceView } from '../../../../shared/contract/tracker';
import { overdueWords } from '../../../../shared/words/late';
import { Day, Sentence } from '../../../components/day';
import { OverrideMark, RagChip } from '../../../components/rag';
import { Tag } from '../../../components/surface';

const useStyles = makeStyles({
  status: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  block: { display: 'block' },
  late: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  red: { color: tokens.colorStatusDangerForeground1 },
});

export function SampleTag({ source }: { readonly source: Pick<SourceView, 'sample'> }) {
  return source.sample ? <Tag>Sample</Tag> : null;
}

/** The status with its reason; if the VRU has overridden it, with the status by the rules. */
export function Status({ source }: { readonly source: SourceView }) {
  const styles = useStyles();
  const { rag, reason, override } = source;
  return (
    <span className={styles.status}>
      <RagChip rag={rag} />
      {override !== null && <OverrideMark instead={override.instead.rag} />}
      <span className={styles.small}>
        <Sentence text={reason} />
      </span>
    </span>
  );
}

/** The next step, and its owner. */
export function NextStep({ source: { next } }: { readonly source: Pick<SourceView, 'next'> }) {
  const styles = useStyles();
  if (next === null) return <span className={styles.small}>Nothing to do</span>;
  return (
    <>
      <Sentence text={next.words} />
      <span className={mergeClasses(styles.block, styles.small)}>{next.owner}</span>
    </>
  );
}

/** The date of what is awaited next, and how overdue it is. */
export function Due({ source }: { readonly source: SourceView }) {
  const styles = useStyles();
  const { due, rag } = source;
  const late = overdueWords(source);
  if (due === null) return <span className={styles.small}>–</span>;
  return (
    <>
      <Day date={due} />
      {late !== '' && <span className={mergeClasses(styles.late, rag === 'red' && styles.red)}>{late}</span>}
    </>
  );
}
