import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import type { CallSinceView } from '../../../../shared/contract/call';
import { Day, Sentence } from '../../../components/day';
import { useLinkStyles } from '../../../components/links';
import { QueryView } from '../../../components/query-view';
import { RagChip } from '../../../components/rag';
import { useLive } from '../../../components/session';
import { londonDay } from '../../../lib/dates';
import { CallList } from './call-list';
import { ScrollPart } from './scroll-part';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  parts: {
    columnWidth: '480px',
    columnGap: tokens.spacingHorizontalXXXL,
  },
  part: { breakInside: 'avoid', marginBottom: tokens.spacingVerticalL },
  title: {
    margin: 0,
    marginBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  turned: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What has happened since the last meeting began: computed, not written by anybody. */
export function SinceStep({ every }: { readonly every: number }) {
  const since = useLive('callSince', {}, every);
  return <QueryView query={since}>{(data) => <Since data={data} />}</QueryView>;
}

interface Part {
  readonly title: string;
  readonly count: number;
  readonly list: ReactElement;
}

function Since({ data }: { readonly data: CallSinceView }) {
  const styles = useStyles();
  const parts = usePartsOf(data);
  const full = parts.filter(({ count }) => count > 0);
  const empty = parts.filter(({ count }) => count === 0);
  if (data.last === null)
    return <p className={styles.words}>This is the first meeting: there is none to look back to.</p>;
  return (
    <>
      <p className={styles.words}>
        From the meeting of <Day date={data.last.date} />, what was agreed in it included.
        {full.length === 0 && ' Nothing has changed.'}
      </p>
      <ScrollPart label="Since the last meeting">
        <div className={styles.parts}>
          {full.map(({ title, count, list }) => (
            <div key={title} className={styles.part}>
              <h3 className={styles.title}>
                {title}: {count}
              </h3>
              {list}
            </div>
          ))}
        </div>
        {full.length > 0 && empty.length > 0 && (
          <p className={styles.words}>None: {empty.map(({ title }) => title.toLowerCase()).join(', ')}.</p>
        )}
      </ScrollPart>
    </>
  );
}

/** Returns the parts in the order in which a meeting asks for them: what went wrong, what came in, what was done. */
function usePartsOf(data: CallSinceView): readonly Part[] {
  const styles = useStyles();
  const line = (key: string, children: ReactNode) => (
    <li key={key} className={styles.line}>
      {children}
    </li>
  );
  const part = <Item,>(title: string, items: readonly Item[], row: (item: Item) => ReactElement): Part => {
    return { title, count: items.length, list: <CallList label={title} items={items} row={row} /> };
  };
  return [
    part('Changed colour', data.colours, (item) =>
      line(
        item.sourceId,
        <>
          <span className={styles.turned}>
            {item.from === null ? <span>New</span> : <RagChip rag={item.from} />}
            <ArrowRight16Regular aria-label="now" />
            <RagChip rag={item.to} />
            <SourceLink of={item} byItself />
          </span>
          <span className={styles.quiet}>
            <Sentence text={item.reason} />
          </span>
        </>,
      ),
    ),
    part('Promises broken', data.promises, (item) =>
      line(
        item.requestId,
        <>
          <SourceLink of={item} />, {item.period}: promised by <Day date={item.promised} />
          <span className={`call-quiet ${styles.quiet}`}>{item.organisation}</span>
        </>,
      ),
    ),
    part('Barriers opened', data.opened, (item) => line(item.barrierId, <BarrierLine of={item} />)),
    part('Barriers resolved', data.resolved, (item) => line(item.barrierId, <BarrierLine of={item} />)),
    part('Responses received', data.responses, (item) =>
      line(
        item.requestId,
        <>
          <SourceLink of={item} />, {item.period}: {item.words.toLowerCase()}
          <span className={`call-quiet ${styles.quiet}`}>
            {item.organisation}, <Day date={londonDay(item.at)} />
          </span>
        </>,
      ),
    ),
    part('Actions done or cancelled', data.ended, (item) =>
      line(
        item.actionId,
        <>
          {item.text === '' ? item.ref : item.text}
          <span className={`call-quiet ${styles.quiet}`}>
            {item.ref} · {item.to === 'done' ? 'Done' : 'Cancelled'}
          </span>
        </>,
      ),
    ),
    part('Actions moved', data.moved, (item) =>
      line(
        item.actionId,
        <>
          {item.text === '' ? item.ref : item.text}
          <span className={`call-quiet ${styles.quiet}`}>
            {item.ref} · from <Day date={item.from} /> to <Day date={item.to} />
          </span>
        </>,
      ),
    ),
    part('New actions', data.added, (item) =>
      line(
        item.actionId,
        <>
          {item.text === '' ? item.ref : item.text}
          <span className={`call-quiet ${styles.quiet}`}>
            {item.ref} · {item.owner} · due <Day date={item.due} />
          </span>
        </>,
      ),
    ),
    part('Agreements about to expire', data.agreements, (item) =>
      line(
        item.agreementId,
        <>
          {item.title}
          <span className={`call-quiet ${styles.quiet}`}>
            {item.expired ? 'Expired on' : 'Expires on'} <Day date={item.on} />
          </span>
        </>,
      ),
    ),
    part('New in their seat', data.joined, (seat) => line(seat, seat)),
    part('Seats that fell vacant', data.left, (seat) => line(seat, seat)),
  ];
}

interface SourceLinkProps {
  readonly of: { readonly sourceId: string; readonly source: string };
  /** Whether the link stands alone, outside a sentence. */
  readonly byItself?: boolean;
}

function SourceLink({ of, byItself = false }: SourceLinkProps) {
  const { link, strong } = useLinkStyles();
  return (
    <Link href={`/sources/${of.sourceId}`} className={mergeClasses(link, byItself && strong)}>
      {of.source}
    </Link>
  );
}

function BarrierLine({ of }: { readonly of: CallSinceView['opened'][number] }) {
  const styles = useStyles();
  return (
    <>
      <SourceLink of={of} />: {of.words}
      <span className={`call-quiet ${styles.quiet}`}>{of.organisation}</span>
    </>
  );
}
