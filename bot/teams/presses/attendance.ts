/** Presses on a register's card. */
import { deputyForm, observeForm } from '../../../shared/forms/attendance';
import { entriesFromCard } from '../../../shared/forms/from-card';
import { closeConfirmationCard } from '../../cards/attendance/close-confirmation-card';
import { observerNotedCard } from '../../cards/attendance/observer-noted-card';
import { observerOfferCard } from '../../cards/attendance/observer-offer-card';
import { registerCard } from '../../cards/attendance/register-card';
import { closeRegister } from '../../services/attendance/close-register';
import { joinAsObserver, mayJoinAsObserver } from '../../services/attendance/join-as-guest';
import { openRegister } from '../../services/attendance/open-register';
import { recordAttendance } from '../../services/attendance/record-attendance';
import { showRegister } from '../../services/attendance/show-register';
import { faultsOf, type Press, type PressAnswer, type PressCall, shownAgain } from './press';

export const showAttendance: Press<'attendance.show'> = async ({ services, caller, data, cards }) => {
  const shown = await showRegister(services, caller, data.meeting);
  return shown.ok ? registerCard(shown.value, cards) : shown.problem;
};

export const openAttendance: Press<'attendance.open'> = async ({ services, caller, data, cards }) => {
  const opened = await openRegister(services, caller, undefined, { meeting: data.meeting });
  return opened.ok ? registerCard(opened.value, cards) : opened.problem;
};

export const answerAttendance: Press<'attendance.answer'> = async (call) => {
  const { services, caller, data, entered, cards } = call;
  const { meeting, value, only } = data;
  const choice = only === undefined ? {} : { seats: [only], withdrawOthers: true };
  const recorded = await recordAttendance(services, caller, meeting, {
    ...entriesFromCard(deputyForm, entered),
    value,
    ...choice,
  });
  if (recorded.ok) {
    const { register, own } = recorded.value;
    if (only === undefined && own.length > 1) {
      return registerCard(register.value, { ...cards, own: { seats: own, value } });
    }
    // Those who press in the same moment are shown the same version: its card is built once for all of them.
    return register.made(registerCard, cards);
  }
  const faults = faultsOf(recorded.problem);
  if (faults === null) return unlessObserver(call, recorded.problem);
  const shown = await showRegister(services, caller, meeting);
  if (!shown.ok) return shown.problem;
  return registerCard(shown.value, { ...cards, failedDeputy: { entered: shownAgain(entered), faults } });
};

/** Whoever holds no seat may still be noted as somebody who was there: it is asked whether they may, whatever refused their answer. */
async function unlessObserver(
  { services, caller, data }: PressCall<'attendance.answer'>,
  problem: Exclude<PressAnswer, { type: 'AdaptiveCard' }>,
): Promise<PressAnswer> {
  if (problem.kind === 'unavailable') return problem;
  const offer = await mayJoinAsObserver(services, caller, data.meeting);
  if (!offer.ok) return problem;
  return observerOfferCard(offer.value, { mayRead: offer.value.mayRead });
}

export const observeAttendance: Press<'attendance.observe'> = async ({ services, caller, data, entered }) => {
  const joined = await joinAsObserver(services, caller, data.meeting, entriesFromCard(observeForm, entered));
  if (joined.ok) return observerNotedCard(joined.value, joined.value.organisation, { mayRead: joined.value.mayRead });
  const faults = faultsOf(joined.problem);
  if (faults === null) return joined.problem;
  const offer = await mayJoinAsObserver(services, caller, data.meeting);
  if (!offer.ok) return offer.problem;
  return observerOfferCard(offer.value, {
    mayRead: offer.value.mayRead,
    failed: { entered: shownAgain(entered), faults },
  });
};

export const closeAttendance: Press<'attendance.close'> = async ({ services, caller, data, cards }) => {
  const closing = await closeRegister(services, caller, { meetingId: data.meeting }, { confirmed: data.confirmed });
  if (!closing.ok) return closing.problem;
  const { kind, register } = closing.value;
  return kind === 'closed' ? registerCard(register, cards) : closeConfirmationCard(register);
};
