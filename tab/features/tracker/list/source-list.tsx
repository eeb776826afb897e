import { useDeferredValue, useMemo } from 'react';
import type { TrackerFilter, TrackerView } from '../../../../shared/contract/tracker';
import { Stack } from '../../../components/layout';
import { shownOf } from './filter';
import { FilterBar } from './filter-bar';
import type { SourceRow } from './source-sort';
import { SourceTable } from './source-table';

interface SourceListProps {
  readonly tracker: TrackerView;
  readonly filter: TrackerFilter;
  readonly onChange: (change: Partial<TrackerFilter>) => void;
  readonly onClear: () => void;
}

/** The sources that fit the filter: a table, or cards where one would not fit. */
export function SourceList({ tracker, filter, onChange, onClear }: SourceListProps) {
  const rows = useRows(tracker, filter);
  // The filter's inputs respond at once; hundreds of rows are deferred.
  const shown = useDeferredValue(rows);
  return (
    <Stack>
      <FilterBar tracker={tracker} filter={filter} shown={rows.length} onChange={onChange} onClear={onClear} />
      <SourceTable rows={shown} />
    </Stack>
  );
}

/** Returns the rows, memoised until the tracker or the filter changes. */
function useRows(
  tracker: TrackerView,
  { text, agency, rag, row, organisation, show }: TrackerFilter,
): readonly SourceRow[] {
  return useMemo(() => {
    const names = new Map(tracker.organisations.map(({ value, label }) => [value, label]));
    return shownOf(tracker, { text, agency, rag, row, organisation, show }).map((source) => ({
      source,
      organisation: names.get(source.organisationId) ?? '',
    }));
  }, [tracker, text, agency, rag, row, organisation, show]);
}
