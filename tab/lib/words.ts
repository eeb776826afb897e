/** Words for values that `shared/` has no words for, and for rates. */
import type { Rate } from '../../shared/domain/attendance/figures';
import type { AttendanceValue } from '../../shared/domain/attendance/types';
import type { AuthorityCategory, Role } from '../../shared/domain/membership/types';
import type { Rag } from '../../shared/domain/tracker/types';
import { counted } from '../../shared/words/counts';

export { counted } from '../../shared/words/counts';
export { namesInShort } from '../../shared/words/lists';

/** The order of the statuses in the bar and in the filter. */
export const RAG_ORDER = ['green', 'amber', 'red', 'grey', 'excluded'] as const satisfies readonly Rag[];

export const ATTENDANCE_WORDS: Readonly<Record<AttendanceValue, string>> = {
  present: 'Present',
  deputy: 'Deputy',
  apologies: 'Apologies',
  absent: 'Absent',
  not_required: 'Not required',
  unrecorded: 'No answer yet',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  chair: 'Chair',
  vru: 'VRU',
  member: 'Member',
  viewer: 'Reader',
};

export const CATEGORY_WORDS: Readonly<Record<AuthorityCategory, string>> = {
  specified: 'Specified',
  relevant: 'Relevant',
  'not-applicable': 'N/A',
};

/** Returns "5 of 6". */
export function ofWhole({ part, whole }: Pick<Rate, 'part' | 'whole'>): string {
  return `${part} of ${whole}`;
}

/**
 * Returns "83%", rounded half up to a whole per cent; 100% only for all, 0% only for none; "n/a" if there is nothing to
 * divide by.
 */
export function rateWords({ part, whole, ratio }: Rate): string {
  if (ratio === null) return 'n/a';
  if (part === whole) return '100%';
  if (part === 0) return '0%';
  return `${Math.min(99, Math.max(1, Math.round(ratio * 100)))}%`;
}

/**
 * Returns "8 of 9 · 88.9%", rounded half up to one decimal; 100.0% only for all, 0.0% only for none; "n/a" if there is
 * nothing to divide by.
 */
export function rateInFull({ part, whole, ratio }: Rate): string {
  if (ratio === null) return 'n/a';
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  const shown = part === whole ? 1000 : part === 0 ? 0 : Math.min(999, Math.max(1, tenths));
  return `${ofWhole({ part, whole })} · ${Math.floor(shown / 10)}.${shown % 10}%`;
}

/** Returns the number of characters left (from 60% of the limit) or in excess; null before that. */
export function lengthWords(length: number, limit: number): string | null {
  if (length > limit) return `${counted(length - limit, 'character')} too many`;
  if (length >= limit * 0.6) return `${counted(limit - length, 'character')} left`;
  return null;
}
