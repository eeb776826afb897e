/** What a source's row and its card have in common. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RequestView, SourceView } from '../../../shared/contract/tracker';
import { Day, Sentence } from '../../components/day';
import { Tag } from '../../components/surface';
import { counted } from '../../lib/words';

const useStyles = makeStyles({
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  late: { display: 'block', color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function SampleTag({ source }: { readonly source: Pick<SourceView, 'sample'> }) {
  return source.sample ? <Tag>Sample</Tag> : null;
}

/** When a request is due; the day it moved to, where a later one holds; how late it is. */
export function DueDate({ request }: { readonly request: RequestView }) {
  const styles = useStyles();
  const { due, effectiveDue, overdueWorkingDays } = request;
  return (
    <span className={styles.quiet}>
      Due <Day date={due} />
      {effectiveDue !== null && effectiveDue !== due && (
        <>
          {' '}
          – moved to <Day date={effectiveDue} />
        </>
      )}
      {overdueWorkingDays > 0 && (
        <span className={styles.late}>{counted(overdueWorkingDays, 'working day')} overdue</span>
      )}
    </span>
  );
}

/** What the organisation answered last. */
export function LatestResponse({ request }: { readonly request: RequestView | undefined }) {
  const styles = useStyles();
  if (request === undefined) return <span className={styles.quiet}>–</span>;
  if (request.latest === null) return <span className={styles.quiet}>No response yet</span>;
  return (
    <>
      {request.latest.words}
      {request.latest.detail !== '' && (
        <span className={styles.quiet}>
          <Sentence text={request.latest.detail} />
        </span>
      )}
    </>
  );
}
