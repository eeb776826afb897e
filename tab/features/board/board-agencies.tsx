import { makeStyles } from '@fluentui/react-components';
import type { TrackerView } from '../../../shared/contract/tracker';
import { percentageWords } from '../../../shared/domain/tracker/measure';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { RagBar } from '../../components/rag';
import type { Column } from '../../components/table/data-table';
import { PlainTable } from '../../components/table/plain-table';
import { RAG_ORDER } from '../../lib/words';
import { BoardSection } from './board-parts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    '& th, & td': { padding: '2px 6px 2px 0', verticalAlign: 'top' },
    '& thead th': { fontWeight: 'normal', color: '#333333' },
    '& tbody tr': { borderTop: '1px solid #cccccc' },
    '& tbody th': { fontWeight: 'normal' },
  },
  words: { fontSize: '10px', lineHeight: '13px', color: '#333333' },
});

/** Figures by agency. */
export interface AgencyFigures {
  readonly byAgency: readonly Pick<TrackerView['byAgency'][number], 'agencyId' | 'counts' | 'headline'>[];
  readonly agencies: TrackerView['agencies'];
}

type Agency = AgencyFigures['byAgency'][number];

/** The sources of each agency: a bar, the same in words, and the headline with its counts. */
export function BoardAgencies({ tracker: { byAgency, agencies } }: { readonly tracker: AgencyFigures }) {
  const styles = useStyles();
  const columns: readonly Column<Agency>[] = [
    {
      id: 'agency',
      name: 'Agency',
      width: '34%',
      cell: ({ agencyId }) => agencies.find(({ value }) => value === agencyId)?.label ?? agencyId,
    },
    { id: 'status', name: 'By status', cell: ({ counts }) => <ByStatus counts={counts} /> },
    {
      id: 'green',
      name: 'Green',
      width: '25%',
      cell: ({ headline }) => (
        <>
          <strong>{headline.tenths === null ? 'n/a' : percentageWords(headline)}</strong> {headline.green}/{headline.of}
        </>
      ),
    },
  ];
  return (
    <BoardSection title="By agency">
      <PlainTable
        caption="By agency"
        captionHidden
        columns={columns}
        rows={byAgency}
        keyOf={({ agencyId }) => agencyId}
        className={styles.table}
      />
    </BoardSection>
  );
}

function ByStatus({ counts }: Pick<Agency, 'counts'>) {
  const styles = useStyles();
  return (
    <>
      <RagBar counts={counts} slim />
      <div className={styles.words}>
        {RAG_ORDER.filter((rag) => counts[rag] > 0)
          .map((rag) => `${counts[rag]} ${RAG_WORDS[rag].toLowerCase()}`)
          .join(', ')}
      </div>
    </>
  );
}
