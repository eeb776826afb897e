/** Converts errors into problems with a message for the user, for both chat and tab. */
import type { Problem } from '../../shared/domain/result';
import { StorageUnavailable } from '../store/table';

/** Message for a write whose outcome is unknown. */
export const UNCERTAIN =
  'Storage did not confirm in time. What you entered may be recorded or not: open it again to see, then repeat it if it is missing. Repeating does no harm.';

/** Returns the problem for a thrown error; null for an unexpected error. */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof StorageUnavailable)) return null;
  if (error.ambiguous) return { kind: 'unavailable', message: UNCERTAIN };
  return {
    kind: 'unavailable',
    message: 'The records cannot be reached at the moment. Nothing was changed; please try again in a minute.',
  };
}
