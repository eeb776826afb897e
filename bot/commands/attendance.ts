/** `/attendance`: chair and VRU open the register that is due; everybody else sees the one that is open. */
import { noRegisterCard } from '../cards/attendance/no-register-card';
import { registerCard } from '../cards/attendance/register-card';
import { listAttendance } from '../services/attendance/list-attendance';
import { openRegister } from '../services/attendance/open-register';
import { registerSubject } from '../services/attendance/register-view';
import { type Command, refusal } from './command';

export const attendance: Command = async ({ services, caller, cards }) => {
  const opened = await openRegister(services, caller, {});
  if (opened.ok) {
    return { card: registerCard(opened.value, cards), subject: registerSubject(opened.value.meetingId) };
  }
  if (opened.problem.kind !== 'not-allowed') return refusal(opened.problem);
  const listed = await listAttendance(services, caller, null);
  if (!listed.ok) return refusal(listed.problem);
  const { register, nextMeeting } = listed.value;
  if (register === null) return { card: noRegisterCard(nextMeeting, cards) };
  return { card: registerCard(register, cards), subject: registerSubject(register.meetingId) };
};
