/** A register as everybody in a conversation sees it on a posted card; the press decides who may do what. */
import type { RegisterView } from '../../shared/contract/attendance';
import { loadRegister } from '../store/attendance';
import { registerView } from './attendance/register-view';
import type { Services } from './context';

/** A register; null when there is none for this meeting. */
export async function registerForEveryone(
  services: Services,
  groupId: string,
  meetingId: string,
): Promise<RegisterView | null> {
  const loaded = await loadRegister(services.table, groupId, meetingId);
  return loaded === null ? null : registerView(loaded.register);
}
