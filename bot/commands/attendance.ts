/** `/attendance`: opens the register that is due for chair and VRU; shows the open one to everybody else. */
import { noRegisterCard } from '../cards/attendance/no-register-card';
import { registerCard } from '../cards/attendance/register-card';
import { openOrShowRegister } from '../services/attendance/open-or-show-register';
import { registerSubject } from '../services/attendance/register-view';
import { type ChatCommand, refusal } from './command';

export const attendance: ChatCommand = async ({ services, caller, cards }) => {
  const found = await openOrShowRegister(services, caller, undefined);
  if (!found.ok) return refusal(found.problem);
  if (found.value.register === null) {
    const { next } = found.value;
    return { card: noRegisterCard(next, cards), subject: registerSubject(next.meetingId), ahead: true };
  }
  const { register } = found.value;
  return { card: registerCard(register, cards), subject: registerSubject(register.meetingId) };
};
