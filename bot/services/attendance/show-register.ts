/** One register in its current state, for any reader whom the group knows. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { notFound, ok } from '../../../shared/domain/result';
import { loadRegister } from '../../store/attendance';
import { Missing } from '../command';
import { query } from '../query';
import { registerView } from './register-view';

const NO_REGISTER = 'There is no register for this meeting.';
/** The problem as the result of a query. */
export const noRegister = notFound(NO_REGISTER);
/** The same as the result of an aggregate's `load`. */
export const missingRegister = new Missing(NO_REGISTER);

/**
 * Returns a register. Problems: the group does not know the reader; the meeting has none. Two storage requests, three
 * once it is closed.
 */
export const showRegister = query({
  load: ({ table }, groupId, meetingId: string) => loadRegister(table, groupId, meetingId),
  view: (loaded) => (loaded === null ? noRegister : ok<RegisterView>(registerView(loaded.register))),
});
