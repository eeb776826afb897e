/** Builders of API views with every field filled in: a test overrides only the fields that it is about. */
import type { ActionItemView, ActionsView, ChoiceView } from '../../shared/contract/actions';
import type {
  AheadSeatView,
  AheadView,
  AttendanceView,
  RegisterLineView,
  RegisterSeatView,
  RegisterView,
} from '../../shared/contract/attendance';
import type { CallView } from '../../shared/contract/call';
import type { DecisionsView, DecisionView } from '../../shared/contract/decisions';
import type { MeetingHostView, MeetingView, NextMeetingView } from '../../shared/contract/meetings';
import type { PracticeEntryView, PracticeView } from '../../shared/contract/practice';
import type { RecommendationsView } from '../../shared/contract/recommendations';
import type { DigestCardView, DigestLineView } from '../../shared/contract/reminders';
import type {
  RequestsView,
  RequestView,
  ResponseView,
  RoundView,
  SourceChoiceView,
} from '../../shared/contract/requests';
import type { QuarterView } from '../../shared/contract/snapshots';
import type { LeverView, SourceView, StepView, TrackerView } from '../../shared/contract/tracker';
import { countRags, headline, ofSourcesDue, percentage } from '../../shared/domain/tracker/measure';
import { gatewayNote, gatewayWords } from '../../shared/domain/tracker/words';

/** Today's date in these views. */
export const TODAY = '2026-12-16';

/** Makes `count` items, indexed from 0. */
export function many<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A seat without an answer; with `value`, one that its holder answered on Teams. */
export function registerSeat(over: Partial<RegisterSeatView> = {}): RegisterSeatView {
  const value = over.value ?? 'unrecorded';
  return {
    seatId: 'police-lead-analyst',
    title: 'Lead Analyst, Corporate Insights',
    organisation: 'Police',
    value,
    deputyName: null,
    vacant: false,
    mode: value === 'unrecorded' ? null : 'remote',
    source: value === 'unrecorded' ? null : 'self',
    ...over,
  };
}

export function registerLine(over: Partial<RegisterLineView> = {}): RegisterLineView {
  const seats = over.seats ?? [registerSeat()];
  return {
    agencyId: 'police',
    agency: 'Police',
    category: 'specified',
    required: true,
    represented: seats.some(({ value }) => value === 'present' || value === 'deputy'),
    ...over,
    seats,
  };
}

/** A register whose counts, coverage and unrecorded seats are derived from its lines. */
export function registerView(over: Partial<RegisterView> = {}): RegisterView {
  const lines = over.lines ?? [registerLine()];
  const seats = lines.flatMap((line) => line.seats);
  const count = (value: RegisterSeatView['value']) =>
    seats.filter((seat) => seat.value === value && !(seat.vacant && value === 'unrecorded')).length;
  const specified = lines.filter((line) => line.category === 'specified');
  const part = specified.filter((line) => line.required && line.represented).length;
  return {
    meetingId: '2026-12',
    date: TODAY,
    startsAt: '10:00',
    minutes: 120,
    mode: 'remote',
    host: null,
    place: null,
    state: 'open',
    closedAt: null,
    counts: {
      present: count('present'),
      deputy: count('deputy'),
      apologies: count('apologies'),
      absent: count('absent'),
      not_required: count('not_required'),
      unrecorded: count('unrecorded'),
      vacant: seats.filter((seat) => seat.vacant && seat.value === 'unrecorded').length,
    },
    coverage: {
      part,
      whole: specified.length,
      ratio: specified.length === 0 ? null : part / specified.length,
    },
    actionsCarried: 0,
    notHeardOf: seats
      .filter((seat) => !seat.vacant && seat.value === 'unrecorded')
      .map((seat) => `${seat.title}, ${seat.organisation}`),
    observers: [],
    toConfirm: [],
    corrections: [],
    ...over,
    lines,
  };
}

/** The planned meeting of this register: on Teams, on the day given by the rule. */
export function meetingView(over: Partial<MeetingView> = {}): MeetingView {
  return {
    meetingId: '2026-12',
    date: TODAY,
    startsAt: '10:00',
    minutes: 120,
    mode: 'remote',
    place: null,
    host: null,
    state: 'planned',
    dayNote: null,
    movedBecause: null,
    cancelledBecause: null,
    passesOn: false,
    mayHost: [],
    holidaysKnown: true,
    may: {
      move: false,
      cancel: false,
      reinstate: false,
      chooseHost: false,
      followRotation: false,
      openRegister: false,
    },
    ...over,
  };
}

