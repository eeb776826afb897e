/**
 * Every route of the tab's API: method, path, what it takes and what it answers. The server validates with these entries,
 * the tab is typed by them. A problem answers as RFC 9457 `application/problem+json` (see ProblemBody).
 */
import { z } from 'zod';
import type { FieldFaults, ProblemKind } from '../domain/result';
import {
  type ActionItemView,
  type ActionsView,
  actionFilter,
  addActionInput,
  changeActionInput,
  type EndedActionsView,
} from './actions';
import { type AgreementsView, agreementInput, endAgreementInput } from './agreements';
import {
  type AttendanceView,
  closeRegisterInput,
  confirmGuestInput,
  correctionInput,
  type LiveRegisterView,
  observerInput,
  openRegisterInput,
  ownAnswerInput,
  type RegisterView,
  seatAnswerInput,
} from './attendance';
import { applyReportInput, type ReportView, reportInput } from './attendance-report';
import { assignBarrierInput, type ResolvedBarriersView, resolveBarrierInput } from './barriers';
import { id } from './inputs';
import { LIMITS } from './limits';
import {
  type CalendarAddressView,
  cancelMeetingInput,
  chooseHostInput,
  type FileView,
  financialYear,
  formatReviewInput,
  type MeetingsView,
  meetingId,
  meetingRuleInput,
  moveMeetingInput,
} from './meetings';
import {
  admitViewerInput,
  bindSeatInput,
  type LocalPersonView,
  type MembershipView,
  type MeView,
  personParams,
  type RosterView,
  type UndeliveredView,
} from './membership';
import { exportInput, type MonitoringView, periodId } from './monitoring';
import type { RecommendationsView } from './recommendations';
import {
  type AskedView,
  answerRequestInput,
  askForDataInput,
  confirmPreparedInput,
  type RequestsView,
  type RequestView,
  requestFilter,
} from './requests';
import { quarterId, restateInput, type SnapshotView } from './snapshots';
import {
  exportTrackerInput,
  type ImportView,
  overrideInput,
  qualityIssueInput,
  qualityOutcomeInput,
  reasonInput,
  type SourceHistoryView,
  type SourcePageView,
  type SourceView,
  sourceInput,
  sourcesFileInput,
  type TrackerView,
} from './tracker';

export const API_BASE = '/api/v1';

/** Changes carry this header: the same key never takes effect twice. A UUID made when the form opens. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';

/** The body of an answer that is not 2xx. */
export interface ProblemBody {
  readonly type: `problem:${ProblemKind | 'signed-out' | 'unexpected'}`;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly fields?: FieldFaults;
  /** Quote it to the VRU: it finds the log entry. */
  readonly correlationId?: string;
}

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A = unknown,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below API_BASE, with `:name` for a parameter. */
  readonly path: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Bytes that the body may have, where it is more than usual. */
  readonly bodyBytes?: number;
  /** The type of the answer; no value stands here at run time. */
  readonly answer?: A;
}

const nothing = z.object({});
const ofMeeting = z.object({ meetingId });
const ofSeat = z.object({ meetingId, seatId: id });
const ofGuest = z.object({ meetingId, guestId: id });
const ofSource = z.object({ sourceId: id });
const ofRequest = z.object({ sourceId: id, requestId: id });
const ofBarrier = z.object({ sourceId: id, barrierId: id });
const ofAgreement = z.object({ agreementId: id });
const ofQuarter = z.object({ quarter: quarterId });
const page = z.object({ older: z.string().max(200).optional() });

/** Bytes of a spreadsheet as base64, and what stands around it. */
const SOURCES_FILE_BODY = Math.ceil((LIMITS.sourcesFileBytes * 4) / 3) + 1_000;

function get<P extends z.ZodType, Q extends z.ZodType>(path: string, params: P, query: Q) {
  return { answers: <A>(): Route<P, Q, typeof nothing, A> => ({ method: 'GET', path, params, query, body: nothing }) };
}

function change<P extends z.ZodType, B extends z.ZodType>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  params: P,
  body: B,
) {
  return { answers: <A>(): Route<P, typeof nothing, B, A> => ({ method, path, params, query: nothing, body }) };
}

