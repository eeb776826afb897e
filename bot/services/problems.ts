/** Whatever went wrong, as a problem in words. Chat and tab both translate from here. */
import type { Problem } from '../../shared/domain/result';
import { StorageUnavailable } from '../store/table';

/** Storage was asked to change something and did not say whether it has. */
export const UNCERTAIN =
  'Storage did not confirm in time. What you entered may be recorded or not: open it again to see, then repeat it if it is missing. Repeating does no harm.';

/** The problem behind an error that was thrown; null for an unexpected one. */
export function foreseen(error: unknown): Problem | null {
  if (!(error instanceof StorageUnavailable)) return null;
  if (error.ambiguous) return { kind: 'unavailable', message: UNCERTAIN };
  return {
    kind: 'unavailable',
    message: 'The records cannot be reached at the moment. Nothing was changed; please try again in a minute.',
  };
}
