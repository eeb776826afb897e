import { useSearchParams } from 'wouter';
import type { TrackerFilter } from '../../../../shared/contract/tracker';
import { filterOf, withFilter, withoutFilter } from './filter';

interface TrackerFilterInUse {
  readonly filter: TrackerFilter;
  readonly change: (change: Partial<TrackerFilter>) => void;
  readonly clear: () => void;
}

/** Returns the filter in the address, and how to change it. */
export function useTrackerFilter(): TrackerFilterInUse {
  const [search, setSearch] = useSearchParams();
  return {
    filter: filterOf(search),
    change: (change) => setSearch((before) => withFilter(before, change), { replace: true }),
    clear: () => setSearch((before) => withoutFilter(before), { replace: true }),
  };
}