/** The host of a meeting in person, whose turn it is by the rotation. */
export function meetingHost(over: Partial<MeetingHostView> = {}): MeetingHostView {
  return {
    organisationId: 'southampton-city-council',
    organisation: 'Southampton City Council',
    why: 'Has not hosted yet; everybody else has more often.',
    warning: null,
    chosenBecause: null,
    ...over,
  };
}

export function nextMeetingView(over: Partial<NextMeetingView> = {}): NextMeetingView {
  return {
    meeting: meetingView(),
    actions: { open: 3, overdue: 1, dueByMeeting: 1 },
    requests: { open: 2, overdue: 0, dueByMeeting: 0 },
    ...over,
  };
}

/** The call page before the register is open. */
export function callView(over: Partial<CallView> = {}): CallView {
  const last = { meetingId: '2026-11', date: '2026-11-18' };
  const next = meetingView({ meetingId: '2027-01', date: '2027-01-20' });
  return { ...nextMeetingView(), register: null, last, next, ...over };
}

/** The next meeting in the answer of `/attendance`. */
export function meetingToCome(
  over: Partial<NonNullable<AttendanceView['nextMeeting']>> = {},
): NonNullable<AttendanceView['nextMeeting']> {
  return { meetingId: '2027-01', date: '2027-01-20', startsAt: '10:00', mode: 'remote', host: null, ...over };
}

export function choice(over: Partial<ChoiceView> = {}): ChoiceView {
  return { value: 'police-lead-analyst', label: 'Lead Analyst, Corporate Insights, Police', ...over };
}

export function actionItem(over: Partial<ActionItemView> = {}): ActionItemView {
  return {
    id: 'action-1',
    ref: 'DAWG-2026-12-01',
    text: 'Agree how ambulance call-outs are counted',
    ownerSeatId: 'police-lead-analyst',
    owner: 'Lead Analyst, Corporate Insights, Police',
    ownerAgency: 'Police',
    ownerAgencyId: 'police',
    mine: false,
    meetingId: '2026-12',
    carried: 0,
    moved: null,
    unowned: false,
    due: '2027-01-13',
    overdue: false,
    status: 'open',
    reason: null,
    serves: null,
    endedAt: null,
    may: { progress: true, edit: true, takeOver: false, cancel: true },
    ...over,
  };
}

export function actionsView(over: Partial<ActionsView> = {}): ActionsView {
  const items = over.items ?? [actionItem()];
  return {
    today: TODAY,
    filter: 'all',
    counts: {
      open: items.length,
      overdue: items.filter((item) => item.overdue).length,
      unowned: items.filter((item) => item.unowned).length,
      waiting: items.filter((item) => item.mine).length,
    },
    owners: [choice()],
    links: [],
    nextMeeting: '2027-01-20',
    may: { add: true },
    ...over,
    items,
  };
}

export function responseView(over: Partial<ResponseView> = {}): ResponseView {
  return {
    kind: 'supplied',
    words: 'Supplied',
    detail: 'October 2026, on 2026-12-10',
    at: '2026-12-10T09:30:00.000Z',
    by: 'Lead Analyst, Corporate Insights, Police',
    onBehalf: false,
    ...over,
  };
}

/** A request without a response. */
export function requestView(over: Partial<RequestView> = {}): RequestView {
  return {
    today: TODAY,
    id: 'request-1',
    sourceId: 'source-1',
    source: 'Recorded violence with injury',
    organisationId: 'police',
    organisation: 'Police',
    agency: 'Police',
    agencyId: 'police',
    period: 'October 2026',
    due: '2026-12-31',
    dueNote: '',
    effectiveDue: '2026-12-31',
    late: false,
    overdueWorkingDays: 0,
    gateway: gatewayWords({ kind: 's16' }),
    gatewayNote: gatewayNote({ kind: 's16' }),
    requestingBody: 'Violence Reduction Unit',
    latest: null,
    remains: 'The data for October 2026, by 2026-12-31.',
    promisesLeft: 2,
    notHeldConfirmed: false,
    may: { answer: true, confirmNotHeld: false, withdraw: false },
    ...over,
  };
}

