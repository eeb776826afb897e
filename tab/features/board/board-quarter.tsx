/** The board page of a past quarter: its snapshot, and nothing of what came later. */
import type { SnapshotSourceView, SnapshotVersionView } from '../../../shared/contract/snapshots';
import type { TrackerView } from '../../../shared/contract/tracker';
import { countRags, headline, ofSourcesDueWords } from '../../../shared/domain/tracker/measure';
import { withDayWords } from '../../../shared/words/dates';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { counted } from '../../lib/words';
import { greenWords } from '../tracker/trend/trend-scale';
import type { AgencyFigures } from './board-agencies';
import { BoardSection, type Reasons } from './board-parts';
import { quarterFigure, Sheet } from './board-sheet';

const A_MINUTE = 60_000;

interface BoardQuarterProps {
  readonly quarter: string;
  readonly tracker: TrackerView;
}

export function BoardQuarter({ quarter, tracker }: BoardQuarterProps) {
  const snapshot = useLive('snapshot', { params: { quarter } }, A_MINUTE);
  return (
    <QueryView query={snapshot}>
      {({ versions: [latest] }) => latest !== undefined && <QuarterSheet version={latest} tracker={tracker} />}
    </QueryView>
  );
}

function QuarterSheet({ version, tracker }: { readonly version: SnapshotVersionView; readonly tracker: TrackerView }) {
  const { ofSourcesDue, sharingOrganisations } = version;
  return (
    <Sheet
      of={version.label}
      measure={tracker.measure}
      figures={[
        quarterFigure(version),
        { term: 'Of sources due', value: ofSourcesDueWords(version), counts: greenWords(ofSourcesDue) },
      ]}
      counts={version.counts}
      overridden={version.overridden}
      trend={tracker.trend.filter(({ quarter }) => quarter <= version.quarter)}
      agencies={byAgency(version.sources)}
      reasons={reasonsOf(version.sources)}
    >
      <BoardSection title={`Sharing: ${counted(sharingOrganisations.length, 'Specified or Relevant organisation')}`}>
        {sharingOrganisations.length === 0 ? 'None in the quarter.' : `${sharingOrganisations.join(', ')}.`}
      </BoardSection>
    </Sheet>
  );
}

/** Returns the figures by agency, in the order in which the snapshot lists their sources. */
function byAgency(sources: readonly SnapshotSourceView[]): AgencyFigures {
  const names = [...new Set(sources.map(({ agency }) => agency))];
  return {
    byAgency: names.map((name) => {
      const counts = countRags(sources.filter(({ agency }) => agency === name).map(({ rag }) => rag));
      return { agencyId: name, counts, headline: headline(counts) };
    }),
    agencies: names.map((name) => ({ value: name, label: name })),
  };
}

/** Returns why sources were not green, the most frequent reason first. */
function reasonsOf(sources: readonly SnapshotSourceView[]): Reasons {
  const counts = new Map<string, { title: string; rag: SnapshotSourceView['rag']; sources: number }>();
  for (const { rag, reason } of sources) {
    if (rag === 'green' || rag === 'excluded') continue;
    const title = withDayWords(reason);
    const before = counts.get(`${title} ${rag}`)?.sources ?? 0;
    counts.set(`${title} ${rag}`, { title, rag, sources: before + 1 });
  }
  return [...counts.values()].sort((a, b) => b.sources - a.sources);
}