export const routes = {
  me: get('/me', nothing, nothing).answers<MeView>(),

  tracker: get('/tracker', nothing, nothing).answers<TrackerView>(),
  /** The file has what the page shows for this filter, and nothing else. */
  exportTracker: change('POST', '/tracker/exports', nothing, exportTrackerInput).answers<FileView>(),
  registerSource: change('POST', '/sources', nothing, sourceInput).answers<SourceView>(),
  /** Reads a spreadsheet; stores nothing. */
  previewSources: {
    ...change('POST', '/sources/import/preview', nothing, sourcesFileInput).answers<ImportView>(),
    bodyBytes: SOURCES_FILE_BODY,
  },
  /** All sources of the spreadsheet, or none. */
  importSources: {
    ...change('POST', '/sources/import', nothing, sourcesFileInput).answers<TrackerView>(),
    bodyBytes: SOURCES_FILE_BODY,
  },
  source: get('/sources/:sourceId', ofSource, nothing).answers<SourcePageView>(),
  sourceHistory: get('/sources/:sourceId/history', ofSource, page).answers<SourceHistoryView>(),
  editSource: change('PUT', '/sources/:sourceId', ofSource, sourceInput).answers<SourcePageView>(),
  retireSource: change('POST', '/sources/:sourceId/retirement', ofSource, reasonInput).answers<SourcePageView>(),
  restoreSource: change('POST', '/sources/:sourceId/restoration', ofSource, reasonInput).answers<SourcePageView>(),
  overrideRag: change('PUT', '/sources/:sourceId/override', ofSource, overrideInput).answers<SourcePageView>(),
  liftOverride: change('POST', '/sources/:sourceId/override/end', ofSource, reasonInput).answers<SourcePageView>(),
  raiseQualityIssue: change(
    'POST',
    '/sources/:sourceId/quality-issue',
    ofSource,
    qualityIssueInput,
  ).answers<SourcePageView>(),
  settleQualityIssue: change(
    'POST',
    '/sources/:sourceId/quality-issue/settlement',
    ofSource,
    qualityOutcomeInput,
  ).answers<SourcePageView>(),

  requests: get('/requests', nothing, z.object({ filter: requestFilter.default('open') })).answers<RequestsView>(),
  askForData: change('POST', '/requests', nothing, askForDataInput).answers<AskedView>(),
  confirmPrepared: change('POST', '/requests/prepared', nothing, confirmPreparedInput).answers<AskedView>(),
  answerRequest: change(
    'POST',
    '/sources/:sourceId/requests/:requestId/answers',
    ofRequest,
    answerRequestInput,
  ).answers<RequestView>(),
  confirmNotHeld: change(
    'POST',
    '/sources/:sourceId/requests/:requestId/not-held-confirmation',
    ofRequest,
    nothing,
  ).answers<RequestView>(),
  withdrawRequest: change(
    'POST',
    '/sources/:sourceId/requests/:requestId/withdrawal',
    ofRequest,
    reasonInput,
  ).answers<SourcePageView>(),

  agreements: get('/agreements', nothing, nothing).answers<AgreementsView>(),
  registerAgreement: change('POST', '/agreements', nothing, agreementInput).answers<AgreementsView>(),
  editAgreement: change('PUT', '/agreements/:agreementId', ofAgreement, agreementInput).answers<AgreementsView>(),
  endAgreement: change(
    'POST',
    '/agreements/:agreementId/end',
    ofAgreement,
    endAgreementInput,
  ).answers<AgreementsView>(),
  resolvedBarriers: get('/barriers/resolved', nothing, page).answers<ResolvedBarriersView>(),
  resolveBarrier: change(
    'POST',
    '/sources/:sourceId/barriers/:barrierId/resolution',
    ofBarrier,
    resolveBarrierInput,
  ).answers<AgreementsView>(),
  assignBarrier: change(
    'PUT',
    '/sources/:sourceId/barriers/:barrierId/owner',
    ofBarrier,
    assignBarrierInput,
  ).answers<AgreementsView>(),

  /** Every version of a quarter's figure. */
  snapshot: get('/snapshots/:quarter', ofQuarter, nothing).answers<SnapshotView>(),
  confirmSnapshot: change('POST', '/snapshots/:quarter/confirmation', ofQuarter, nothing).answers<SnapshotView>(),
  restateSnapshot: change('POST', '/snapshots/:quarter/versions', ofQuarter, restateInput).answers<SnapshotView>(),

  recommendations: get('/recommendations', nothing, nothing).answers<RecommendationsView>(),

  actions: get('/actions', nothing, z.object({ filter: actionFilter.default('all') })).answers<ActionsView>(),
  endedActions: get('/actions/ended', nothing, page).answers<EndedActionsView>(),
  addAction: change('POST', '/actions', nothing, addActionInput).answers<ActionItemView>(),
  changeAction: change(
    'POST',
    '/actions/:actionId/status',
    z.object({ actionId: id }),
    changeActionInput,
  ).answers<ActionItemView>(),

  meetings: get('/meetings', nothing, z.object({ year: financialYear.optional() })).answers<MeetingsView>(),
  moveMeeting: change('PUT', '/meetings/:meetingId/day', ofMeeting, moveMeetingInput).answers<MeetingsView>(),
  cancelMeeting: change(
    'PUT',
    '/meetings/:meetingId/cancellation',
    ofMeeting,
    cancelMeetingInput,
  ).answers<MeetingsView>(),
  reinstateMeeting: change('DELETE', '/meetings/:meetingId/cancellation', ofMeeting, nothing).answers<MeetingsView>(),
  chooseHost: change('PUT', '/meetings/:meetingId/host', ofMeeting, chooseHostInput).answers<MeetingsView>(),
  followRotation: change('DELETE', '/meetings/:meetingId/host', ofMeeting, nothing).answers<MeetingsView>(),
  changeMeetingRule: change('PUT', '/meeting-rule', nothing, meetingRuleInput).answers<MeetingsView>(),
  logFormatReview: change('POST', '/format-reviews', nothing, formatReviewInput).answers<MeetingsView>(),
  /** The calendar as a file; `year` as for `meetings`. */
  calendarFile: get('/calendar/file', nothing, z.object({ year: financialYear.optional() })).answers<FileView>(),
  calendarAddress: get('/calendar/address', nothing, nothing).answers<CalendarAddressView>(),
  /** Makes an address, or another one in place of the old. */
  makeCalendarAddress: change('POST', '/calendar/address', nothing, nothing).answers<CalendarAddressView>(),
  revokeCalendarAddress: change('DELETE', '/calendar/address', nothing, nothing).answers<CalendarAddressView>(),

  attendance: get('/attendance', nothing, page).answers<AttendanceView>(),
  liveRegister: get('/attendance/live', nothing, nothing).answers<LiveRegisterView>(),
  monitoring: get(
    '/attendance/monitoring',
    nothing,
    z.object({ period: periodId.optional() }),
  ).answers<MonitoringView>(),
  exportAttendance: change('POST', '/attendance/exports', nothing, exportInput).answers<FileView>(),
  openRegister: change('POST', '/attendance', nothing, openRegisterInput).answers<RegisterView>(),
  register: get('/attendance/:meetingId', ofMeeting, nothing).answers<RegisterView>(),
  recordAttendance: change('PUT', '/attendance/:meetingId/mine', ofMeeting, ownAnswerInput).answers<RegisterView>(),
  recordForSeat: change('PUT', '/attendance/:meetingId/seats/:seatId', ofSeat, seatAnswerInput).answers<RegisterView>(),
  /** Puts back what stood before chair or VRU recorded something last. */
  undoRecorded: change('DELETE', '/attendance/:meetingId/seats/:seatId', ofSeat, nothing).answers<RegisterView>(),
  correctAttendance: change(
    'POST',
    '/attendance/:meetingId/seats/:seatId/corrections',
    ofSeat,
    correctionInput,
  ).answers<RegisterView>(),
  addObserver: change('POST', '/attendance/:meetingId/guests', ofMeeting, observerInput).answers<RegisterView>(),
  removeGuest: change('DELETE', '/attendance/:meetingId/guests/:guestId', ofGuest, nothing).answers<RegisterView>(),
  confirmGuest: change(
    'POST',
    '/attendance/:meetingId/guests/:guestId/confirmation',
    ofGuest,
    confirmGuestInput,
  ).answers<RegisterView>(),
  /** Reads a report and proposes; stores nothing. */
  readReport: {
    ...change('POST', '/attendance/:meetingId/report', ofMeeting, reportInput).answers<ReportView>(),
    bodyBytes: Math.ceil((LIMITS.reportBytes * 4) / 3) + 1_000,
  },
  applyReport: change(
    'POST',
    '/attendance/:meetingId/report/application',
    ofMeeting,
    applyReportInput,
  ).answers<RegisterView>(),
  closeRegister: change('POST', '/attendance/:meetingId/close', ofMeeting, closeRegisterInput).answers<RegisterView>(),

  membership: get('/membership', nothing, nothing).answers<MembershipView>(),
  roster: get('/membership/roster', nothing, nothing).answers<RosterView>(),
  bindSeat: change('PUT', '/seats/:seatId/holder', z.object({ seatId: id }), bindSeatInput).answers<MembershipView>(),
  vacateSeat: change('DELETE', '/seats/:seatId/holder', z.object({ seatId: id }), nothing).answers<MembershipView>(),
  admitViewer: change('POST', '/viewers', nothing, admitViewerInput).answers<MembershipView>(),
  dismissViewer: change('DELETE', '/viewers/:tenantId/:objectId', personParams, nothing).answers<MembershipView>(),

  undelivered: get('/messages/undelivered', nothing, nothing).answers<UndeliveredView>(),
  sendAgain: change(
    'POST',
    '/messages/:messageId/send-again',
    z.object({ messageId: id }),
    nothing,
  ).answers<UndeliveredView>(),

  /** Local mode only; answers 404 anywhere else. */
  localPeople: get('/local/people', nothing, nothing).answers<readonly LocalPersonView[]>(),
} as const;

export type RouteName = keyof typeof routes;
export type RouteAnswer<N extends RouteName> = NonNullable<(typeof routes)[N]['answer']>;
export type RouteParams<N extends RouteName> = z.input<(typeof routes)[N]['params']>;
export type RouteQuery<N extends RouteName> = z.input<(typeof routes)[N]['query']>;
export type RouteBody<N extends RouteName> = z.input<(typeof routes)[N]['body']>;
