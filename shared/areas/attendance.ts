/** Attendance: registers and their monitoring. Terms of reference, "Administration". */
import { z } from 'zod';
import {
  type AheadView,
  type AttendanceView,
  aheadInput,
  closeRegisterInput,
  confirmGuestInput,
  correctAttendanceInput,
  type LiveRegisterView,
  observerInput,
  openRegisterInput,
  ownAnswerInput,
  type RegisterView,
  reopenRegisterInput,
  seatAnswerInput,
  undoRestInput,
} from '../contract/attendance';
import { applyReportInput, REPORT_TOO_LARGE, type ReportView, reportInput } from '../contract/attendance-report';
import { verb } from '../contract/card-actions';
import { ALL_SCOPES } from '../contract/commands';
import { id } from '../contract/inputs';
import { LIMITS } from '../contract/limits';
import { type FileView, meetingId } from '../contract/meetings';
import { exportInput, type MonitoringView, periodId } from '../contract/monitoring';
import { change, get, listCursor, noInput } from '../contract/routes';
import { ATTENDANCE_EVENTS } from '../domain/attendance/events';
import { attendancePolicy } from '../domain/attendance/policy';
import { deputyForm, observeForm, reopenForm } from '../forms/attendance';
import { area } from './area';

const ofMeeting = z.object({ meetingId });
const ofSeat = z.object({ meetingId, seatId: id });
const ofGuest = z.object({ meetingId, guestId: id });

export const attendance = area({
  name: 'attendance',
  title: 'Attendance',
  pages: [{ id: 'attendance', name: 'Attendance', path: '/attendance' }],
  routes: {
    attendance: get('/attendance', noInput, listCursor).answers<AttendanceView>(attendancePolicy.read),
    liveRegister: get('/attendance/live', noInput, noInput).answers<LiveRegisterView>(attendancePolicy.read),
    monitoring: get(
      '/attendance/monitoring',
      noInput,
      z.object({ period: periodId.optional() }),
    ).answers<MonitoringView>(attendancePolicy.read),
    exportAttendance: change('POST', '/attendance/exports', noInput, exportInput).answers<FileView>(
      attendancePolicy.export,
    ),
    openRegister: change('POST', '/attendance', noInput, openRegisterInput).answers<RegisterView>(
      attendancePolicy.open,
    ),
    /** The next meeting without a register, and the answers sent for it. */
    ahead: get('/attendance/ahead', noInput, noInput).answers<AheadView>(attendancePolicy.read),
    sendAhead: change('PUT', '/attendance/:meetingId/ahead', ofMeeting, aheadInput).answers<AheadView>(
      attendancePolicy.answer,
    ),
    /** Deletes an open register, as if it had never been opened. */
    discardRegister: change('DELETE', '/attendance/:meetingId', ofMeeting, noInput).answers<AttendanceView>(
      attendancePolicy.discard,
    ),
    reopenRegister: change(
      'POST',
      '/attendance/:meetingId/reopening',
      ofMeeting,
      reopenRegisterInput,
    ).answers<RegisterView>(attendancePolicy.reopen),
    /** Records every seat without an answer as present. */
    recordRest: change('POST', '/attendance/:meetingId/rest', ofMeeting, noInput).answers<RegisterView>(
      attendancePolicy.record,
    ),
    undoRest: change('POST', '/attendance/:meetingId/rest/undoing', ofMeeting, undoRestInput).answers<RegisterView>(
      attendancePolicy.record,
    ),
    register: get('/attendance/:meetingId', ofMeeting, noInput).answers<RegisterView>(attendancePolicy.read),
    recordAttendance: change('PUT', '/attendance/:meetingId/mine', ofMeeting, ownAnswerInput).answers<RegisterView>(
      attendancePolicy.answer,
    ),
    recordForSeat: change('PUT', '/attendance/:meetingId/seats/:seatId', ofSeat, seatAnswerInput).answers<RegisterView>(
      attendancePolicy.record,
    ),
    /** Restores the answer from before the last change by chair or VRU. */
    undoRecorded: change('DELETE', '/attendance/:meetingId/seats/:seatId', ofSeat, noInput).answers<RegisterView>(
      attendancePolicy.record,
    ),
    correctAttendance: change(
      'PUT',
      '/attendance/:meetingId/seats/:seatId/correction',
      ofSeat,
      correctAttendanceInput,
    ).answers<RegisterView>(attendancePolicy.record),
    addObserver: change('POST', '/attendance/:meetingId/guests', ofMeeting, observerInput).answers<RegisterView>(
      attendancePolicy.record,
    ),
    removeGuest: change('DELETE', '/attendance/:meetingId/guests/:guestId', ofGuest, noInput).answers<RegisterView>(
      attendancePolicy.record,
    ),
    confirmGuest: change(
      'POST',
      '/attendance/:meetingId/guests/:guestId/confirmation',
      ofGuest,
      confirmGuestInput,
    ).answers<RegisterView>(attendancePolicy.record),
    /** Parses a report and returns proposals; stores nothing. */
    readReport: {
      ...change('POST', '/attendance/:meetingId/report', ofMeeting, reportInput).answers<ReportView>(
        attendancePolicy.readReport,
      ),
      bodyBytes: Math.ceil((LIMITS.reportBytes * 4) / 3) + 1_000,
      tooLarge: { content: REPORT_TOO_LARGE },
    },
    applyReport: change(
      'POST',
      '/attendance/:meetingId/report/application',
      ofMeeting,
      applyReportInput,
    ).answers<RegisterView>(attendancePolicy.record),
    closeRegister: change('POST', '/attendance/:meetingId/close', ofMeeting, closeRegisterInput).answers<RegisterView>(
      attendancePolicy.close,
    ),
  },
  commands: [
    {
      name: 'attendance',
      description: "Open or see this month's attendance register",
      scopes: ALL_SCOPES,
      arguments: [],
    },
  ],
  verbs: {
    'attendance.show': verb(z.object({ meeting: meetingId }), { reads: true }),
    'attendance.open': verb(z.object({ meeting: meetingId, confirmed: z.boolean().default(false) })),
    'attendance.discard': verb(z.object({ meeting: meetingId, confirmed: z.boolean().default(false) })),
    'attendance.reopen': verb(z.object({ meeting: meetingId }), { form: reopenForm }),
    /** Sends an answer before the meeting has a register. */
    'attendance.ahead': verb(z.object({ meeting: meetingId, value: z.enum(['apologies', 'deputy', 'unrecorded']) }), {
      form: deputyForm,
    }),
    'attendance.ahead-show': verb(z.object({ meeting: meetingId }), { reads: true }),
    /** `only`: the seat that the answer is for, if the person has several. */
    'attendance.answer': verb(
      z.object({
        meeting: meetingId,
        value: z.enum(['present', 'apologies', 'deputy']),
        /** At a meeting in person, whether they take part on Teams instead. */
        mode: z.enum(['remote', 'in-person']).optional(),
        only: id.optional(),
      }),
      { form: deputyForm },
    ),
    'attendance.observe': verb(z.object({ meeting: meetingId }), { form: observeForm }),
    'attendance.close': verb(z.object({ meeting: meetingId, confirmed: z.boolean().default(false) })),
  },
  posted: ['register'],
  events: ATTENDANCE_EVENTS,
});
