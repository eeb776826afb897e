/** Presses on the register's card. */
import { closeConfirmationCard } from '../../cards/attendance/close-confirmation-card';
import { registerCard } from '../../cards/attendance/register-card';
import { closeRegister } from '../../services/attendance/close-register';
import { recordAttendance } from '../../services/attendance/record-attendance';
import { showRegister } from '../../services/attendance/show-register';
import { faultsOf, type Press, shownAgain } from './press';

export const showAttendance: Press<'attendance.show'> = async ({ services, caller, data, cards }) => {
  const shown = await showRegister(services, caller, data.meeting);
  return shown.ok ? registerCard(shown.value, cards) : shown.problem;
};

export const answerAttendance: Press<'attendance.answer'> = async ({ services, caller, data, entered, cards }) => {
  const recorded = await recordAttendance(services, caller, data.meeting, { ...entered, value: data.value });
  if (recorded.ok) return registerCard(recorded.value, cards);
  const faults = faultsOf(recorded.problem);
  if (faults === null) return recorded.problem;
  const shown = await showRegister(services, caller, data.meeting);
  if (!shown.ok) return shown.problem;
  return registerCard(shown.value, { ...cards, failedDeputy: { entered: shownAgain(entered), faults } });
};

export const closeAttendance: Press<'attendance.close'> = async ({ services, caller, data, cards }) => {
  const closing = await closeRegister(services, caller, data.meeting, { confirmed: data.confirmed });
  if (!closing.ok) return closing.problem;
  const { kind, register } = closing.value;
  return kind === 'closed' ? registerCard(register, cards) : closeConfirmationCard(register);
};
