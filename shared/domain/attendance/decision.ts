/** The common result of decisions about a register. */
import type { AttendanceEvent } from './events';
import type { AnswerUpdate } from './register';
import type { Register } from './types';

/** The result of a decision about a register. `events` is empty if the requested state holds already. */
export interface RegisterDecision {
  /** The register after the decision. */
  readonly register: Register;
  /** The answers that change. */
  readonly change: AnswerUpdate;
  readonly events: readonly AttendanceEvent[];
}
