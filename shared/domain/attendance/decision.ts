/** What decisions about a register have in common. */
import type { AttendanceEvent } from './events';
import type { AnswerUpdate } from './register';
import type { Register } from './types';

/** What was decided about a register. No events: it holds already. */
export interface RegisterDecision {
  /** Afterwards. */
  readonly register: Register;
  /** Its answers that change. */
  readonly change: AnswerUpdate;
  readonly events: readonly AttendanceEvent[];
}
