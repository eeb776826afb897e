/**
 * What people are shown who have answered. Those who press in the same moment share a reading of the register, and on one reading a
 * seat can be answered for once: so what several committed on the same version never contradicts, and is one state. It is made ready
 * once, for all of them.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RegisterView } from '../../../shared/contract/attendance';
import { type AnswerUpdate, withAnswers } from '../../../shared/domain/attendance/register';
import type { Register } from '../../../shared/domain/attendance/types';
import type { LoadedRegister } from '../../store/open-register';
import { Versioned } from '../../store/versioned';
import { registerView } from './register-view';

/** What has been committed on one version. */
interface Committed {
  register: Versioned<Register>;
  /** An operation that was delivered twice tells the same change twice. */
  readonly changes: Set<AnswerUpdate>;
}

/** The register as it was read, with what has been committed on that version so far: this change, and those of others. */
export async function registerAfter(
  read: Versioned<LoadedRegister>,
  change: AnswerUpdate | null,
): Promise<Versioned<RegisterView>> {
  const committed = read.made(nothingCommitted);
  if (change !== null && !committed.changes.has(change)) {
    committed.changes.add(change);
    committed.register = new Versioned(withAnswers(committed.register.value, change));
  }
  // Whoever was committed in the same transaction has been told by then.
  await nextTurn();
  return committed.register.made(viewVersion);
}

function nothingCommitted({ register }: LoadedRegister): Committed {
  return { register: new Versioned(register), changes: new Set() };
}

function viewVersion(register: Register): Versioned<RegisterView> {
  return new Versioned(registerView(register));
}