/** A request to several sources; the number of answered ones is derived from its items. */
export function roundView(over: Partial<RoundView> = {}): RoundView {
  const items = over.items ?? [requestView()];
  return {
    id: 'round-1',
    period: 'October 2026',
    askedAt: '2026-12-01T09:00:00.000Z',
    due: '2026-12-31',
    asked: items.length,
    answered: items.filter(({ latest }) => latest !== null).length,
    ...over,
    items,
  };
}

export function sourceChoice(over: Partial<SourceChoiceView> = {}): SourceChoiceView {
  return {
    value: 'source-1',
    label: 'Recorded violence with injury, Police',
    organisationId: 'police',
    organisation: 'Police',
    periods: [{ value: '2026-11', label: 'November 2026' }],
    ...over,
  };
}

export function requestsView(over: Partial<RequestsView> = {}): RequestsView {
  const items = over.items ?? [requestView()];
  return {
    today: TODAY,
    proposedDue: '2026-12-21',
    holidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
    filter: 'open',
    counts: {
      open: items.length,
      overdue: items.filter((item) => item.late).length,
      mine: items.filter((item) => item.may.answer).length,
      waiting: items.filter((item) => item.may.answer).length,
    },
    rounds: [],
    prepared: [],
    sources: [sourceChoice()],
    may: { ask: true, confirmPrepared: false },
    ...over,
    items,
  };
}

export function stepView(over: Partial<StepView> = {}): StepView {
  return { step: 'supply', words: 'Supply October 2026 in full', owner: 'Police', requestId: null, ...over };
}

/** A green source; for another RAG, pass its reason too. */
export function sourceView(over: Partial<SourceView> = {}): SourceView {
  return {
    id: 'source-1',
    name: 'Recorded violence with injury',
    organisationId: 'police',
    agencyId: 'police',
    area: '',
    classification: 'aggregate',
    frequency: 'monthly',
    snaSection: '',
    isaRequired: false,
    retired: false,
    sample: false,
    rag: 'green',
    row: 'supplied',
    reason: 'Supplied in full for October 2026',
    override: null,
    basis: 'not_needed',
    next: null,
    due: null,
    late: false,
    overdueWorkingDays: 0,
    shared: false,
    ...over,
  };
}

/** A locked quarter with ten sources, six of them green; its figures are derived from its counts. */
export function quarterView(over: Partial<QuarterView> = {}): QuarterView {
  const counts = over.counts ?? { green: 6, amber: 2, red: 1, grey: 1, excluded: 0 };
  return {
    quarter: '2026-27-Q2',
    label: 'Q2 2026–27 (July to September)',
    version: 1,
    state: 'locked',
    headline: headline(counts),
    ofSourcesDue: ofSourcesDue(counts),
    sharing: 7,
    overridden: 0,
    bases: { framework: 3, individual: 4, none: 1, not_needed: 2 },
    before: null,
    ...over,
    counts,
  };
}

export function leverView(over: Partial<LeverView> = {}): LeverView {
  return {
    words: 'Supply the data in full',
    organisation: 'Police',
    sources: [choice({ value: 'source-1', label: 'Recorded violence with injury' })],
    after: percentage(7, 10),
    ...over,
  };
}

/** A tracker whose figures are derived from its sources; no quarter has ended yet. */
export function trackerView(over: Partial<TrackerView> = {}): TrackerView {
  const sources = over.sources ?? [sourceView()];
  const counts = countRags(sources.map((source) => source.rag));
  return {
    today: TODAY,
    measure: { number: '3.1.1.a', title: 'Percentage of data sources with a green RAG status' },
    headline: headline(counts),
    ofSourcesDue: ofSourcesDue(counts),
    counts,
    overridden: sources.filter(({ override }) => override !== null).length,
    byAgency: [{ agencyId: 'police', counts, headline: headline(counts) }],
    byReason: [],
    sharing: {
      quarter: '2026-27-Q3',
      label: 'Q3 2026–27 (October to December)',
      organisations: [{ value: 'police', label: 'Police' }],
      of: 13,
    },
    bases: { framework: 0, individual: 0, none: 0, not_needed: sources.length },
    trend: [],
    levers: [],
    nextTarget: null,
    agencies: [choice({ value: 'police', label: 'Police' })],
    organisations: [{ value: 'police', label: 'Police', agencyId: 'police' }],
    areas: [],
    snaSections: [],
    may: { ask: true, register: true, override: true, export: true },
    ...over,
    sources,
  };
}

