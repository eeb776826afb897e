import { useLive } from '../../components/session';

/** Polling interval: the underlying data changes a few times a day, not every second. */
const TEN_SECONDS = 10_000;

/** Returns the query of the group's overview, kept up to date. */
export function useOverview() {
  return useLive('overview', {}, TEN_SECONDS);
}
