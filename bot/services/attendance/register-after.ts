/**
 * The register as shown to people who have just answered. Simultaneous presses share one read of the register, and on
 * one read a seat can be answered for only once: so the changes committed on the same version never contradict each
 * other, and form one state. Its view is built once for all of them.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RegisterView } from '../../../shared/contract/attendance';
import { type AnswerUpdate, withAnswers } from '../../../shared/domain/attendance/register';
import type { Register } from '../../../shared/domain/attendance/types';
import type { LoadedRegister } from '../../store/open-register';
import { Versioned } from '../../store/versioned';
import { registerView } from './register-view';

/** The changes committed on one version of the register. */
interface Committed {
  register: Versioned<Register>;
  /** A set, because an operation that is delivered twice reports the same change twice. */
  readonly changes: Set<AnswerUpdate>;
}

/** Returns the register as read, with all changes committed on that version so far: this one, and those of others. */
export async function registerAfter(
  read: Versioned<LoadedRegister>,
  change: AnswerUpdate | null,
): Promise<Versioned<RegisterView>> {
  const committed = read.made(nothingCommitted);
  if (change !== null && !committed.changes.has(change)) {
    committed.changes.add(change);
    committed.register = new Versioned(withAnswers(committed.register.value, change));
  }
  // After one turn of the event loop, the other changes of the same transaction have been added too.
  await nextTurn();
  return committed.register.made(viewVersion);
}

function nothingCommitted({ register }: LoadedRegister): Committed {
  return { register: new Versioned(register), changes: new Set() };
}

function viewVersion(register: Register): Versioned<RegisterView> {
  return new Versioned(registerView(register));
}
