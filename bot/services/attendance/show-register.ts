/** One register as it stands, for somebody whom the group knows. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { loadRegister } from '../../store/attendance';
import { enter, type Reader, type Services } from '../context';
import { registerView } from './register-view';

export const NO_REGISTER = 'There is no register for this meeting.';

/** Problems: the group does not know the reader; there is no register for this meeting. Two requests, three once it is closed. */
export async function showRegister(
  services: Services,
  reader: Reader,
  meetingId: string,
): Promise<Result<RegisterView>> {
  const [context, loaded] = await Promise.all([
    enter(services, reader),
    loadRegister(services.table, reader.groupId, meetingId),
  ]);
  if (!context.ok) return context;
  return loaded === null ? notFound(NO_REGISTER) : ok(registerView(loaded.register));
}
