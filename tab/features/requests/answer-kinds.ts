/** What a partner can say to a request, in the order in which partners are hoped to answer. */
import type { ResponseKind } from '../../../shared/domain/tracker/types';

export const ANSWERS: readonly ResponseKind[] = [
  'supplied',
  'partly_supplied',
  'will_supply_by',
  'cannot_share',
  'not_held',
];
