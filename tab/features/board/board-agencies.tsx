import { makeStyles } from '@fluentui/react-components';
import type { TrackerView } from '../../../shared/contract/tracker';
import { percentageWords } from '../../../shared/domain/tracker/measure';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { RagBar } from '../../components/rag';
import { RAG_ORDER } from '../../lib/words';
import { BoardSection } from './board-parts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '2px 6px 2px 0', textAlign: 'left', verticalAlign: 'top' },
    '& thead th': { fontWeight: 'normal', color: '#333333' },
    '& tbody tr': { borderTop: '1px solid #cccccc' },
    '& tbody th': { fontWeight: 'normal' },
  },
  words: { fontSize: '10px', lineHeight: '13px', color: '#333333' },
});

/** What is said of each agency. */
export interface AgencyFigures {
  readonly byAgency: readonly Pick<TrackerView['byAgency'][number], 'agencyId' | 'counts' | 'headline'>[];
  readonly agencies: TrackerView['agencies'];
}

/** Each agency's sources: a bar, the same in words, and the figure with its counts. */
export function BoardAgencies({ tracker: { byAgency, agencies } }: { readonly tracker: AgencyFigures }) {
  const styles = useStyles();
  return (
    <BoardSection title="By agency">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '34%' }}>
              Agency
            </th>
            <th scope="col">By status</th>
            <th scope="col" style={{ width: '25%' }}>
              Green
            </th>
          </tr>
        </thead>
        <tbody>
          {byAgency.map(({ agencyId, counts, headline }) => (
            <tr key={agencyId}>
              <th scope="row">{agencies.find(({ value }) => value === agencyId)?.label ?? agencyId}</th>
              <td>
                <RagBar counts={counts} slim />
                <div className={styles.words}>
                  {RAG_ORDER.filter((rag) => counts[rag] > 0)
                    .map((rag) => `${counts[rag]} ${RAG_WORDS[rag].toLowerCase()}`)
                    .join(', ')}
                </div>
              </td>
              <td>
                <strong>{headline.tenths === null ? 'n/a' : percentageWords(headline)}</strong> {headline.green}/
                {headline.of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </BoardSection>
  );
}
