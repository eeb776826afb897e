/** Display text for actions. */
import type { ActionStatus } from './types';

export const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  open: 'open',
  in_progress: 'in progress',
  done: 'done',
  cancelled: 'cancelled',
};
