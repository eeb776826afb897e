import type { TrackerFilter, TrackerView } from '../../../../shared/contract/tracker';
import { percentageWords } from '../../../../shared/domain/tracker/measure';
import { RagBar } from '../../../components/rag';
import { counted } from '../../../lib/words';
import { CollapsibleCard } from './collapsible-card';
import { FigureButton, FigureList } from './figure-button';

export interface FiguresProps {
  readonly tracker: TrackerView;
  readonly filter: TrackerFilter;
  readonly onChange: (change: Partial<TrackerFilter>) => void;
  readonly folded: boolean;
}

/** The sources of each agency by status. */
export function ByAgency({ tracker, filter, onChange, folded }: FiguresProps) {
  const names = new Map(tracker.agencies.map(({ value, label }) => [value, label]));
  return (
    <CollapsibleCard
      title="By agency"
      beside={`${counted(tracker.byAgency.length, 'agency', 'agencies')} with data sources`}
      folded={folded}
    >
      <FigureList label="Agencies">
        {tracker.byAgency.map(({ agencyId, counts, headline }) => (
          <FigureButton
            key={agencyId}
            name={names.get(agencyId) ?? 'An agency that is no longer there'}
            more={`${headline.green}/${headline.of}`}
            figure={headline.tenths === null ? 'n/a' : percentageWords(headline)}
            pressed={filter.agency === agencyId}
            onPress={() => onChange({ agency: filter.agency === agencyId ? '' : agencyId })}
          >
            <RagBar counts={counts} slim />
          </FigureButton>
        ))}
      </FigureList>
    </CollapsibleCard>
  );
}
