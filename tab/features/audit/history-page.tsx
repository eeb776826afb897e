import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { HistoryItemView, HistoryView } from '../../../shared/contract/audit';
import { Moment, Sentence } from '../../components/day';
import { Row } from '../../components/layout';
import { useLinkStyles } from '../../components/links';
import { PlainSelect } from '../../components/plain-select';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { PageHeading } from '../../components/surface';
import { type Column, DataTable } from '../../components/table/data-table';
import { useSearchParam } from '../../components/use-search-param';

const useStyles = makeStyles({
  filter: { flexGrow: 1, flexBasis: '160px', maxWidth: '320px', minWidth: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { margin: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  start: { alignSelf: 'flex-start' },
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
});

const FIELDS = ['area', 'seat', 'from', 'until'] as const;

/** Polling interval: the history is read now and then, not watched. */
const EVERY = 60_000;

/** The audit history: who did what and when, everything that was recorded and everything that was exported. */
export function HistoryPage() {
  const [area, setArea] = useSearchParam('area');
  const [seat, setSeat] = useSearchParam('seat');
  const [from, setFrom] = useSearchParam('from');
  const [until, setUntil] = useSearchParam('until');
  const chosen = { area, seat, from, until };
  const query = Object.fromEntries(FIELDS.flatMap((name) => (chosen[name] === null ? [] : [[name, chosen[name]]])));
  const clear = () => {
    for (const set of [setArea, setSeat, setFrom, setUntil]) set(null);
  };
  const latest = useLive('history', { query }, EVERY);
  const styles = useStyles();
  return (
    <>
      <PageHeading
        title="History"
        lead="Who did what, when. Nothing here can be changed; exports and imported reports are listed here too."
      />
      <Row>
        <Field label="Area" className={styles.filter}>
          <PlainSelect
            value={area ?? ''}
            none="Every area"
            options={latest.data?.areas ?? []}
            onChange={(value) => setArea(value || null)}
          />
        </Field>
        <Field label="Seat" className={styles.filter}>
          <PlainSelect
            value={seat ?? ''}
            none="Every seat"
            options={latest.data?.seats ?? []}
            onChange={(value) => setSeat(value || null)}
          />
        </Field>
        <Field label="From" className={styles.filter}>
          <Input type="date" value={from ?? ''} onChange={(_, { value }) => setFrom(value || null)} />
        </Field>
        <Field label="Until" className={styles.filter}>
          <Input type="date" value={until ?? ''} onChange={(_, { value }) => setUntil(value || null)} />
        </Field>
      </Row>
      <Pages key={JSON.stringify(query)} query={query} onClear={Object.keys(query).length === 0 ? null : clear} />
    </>
  );
}

interface PagesProps {
  readonly query: Readonly<Record<string, string>>;
  /** Null if nothing is filtered. */
  readonly onClear: (() => void) | null;
}

/** The newest page, and older ones on demand. */
function Pages({ query, onClear }: PagesProps) {
  const [older, setOlder] = useState<readonly string[]>([]);
  return [undefined, ...older].map((from, index) => (
    <HistoryPagePart
      key={from ?? 'newest'}
      query={from === undefined ? query : { ...query, older: from }}
      onClear={onClear}
      onOlder={index === older.length ? (next) => setOlder((before) => [...before, next]) : null}
    />
  ));
}

interface PartProps extends PagesProps {
  /** Null if an older page is already shown. */
  readonly onOlder: ((from: string) => void) | null;
}

function HistoryPagePart({ query, onClear, onOlder }: PartProps) {
  const styles = useStyles();
  const page = useLive('history', { query }, EVERY);
  return (
    <QueryView query={page}>
      {(data) => (
        <>
          <DataTable
            caption={query.older === undefined ? 'History, the latest first' : 'Older history'}
            columns={COLUMNS}
            rows={data.items}
            keyOf={({ key }) => key}
            card={(item) => <ItemCard item={item} />}
            empty={<Nothing data={data} onClear={onClear} />}
            framed
          />
          {onOlder !== null && data.older !== null && (
            <Button className={styles.start} onClick={() => onOlder(data.older ?? '')}>
              {data.lookedBackTo === null ? 'Show older' : 'Look further back'}
            </Button>
          )}
        </>
      )}
    </QueryView>
  );
}

const COLUMNS: readonly Column<HistoryItemView>[] = [
  { id: 'at', name: 'When', width: '18%', cell: ({ at }) => <Moment at={at} /> },
  { id: 'what', name: 'What', width: '38%', cell: (item) => <What item={item} /> },
  { id: 'about', name: 'About', width: '20%', cell: (item) => <About item={item} /> },
  { id: 'by', name: 'Who', width: '24%', cell: ({ by }) => by },
];

function What({ item: { title, detail } }: { readonly item: HistoryItemView }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.title}>
        <Sentence text={title} />
      </p>
      {detail !== '' && (
        <p className={styles.line}>
          <Sentence text={detail} />
        </p>
      )}
    </>
  );
}

/** What the entry is about, as a link if there is a page for it; else its area. */
function About({ item: { about, areaName } }: { readonly item: HistoryItemView }) {
  const { link, strong } = useLinkStyles();
  if (about === null) return areaName;
  if (about.path === null) return about.words;
  return (
    <Link href={about.path} className={mergeClasses(link, strong)}>
      {about.words}
    </Link>
  );
}

function ItemCard({ item }: { readonly item: HistoryItemView }) {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <What item={item} />
      <About item={item} />
      <p className={styles.quiet}>
        <Moment at={item.at} /> · {item.by}
      </p>
    </div>
  );
}

function Nothing({ data, onClear }: { readonly data: HistoryView; readonly onClear: (() => void) | null }) {
  if (data.lookedBackTo !== null) {
    return (
      <EmptyState title="Nothing found so far">
        Looked back to <Moment at={data.lookedBackTo} />.
      </EmptyState>
    );
  }
  if (onClear === null) return <EmptyState title="Nothing has happened yet">What is recorded appears here.</EmptyState>;
  return (
    <EmptyState title="Nothing matches" action={<Button onClick={onClear}>Show all</Button>}>
      Nothing of this kind was recorded.
    </EmptyState>
  );
}
