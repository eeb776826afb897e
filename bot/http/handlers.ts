/** What each route of the contract does: one use case each. A type makes sure that none is missing. */
import type { z } from 'zod';
import type { LocalPersonView } from '../../shared/contract/membership';
import type { RouteAnswer, RouteName, routes } from '../../shared/contract/routes';
import { conflict, notFound, ok, type Result } from '../../shared/domain/result';
import { addAction } from '../services/actions/add-action';
import { changeAction } from '../services/actions/change-action';
import { listActions, listEndedActions } from '../services/actions/list-actions';
import { editAgreement, endAgreement, registerAgreement } from '../services/agreements/keep-agreements';
import { listAgreements, listResolvedBarriers } from '../services/agreements/list-agreements';
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
import { recordForSeat, undoRecorded } from '../services/attendance/record-for-seat';
import { showRegister } from '../services/attendance/show-register';
import { registerWatch } from '../services/attendance/watch-register';
import { assignBarrier, resolveBarrier } from '../services/barriers/keep-barriers';
import type { Caller, Services } from '../services/context';
import {
  type CalendarUrl,
  makeCalendarAddress,
  revokeCalendarAddress,
  showCalendarAddress,
} from '../services/meetings/calendar-address';
import { cancelMeeting, reinstateMeeting } from '../services/meetings/cancel-meeting';
import { changeMeetingRule } from '../services/meetings/change-rule';
import { chooseHost, followRotation } from '../services/meetings/choose-host';
import { downloadCalendar } from '../services/meetings/download-calendar';
import { listMeetings } from '../services/meetings/list-meetings';
import { logFormatReview } from '../services/meetings/log-review';
import { moveMeeting } from '../services/meetings/move-meeting';
import { admitViewer, dismissViewer } from '../services/membership/admit-viewer';
import { bindSeat, vacateSeat } from '../services/membership/bind-seat';
import { listMembership } from '../services/membership/list-membership';
import { listRoster, type Roster } from '../services/membership/list-roster';
import { whoAmI } from '../services/membership/who-am-i';
import { listUndelivered, sendAgain } from '../services/messages/undelivered';
import { listRecommendations } from '../services/recommendations/list-recommendations';
import { answerRequest, confirmNotHeld } from '../services/tracker/answer-request';
import { askForData } from '../services/tracker/ask-for-data';
import { confirmPrepared } from '../services/tracker/confirm-prepared';
import { exportTracker } from '../services/tracker/export-tracker';
import { importSources, previewSources } from '../services/tracker/import-sources';
import { confirmSnapshot, restateSnapshot, showSnapshot } from '../services/tracker/keep-snapshot';
import { listRequests } from '../services/tracker/list-requests';
import { listTracker } from '../services/tracker/list-tracker';
import { liftOverride, overrideRag, raiseQualityIssue, settleQualityIssue } from '../services/tracker/override-rag';
import { editSource, registerSource, restoreSource, retireSource } from '../services/tracker/register-source';
import { listHistory, showSource } from '../services/tracker/show-source';
import { withdrawRequest } from '../services/tracker/withdraw-request';

/** What a handler gets: the validated parameters, and the body as it came, for the use case to check. */
export interface Call<N extends RouteName> {
  readonly caller: Caller;
  readonly params: z.output<(typeof routes)[N]['params']>;
  readonly query: z.output<(typeof routes)[N]['query']>;
  readonly body: unknown;
}

export type Handlers = { readonly [N in RouteName]: (call: Call<N>) => Promise<Result<RouteAnswer<N>>> };

export interface HandlerOptions {
  readonly services: Services;
  readonly roster: Roster;
  readonly calendarUrl: CalendarUrl;
  /** Local mode only: the sample people. Null anywhere else, and then the route does not exist. */
  readonly localPeople: readonly LocalPersonView[] | null;
}

