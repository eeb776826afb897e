/** One register as it stands, for somebody whom the group knows. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { notFound, ok } from '../../../shared/domain/result';
import { loadRegister } from '../../store/attendance';
import { Missing } from '../command';
import { query } from '../query';
import { registerView } from './register-view';

const NO_REGISTER = 'There is no register for this meeting.';
export const noRegister = notFound(NO_REGISTER);
export const missingRegister = new Missing(NO_REGISTER);

/** Problems: the group does not know the reader; there is no register for this meeting. Two requests, three once it is closed. */
export const showRegister = query({
  load: ({ table }, groupId, meetingId: string) => loadRegister(table, groupId, meetingId),
  view: (loaded) => (loaded === null ? noRegister : ok<RegisterView>(registerView(loaded.register))),
});
