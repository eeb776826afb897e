/** The handlers of the area `attendance`. */
import { attendance as area } from '../../shared/areas/attendance';
import { conflict, ok } from '../../shared/domain/result';
import { noRegisterCard } from '../cards/attendance/no-register-card';
import { registerCard } from '../cards/attendance/register-card';
import type { AdaptiveCard } from '../cards/card';
import { meetingCard } from '../cards/meetings/meeting-card';
import { attendance as attendanceCommand } from '../commands/attendance';
import { applyReport } from '../services/attendance/apply-report';
import { closeRegister } from '../services/attendance/close-register';
import { correctAttendance } from '../services/attendance/correct-attendance';
import { exportAttendance } from '../services/attendance/export-attendance';
import { addObserver, confirmGuest, removeGuest } from '../services/attendance/keep-guests';
import { listAttendance } from '../services/attendance/list-attendance';
import { monitorAttendance } from '../services/attendance/monitor-attendance';
import { openRegister } from '../services/attendance/open-register';
import { readReport } from '../services/attendance/read-report';
import { recordAttendance } from '../services/attendance/record-attendance';
import { recordForSeat, recordRest, undoRecorded, undoRest } from '../services/attendance/record-for-seat';
import { registerSubject } from '../services/attendance/register-view';
import { sendAhead } from '../services/attendance/send-ahead';
import { showAhead } from '../services/attendance/show-ahead';
import { showRegister } from '../services/attendance/show-register';
import { discardRegister, reopenRegister } from '../services/attendance/undo-register';
import { registerWatch } from '../services/attendance/watch-register';
import { showMeeting } from '../services/meetings/show-meeting';
import {
  answerAhead,
  answerAttendance,
  closeAttendance,
  discardAttendance,
  observeAttendance,
  openAttendance,
  reopenAttendance,
  showAttendance,
  showNextMeeting,
} from '../teams/presses/attendance';
import { type ContentCall, commandRoutes, mapped, serve } from './area';

export const attendance = serve(area, {
  routes: ({ services }) => {
    const watch = registerWatch(services);
    const { withBody, withoutBody } = commandRoutes(services);
    return {
      attendance: ({ caller, query }) => listAttendance(services, caller, query.older ?? null),
      liveRegister: ({ caller }) => watch(caller),
      monitoring: ({ caller, query }) => monitorAttendance(services, caller, query.period ?? null),
      exportAttendance: ({ caller, body }) => exportAttendance(services, caller, undefined, body),
      openRegister: async ({ caller, body }) => {
        const opened = await openRegister(services, caller, undefined, body);
        if (!opened.ok) return opened;
        const { value } = opened;
        return value.kind === 'open' ? ok(value.register) : conflict(`${value.question} Please confirm.`);
      },
      ahead: ({ caller }) => showAhead(services, caller),
      sendAhead: withBody(sendAhead),
      discardRegister: withoutBody(discardRegister),
      reopenRegister: withBody(reopenRegister),
      recordRest: withoutBody(recordRest),
      undoRest: withBody(undoRest),
      register: ({ caller, params }) => showRegister(services, caller, params.meetingId),
      recordAttendance: async ({ caller, params, body }) =>
        mapped(await recordAttendance(services, caller, params.meetingId, body), ({ register }) => register.value),
      recordForSeat: withBody(recordForSeat),
      undoRecorded: withoutBody(undoRecorded),
      correctAttendance: withBody(correctAttendance),
      addObserver: withBody(addObserver),
      removeGuest: withoutBody(removeGuest),
      confirmGuest: withBody(confirmGuest),
      readReport: ({ caller, params, body }) => readReport(services, caller, params.meetingId, body),
      applyReport: withBody(applyReport),
      closeRegister: async ({ caller, params, body }) => {
        const closing = await closeRegister(services, caller, params, body);
        if (!closing.ok) return closing;
        if (closing.value.kind === 'closed') return ok(closing.value.register);
        const seats = closing.value.register.notHeardOf;
        return conflict(`Closing records ${seats.length} as absent: ${seats.join('; ')}. Please confirm.`);
      },
    };
  },
  commands: { attendance: attendanceCommand },
  presses: {
    'attendance.show': showAttendance,
    'attendance.open': openAttendance,
    'attendance.discard': discardAttendance,
    'attendance.reopen': reopenAttendance,
    'attendance.ahead': answerAhead,
    'attendance.ahead-show': showNextMeeting,
    'attendance.answer': answerAttendance,
    'attendance.observe': observeAttendance,
    'attendance.close': closeAttendance,
  },
  posted: {
    register: async (call, { meetingId }) => {
      const { started = false, ahead = false } = call.kept;
      return (ahead ? await excusedAhead(call, meetingId) : null) ?? meetingOrRegister(call, meetingId, started);
    },
  },
  messages: {
    'meeting-started': async (call, { meetingId }) => {
      const card = await meetingOrRegister(call, meetingId, true);
      return card === null
        ? null
        : { card: () => card, subjects: [registerSubject(meetingId)], kept: { started: true } };
    },
  },
});

/**
 * Returns the card of the next meeting with its apologies. Null unless this is the next meeting and has no register
 * yet.
 */
async function excusedAhead(
  { services, groupId, cards }: ContentCall,
  meetingId: string,
): Promise<AdaptiveCard | null> {
  const next = await showAhead(services, { groupId, actor: null });
  return next.ok && next.value.meetingId === meetingId ? noRegisterCard(next.value, cards) : null;
}

/** Returns the card of a meeting's register or, until the register is opened, of the meeting itself. */
async function meetingOrRegister(
  { services, groupId, cards }: ContentCall,
  meetingId: string,
  started: boolean,
): Promise<AdaptiveCard | null> {
  const everybody = { groupId, actor: null };
  const register = await showRegister(services, everybody, meetingId);
  if (register.ok) return registerCard(register.value, cards);
  const meeting = await showMeeting(services, everybody, meetingId);
  return meeting.ok ? meetingCard(meeting.value, { ...cards, started }) : null;
}