/** The handlers of all routes. */
export function handlers({ services, roster, calendarUrl, localPeople }: HandlerOptions): Handlers {
  const watch = registerWatch(services);
  return {
    me: ({ caller }) => whoAmI(services, caller, localPeople !== null),

    tracker: ({ caller }) => listTracker(services, caller),
    exportTracker: ({ caller, body }) => exportTracker(services, caller, body),
    registerSource: ({ caller, body }) => registerSource(services, caller, body),
    previewSources: ({ caller, body }) => previewSources(services, caller, body),
    importSources: ({ caller, body }) => importSources(services, caller, body),
    source: ({ caller, params }) => showSource(services, caller, params.sourceId),
    sourceHistory: ({ caller, params, query }) => listHistory(services, caller, params.sourceId, query.older ?? null),
    editSource: ({ caller, params, body }) => editSource(services, caller, params.sourceId, body),
    retireSource: ({ caller, params, body }) => retireSource(services, caller, params.sourceId, body),
    restoreSource: ({ caller, params, body }) => restoreSource(services, caller, params.sourceId, body),
    overrideRag: ({ caller, params, body }) => overrideRag(services, caller, params.sourceId, body),
    liftOverride: ({ caller, params, body }) => liftOverride(services, caller, params.sourceId, body),
    raiseQualityIssue: ({ caller, params, body }) => raiseQualityIssue(services, caller, params.sourceId, body),
    settleQualityIssue: ({ caller, params, body }) => settleQualityIssue(services, caller, params.sourceId, body),

    requests: ({ caller, query }) => listRequests(services, caller, query.filter),
    askForData: ({ caller, body }) => askForData(services, caller, body),
    confirmPrepared: ({ caller, body }) => confirmPrepared(services, caller, body),
    answerRequest: ({ caller, params, body }) =>
      answerRequest(services, caller, params.sourceId, params.requestId, body),
    confirmNotHeld: ({ caller, params }) => confirmNotHeld(services, caller, params.sourceId, params.requestId),
    withdrawRequest: ({ caller, params, body }) =>
      withdrawRequest(services, caller, params.sourceId, params.requestId, body),

    agreements: ({ caller }) => listAgreements(services, caller),
    registerAgreement: ({ caller, body }) => registerAgreement(services, caller, body),
    editAgreement: ({ caller, params, body }) => editAgreement(services, caller, params.agreementId, body),
    endAgreement: ({ caller, params, body }) => endAgreement(services, caller, params.agreementId, body),
    resolvedBarriers: ({ caller, query }) => listResolvedBarriers(services, caller, query.older ?? null),
    resolveBarrier: ({ caller, params, body }) =>
      resolveBarrier(services, caller, params.sourceId, params.barrierId, body),
    assignBarrier: ({ caller, params, body }) =>
      assignBarrier(services, caller, params.sourceId, params.barrierId, body),

    snapshot: ({ caller, params }) => showSnapshot(services, caller, params.quarter),
    confirmSnapshot: ({ caller, params }) => confirmSnapshot(services, caller, params.quarter),
    restateSnapshot: ({ caller, params, body }) => restateSnapshot(services, caller, params.quarter, body),

    recommendations: ({ caller }) => listRecommendations(services, caller),

    actions: ({ caller, query }) => listActions(services, caller, query.filter),
    endedActions: ({ caller, query }) => listEndedActions(services, caller, query.older ?? null),
    addAction: async ({ caller, body }) =>
      mapped(await addAction(services, caller, undefined, body), ({ action }) => action),
    changeAction: async ({ caller, params, body }) =>
      mapped(
        await changeAction(services, caller, { actionId: params.actionId, filter: 'all' }, body),
        ({ action }) => action,
      ),

    meetings: ({ caller, query }) => listMeetings(services, caller, query.year ?? null),
    moveMeeting: ({ caller, params, body }) => moveMeeting(services, caller, params.meetingId, body),
    cancelMeeting: ({ caller, params, body }) => cancelMeeting(services, caller, params.meetingId, body),
    reinstateMeeting: ({ caller, params }) => reinstateMeeting(services, caller, params.meetingId),
    chooseHost: ({ caller, params, body }) => chooseHost(services, caller, params.meetingId, body),
    followRotation: ({ caller, params }) => followRotation(services, caller, params.meetingId),
    changeMeetingRule: ({ caller, body }) => changeMeetingRule(services, caller, body),
    logFormatReview: ({ caller, body }) => logFormatReview(services, caller, body),
    calendarFile: ({ caller, query }) => downloadCalendar(services, caller, query.year ?? null),
    calendarAddress: ({ caller }) => showCalendarAddress(services, caller, calendarUrl),
    makeCalendarAddress: ({ caller }) => makeCalendarAddress(services, caller, calendarUrl),
    revokeCalendarAddress: ({ caller }) => revokeCalendarAddress(services, caller, calendarUrl),

    attendance: ({ caller, query }) => listAttendance(services, caller, query.older ?? null),
    liveRegister: ({ caller }) => watch(caller),
    monitoring: ({ caller, query }) => monitorAttendance(services, caller, query.period ?? null),
    exportAttendance: ({ caller, body }) => exportAttendance(services, caller, body),
    openRegister: ({ caller, body }) => openRegister(services, caller, body),
    register: ({ caller, params }) => showRegister(services, caller, params.meetingId),
    recordAttendance: async ({ caller, params, body }) =>
      mapped(await recordAttendance(services, caller, params.meetingId, body), ({ register }) => register),
    recordForSeat: ({ caller, params, body }) => recordForSeat(services, caller, params.meetingId, params.seatId, body),
    undoRecorded: ({ caller, params }) => undoRecorded(services, caller, params.meetingId, params.seatId),
    correctAttendance: ({ caller, params, body }) =>
      correctAttendance(services, caller, params.meetingId, params.seatId, body),
    addObserver: ({ caller, params, body }) => addObserver(services, caller, params.meetingId, body),
    removeGuest: ({ caller, params }) => removeGuest(services, caller, params.meetingId, params.guestId),
    confirmGuest: ({ caller, params, body }) => confirmGuest(services, caller, params.meetingId, params.guestId, body),
    readReport: ({ caller, params, body }) => readReport(services, caller, params.meetingId, body),
    applyReport: ({ caller, params, body }) => applyReport(services, caller, params.meetingId, body),
    closeRegister: async ({ caller, params, body }) => {
      const closing = await closeRegister(services, caller, params.meetingId, body);
      if (!closing.ok) return closing;
      if (closing.value.kind === 'closed') return ok(closing.value.register);
      const seats = closing.value.register.notHeardOf;
      return conflict(`Closing records ${seats.length} as absent: ${seats.join('; ')}. Please confirm.`);
    },

    membership: ({ caller }) => listMembership(services, caller),
    roster: ({ caller }) => listRoster(services, caller, roster),
    bindSeat: ({ caller, params, body }) => bindSeat(services, caller, params.seatId, body),
    vacateSeat: ({ caller, params }) => vacateSeat(services, caller, params.seatId),

    admitViewer: ({ caller, body }) => admitViewer(services, caller, body),
    dismissViewer: ({ caller, params }) => dismissViewer(services, caller, params),

    undelivered: ({ caller }) => listUndelivered(services, caller),
    sendAgain: ({ caller, params }) => sendAgain(services, caller, params.messageId),

    localPeople: async () => (localPeople === null ? notFound('There is no such page.') : ok(localPeople)),
  };
}

function mapped<A, B>(result: Result<A>, map: (value: A) => B): Result<B> {
  return result.ok ? ok(map(result.value)) : result;
}
