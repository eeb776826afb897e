/** The responses to a request, the most desirable first. */
import type { ResponseKind } from '../../../shared/domain/tracker/types';

export const ANSWERS: readonly ResponseKind[] = [
  'supplied',
  'partly_supplied',
  'will_supply_by',
  'cannot_share',
  'not_held',
];