export function recommendationsView(over: Partial<RecommendationsView> = {}): RecommendationsView {
  return {
    source: 'Crest Advisory, published May 2023',
    items: [
      {
        number: '6.1',
        title: 'Consistent data collection',
        summary: 'Partners review how they collect data, so that it is consistent',
        status: 'awaiting_route',
        statusWords: 'Awaiting the HIOWT Working Group',
        route: 'Through the HIOWT Working Group, once it is live',
        awaited: 'The HIOWT Working Group going live',
      },
    ],
    ...over,
  };
}

export function decisionItem(over: Partial<DecisionView> = {}): DecisionView {
  return {
    id: 'decision-1',
    kind: 'decision',
    text: 'Every partner sends the agreed extract by the tenth of the month.',
    meetingId: '2026-12',
    serves: '2.d',
    by: 'Director and Chair',
    recordedAt: '2026-12-16T10:40:00.000Z',
    quarter: '2026-27-Q3',
    former: [],
    may: { correct: true },
    ...over,
  };
}

export function decisionsView(over: Partial<DecisionsView> = {}): DecisionsView {
  return {
    today: TODAY,
    items: [decisionItem()],
    older: null,
    meetings: [choice({ value: '2026-12', label: 'December 2026' })],
    meetingId: '2026-12',
    links: [choice({ value: '2.d', label: '2.d Clear barriers to sharing' })],
    may: { record: true },
    ...over,
  };
}

export function practiceEntry(over: Partial<PracticeEntryView> = {}): PracticeEntryView {
  return {
    id: 'entry-1',
    title: 'A weekly call about hot spots',
    text: 'Analysts of three partners compare their counts for twenty minutes, before the week begins.',
    agencyId: 'police',
    agency: 'Police',
    agencyShortName: 'Police',
    link: 'https://example.org/hot-spots',
    date: '2026-12-01',
    may: { edit: true, withdraw: true },
    ...over,
  };
}

export function practiceView(over: Partial<PracticeView> = {}): PracticeView {
  return {
    today: TODAY,
    items: [practiceEntry()],
    agencies: [choice({ value: 'police', label: 'Police' })],
    ownAgencyId: 'police',
    may: { add: true },
    ...over,
  };
}

/** The next meeting before its register is open, without answers. */
export function aheadView(over: Partial<AheadView> = {}): AheadView {
  return {
    ...meetingToCome(),
    minutes: 120,
    place: null,
    seats: [],
    mySeatIds: [],
    may: { answer: true, record: true, open: true },
    ...over,
  };
}

/** A seat of the next meeting. */
export function aheadSeat(over: Partial<AheadSeatView> = {}): AheadSeatView {
  const said = { vacant: false, value: null, deputyName: null, source: null } as const;
  return { seatId: 'hiwfrs', title: 'Senior Analyst', organisation: 'Fire & Rescue', ...said, ...over };
}

/** A digest card; without lines by default. */
export function digestView(over: Partial<DigestCardView> = {}): DigestCardView {
  return {
    group: 'Data and Analysis Working Group',
    because: 'You get this because you hold the seat Lead Analyst, Police.',
    day: TODAY,
    today: TODAY,
    summary: '',
    lines: [],
    on: true,
    ...over,
  };
}

const ITEMS: Readonly<Record<DigestLineView['kind'], DigestLineView['item']>> = {
  request: { kind: 'request', sourceId: 'source-1', requestId: 'request-1' },
  escalation: { kind: 'escalation', sourceId: 'source-1', requestId: 'request-1' },
  action: { kind: 'action', actionId: 'action-1' },
  meeting: { kind: 'meeting', meetingId: '2026-12' },
  figure: { kind: 'figure', quarter: '2026-27-Q2' },
};

/** A line of a digest. */
export function digestLine(kind: DigestLineView['kind'], over: Partial<DigestLineView> = {}): DigestLineView {
  return {
    key: kind,
    kind,
    item: ITEMS[kind],
    title: 'Knife crime offences, October 2026',
    detail: 'Asked of Police',
    when: 'Due 2026-12-18, in 2 working days',
    urgency: 'soon',
    path: '/actions',
    ...over,
  };
}
