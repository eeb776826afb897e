import { makeStyles, tokens } from '@fluentui/react-components';
import { RagChip } from '../../../components/rag';
import { counted } from '../../../lib/words';
import type { FiguresProps } from './by-agency';
import { CollapsibleCard } from './collapsible-card';
import { FigureButton, FigureList } from './figure-button';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  chip: { display: 'flex' },
});

/** The reasons why sources are not green, the most frequent first. */
export function ByReason({ tracker, filter, onChange, folded }: FiguresProps) {
  const styles = useStyles();
  const sources = tracker.byReason.reduce((sum, reason) => sum + reason.sources, 0);
  return (
    <CollapsibleCard title="Why not green" beside={counted(sources, 'data source')} folded={folded}>
      {sources === 0 ? (
        <p className={styles.words}>Every data source that counts is green.</p>
      ) : (
        <FigureList label="Reasons">
          {tracker.byReason.map(({ row, title, rag, sources: count }) => (
            <FigureButton
              key={`${row} ${rag}`}
              name={
                <span className={styles.name}>
                  <span className={styles.chip}>
                    <RagChip rag={rag} />
                  </span>{' '}
                  {title}
                </span>
              }
              figure={String(count)}
              pressed={filter.row === row}
              onPress={() => onChange({ row: filter.row === row ? '' : row })}
            />
          ))}
        </FigureList>
      )}
    </CollapsibleCard>
  );
}
