/**
 * What people are shown who have answered. Those who press in the same moment share a reading of the register, and on one reading a
 * seat can be answered for once: so what several committed on the same reading never contradicts, and is one state. It is made ready
 * once, for all of them.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RegisterView } from '../../../shared/contract/attendance';
import { type AnswerChange, withAnswers } from '../../../shared/domain/attendance/register';
import type { Register } from '../../../shared/domain/attendance/types';
import type { LoadedRegister } from '../../store/open-register';
import { registerView } from './register-view';

interface State {
  register: Register;
  /** Null: not asked for since the last answer. */
  view: RegisterView | null;
  /** An operation that was delivered twice tells the same change twice. */
  readonly committed: Set<AnswerChange>;
}

const states = new WeakMap<LoadedRegister, State>();

/** The register as it was read, with what has been committed on that reading so far: this change, and those of others. */
export async function registerAfter(loaded: LoadedRegister, change: AnswerChange | null): Promise<RegisterView> {
  const state: State = states.get(loaded) ?? { register: loaded.register, view: null, committed: new Set() };
  states.set(loaded, state);
  if (change !== null && !state.committed.has(change)) {
    state.committed.add(change);
    state.register = withAnswers(state.register, change);
    state.view = null;
  }
  // Whoever travelled in the same transaction has been told by then.
  await nextTurn();
  state.view ??= registerView(state.register);
  return state.view;
}
