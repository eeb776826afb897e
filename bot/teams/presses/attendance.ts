/** Presses on a register's card. */
import { deputyForm, observeForm, reopenForm } from '../../../shared/forms/attendance';
import { entriesFromCard } from '../../../shared/forms/from-card';
import { closeConfirmationCard } from '../../cards/attendance/close-confirmation-card';
import { noRegisterCard } from '../../cards/attendance/no-register-card';
import { observerNotedCard } from '../../cards/attendance/observer-noted-card';
import { observerOfferCard } from '../../cards/attendance/observer-offer-card';
import { discardCard, earlyOpeningCard, reopenCard } from '../../cards/attendance/question-cards';
import { registerCard } from '../../cards/attendance/register-card';
import { closeRegister } from '../../services/attendance/close-register';
import { joinAsObserver, mayJoinAsObserver } from '../../services/attendance/join-as-guest';
import { openRegister } from '../../services/attendance/open-register';
import { recordAttendance } from '../../services/attendance/record-attendance';
import { sendAhead } from '../../services/attendance/send-ahead';
import { showAhead } from '../../services/attendance/show-ahead';
import { showRegister } from '../../services/attendance/show-register';
import { discardRegister, reopenRegister } from '../../services/attendance/undo-register';
import { fieldErrorsOf, type Press, type PressAnswer, type PressCall, truncatedEntries } from './press';

export const showAttendance: Press<'attendance.show'> = async ({ services, caller, data, cards }) => {
  const shown = await showRegister(services, caller, data.meeting);
  return shown.ok ? registerCard(shown.value, cards) : shown.problem;
};

export const openAttendance: Press<'attendance.open'> = async ({ services, caller, data, cards }) => {
  const { meeting, confirmed } = data;
  const opened = await openRegister(services, caller, undefined, { meeting, confirmed });
  if (!opened.ok) return opened.problem;
  return opened.value.kind === 'open' ? registerCard(opened.value.register, cards) : earlyOpeningCard(opened.value);
};

export const discardAttendance: Press<'attendance.discard'> = async ({ services, caller, data, cards }) => {
  const { meeting: meetingId, confirmed } = data;
  if (!confirmed) {
    const shown = await showRegister(services, caller, meetingId);
    return shown.ok ? discardCard(shown.value) : shown.problem;
  }
  const discarded = await discardRegister(services, caller, { meetingId });
  if (!discarded.ok) return discarded.problem;
  const next = await showAhead(services, caller);
  return next.ok ? noRegisterCard(next.value, { ...cards, notice: 'The register is discarded.' }) : next.problem;
};

/** Without a submitted form, answers with the form that asks for the reason. */
export const reopenAttendance: Press<'attendance.reopen'> = async ({ services, caller, data, entered, cards }) => {
  const { meeting: meetingId } = data;
  const given = entriesFromCard(reopenForm, entered);
  const shown = await showRegister(services, caller, meetingId);
  if (!shown.ok) return shown.problem;
  if (Object.keys(entered).length === 0) return reopenCard(shown.value);
  const reopened = await reopenRegister(services, caller, { meetingId }, given);
  if (reopened.ok) return registerCard(reopened.value, { ...cards, notice: 'The register is open again.' });
  const faults = fieldErrorsOf(reopened.problem);
  return faults === null ? reopened.problem : reopenCard(shown.value, { entered: truncatedEntries(entered), faults });
};

export const showNextMeeting: Press<'attendance.ahead-show'> = async ({ services, caller, cards }) => {
  const next = await showAhead(services, caller);
  return next.ok ? noRegisterCard(next.value, cards) : next.problem;
};

const AHEAD_WORDS = {
  apologies: 'Your apologies are recorded.',
  deputy: 'Your deputy is recorded.',
  unrecorded: 'Nothing is recorded for you any more. See you at the meeting.',
} as const;

export const answerAhead: Press<'attendance.ahead'> = async ({ services, caller, data, entered, cards }) => {
  const { meeting: meetingId, value } = data;
  const sent = await sendAhead(services, caller, { meetingId }, { ...entriesFromCard(deputyForm, entered), value });
  if (sent.ok) return noRegisterCard(sent.value, { ...cards, notice: AHEAD_WORDS[value] });
  const faults = fieldErrorsOf(sent.problem);
  if (faults === null) return sent.problem;
  const next = await showAhead(services, caller);
  if (!next.ok) return next.problem;
  return noRegisterCard(next.value, { ...cards, failedDeputy: { entered: truncatedEntries(entered), faults } });
};

export const answerAttendance: Press<'attendance.answer'> = async (call) => {
  const { services, caller, data, entered, cards } = call;
  const { meeting, value, only, mode } = data;
  const choice = only === undefined ? {} : { seats: [only], withdrawOthers: true };
  const recorded = await recordAttendance(services, caller, meeting, {
    ...entriesFromCard(deputyForm, entered),
    value,
    ...(mode === undefined ? {} : { mode }),
    ...choice,
  });
  if (recorded.ok) {
    const { register, own } = recorded.value;
    if (only === undefined && own.length > 1) {
      return registerCard(register.value, { ...cards, own: { seats: own, value } });
    }
    // Concurrent presses get the same version of the register, whose card is built once for all of them.
    return register.made(registerCard, cards);
  }
  const faults = fieldErrorsOf(recorded.problem);
  if (faults === null) return unlessObserver(call, recorded.problem);
  const shown = await showRegister(services, caller, meeting);
  if (!shown.ok) return shown.problem;
  return registerCard(shown.value, { ...cards, failedDeputy: { entered: truncatedEntries(entered), faults } });
};

/** Offers to be noted as an observer if the person may, whatever the problem with their answer; else returns it. */
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
  const faults = fieldErrorsOf(joined.problem);
  if (faults === null) return joined.problem;
  const offer = await mayJoinAsObserver(services, caller, data.meeting);
  if (!offer.ok) return offer.problem;
  return observerOfferCard(offer.value, {
    mayRead: offer.value.mayRead,
    failed: { entered: truncatedEntries(entered), faults },
  });
};

export const closeAttendance: Press<'attendance.close'> = async ({ services, caller, data, cards }) => {
  const closing = await closeRegister(services, caller, { meetingId: data.meeting }, { confirmed: data.confirmed });
  if (!closing.ok) return closing.problem;
  const { kind, register } = closing.value;
  return kind === 'closed' ? registerCard(register, cards) : closeConfirmationCard(register);
};
