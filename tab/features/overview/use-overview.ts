import { useLive } from '../../components/session';

/** What it rests on changes a few times a day, not every second. */
const TEN_SECONDS = 10_000;

/** How the group stands, kept up to date. */
export function useOverview() {
  return useLive('overview', {}, TEN_SECONDS);
}
