/** Whatever went wrong, as a problem in words. Both roads in, chat and tab, translate from here. */
import type { Problem } from '../../shared/domain/result';
import { StorageUnavailable } from '../store/table';

/** The problem behind an error that was thrown; null for one that nobody foresaw. */
export function foreseen(error: unknown): Problem | null {
  if (!(error instanceof StorageUnavailable)) return null;
  return {
    kind: 'unavailable',
    message: 'The records cannot be reached at the moment. Nothing was changed; please try again in a minute.',
  };
}
