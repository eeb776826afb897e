/** Presses on the register's card. */
import type { RegisterView } from '../../../shared/contract/attendance';
import type { Result } from '../../../shared/domain/result';
import { closeConfirmationCard } from '../../cards/attendance/close-confirmation-card';
import { registerCard } from '../../cards/attendance/register-card';
import { closeRegister } from '../../services/attendance/close-register';
import { recordAttendance, showRegister } from '../../services/attendance/record-attendance';
import { type Caller, enter, type Services } from '../../services/use-case';
import { faultsOf, type Press, refused } from './press';

export const showAttendance: Press<'attendance.show'> = async ({ services, caller, data, cards }) => {
  const shown = await registerFor(services, caller, data.meeting);
  return shown.ok ? registerCard(shown.value, cards) : refused(shown.problem);
};

export const answerAttendance: Press<'attendance.answer'> = async ({ services, caller, data, entered, cards }) => {
  const recorded = await recordAttendance(services, caller, data.meeting, { ...entered, value: data.value });
  if (recorded.ok) return registerCard(recorded.value, cards);
  const faults = faultsOf(recorded.problem);
  if (faults === null) return refused(recorded.problem);
  const shown = await registerFor(services, caller, data.meeting);
  if (!shown.ok) return refused(shown.problem);
  return registerCard(shown.value, { ...cards, failedDeputy: { entered, faults } });
};

/** The register for somebody whom the group knows; a press, unlike a posted card, is answered to one person. */
async function registerFor(services: Services, caller: Caller, meetingId: string): Promise<Result<RegisterView>> {
  const scene = await enter(services, caller);
  return scene.ok ? showRegister(services, caller.groupId, meetingId) : scene;
}

export const closeAttendance: Press<'attendance.close'> = async ({ services, caller, data, cards }) => {
  const closing = await closeRegister(services, caller, data.meeting, { confirmed: data.confirmed });
  if (!closing.ok) return refused(closing.problem);
  const { kind, register } = closing.value;
  return kind === 'closed' ? registerCard(register, cards) : closeConfirmationCard(register, cards);
};
