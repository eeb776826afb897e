/** Every card of the bot, at its smallest and at its largest, for the rules that apply to all cards. */
import { actionCard, confirmedActionCard, recordedActionCard } from '../../../../bot/cards/actions/action-card';
import { actionFormCard, capturedActionCard, draftActionCard } from '../../../../bot/cards/actions/action-form-card';
import { actionsCard } from '../../../../bot/cards/actions/actions-card';
import { closeConfirmationCard } from '../../../../bot/cards/attendance/close-confirmation-card';
import { noRegisterCard } from '../../../../bot/cards/attendance/no-register-card';
import { observerNotedCard } from '../../../../bot/cards/attendance/observer-noted-card';
import { observerOfferCard } from '../../../../bot/cards/attendance/observer-offer-card';
import { discardCard, earlyOpeningCard, reopenCard } from '../../../../bot/cards/attendance/question-cards';
import { registerCard } from '../../../../bot/cards/attendance/register-card';
import { toBeConfirmedCard } from '../../../../bot/cards/attendance/to-be-confirmed-card';
import type { AdaptiveCard, CardOptions } from '../../../../bot/cards/card';
import { decisionFormCard, decisionsCard } from '../../../../bot/cards/decisions/decisions-card';
import { helpCard } from '../../../../bot/cards/help/help-card';
import { welcomeCard } from '../../../../bot/cards/help/welcome-card';
import { callCard } from '../../../../bot/cards/meetings/call-card';
import { meetingCard } from '../../../../bot/cards/meetings/meeting-card';
import { linkConversationCard } from '../../../../bot/cards/membership/link-conversation-card';
import { noticeCard } from '../../../../bot/cards/messages/notice-card';
import { forYouCard } from '../../../../bot/cards/overview/for-you-card';
import { practiceCard, practiceFormCard } from '../../../../bot/cards/practice/practice-card';
import { problemCard, retryCard } from '../../../../bot/cards/problems/problem-card';
import { recommendationsCard } from '../../../../bot/cards/recommendations/recommendations-card';
import { digestCard } from '../../../../bot/cards/reminders/digest-card';
import { foundCard } from '../../../../bot/cards/search/found-card';
import { askFormCard } from '../../../../bot/cards/tracker/ask-form-card';
import { boardCard } from '../../../../bot/cards/tracker/board-card';
import { closedRequestCard } from '../../../../bot/cards/tracker/closed-request-card';
import { requestCard } from '../../../../bot/cards/tracker/request-card';
import { requestsCard } from '../../../../bot/cards/tracker/requests-card';
import { roundCard } from '../../../../bot/cards/tracker/round-card';
import { trackerCard } from '../../../../bot/cards/tracker/tracker-card';
import { COMMANDS } from '../../../../shared/areas/commands';
import { inputId } from '../../../../shared/contract/card-actions';
import { LIMITS } from '../../../../shared/contract/limits';
import type { ForYouItem } from '../../../../shared/contract/overview';
import type { OwnAnswer } from '../../../../shared/domain/attendance/types';
import { RAGS } from '../../../../shared/domain/tracker/types';
import {
  actionItem,
  actionsView,
  aheadSeat,
  aheadView,
  callView,
  choice,
  decisionItem,
  decisionsView,
  digestLine,
  digestView,
  leverView,
  many,
  meetingHost,
  meetingView,
  nextMeetingView,
  practiceEntry,
  practiceView,
  quarterView,
  recommendationsView,
  registerLine,
  registerSeat,
  registerView,
  requestsView,
  requestView,
  responseView,
  roundView,
  sourceChoice,
  sourceView,
  TODAY,
  trackerView,
} from '../../../support/builders';

export const OPTIONS: CardOptions = { tabUrl: (page) => `https://dawg.example/tab/${page}` };
const FORM = 'form-1';
const ANSWER_KINDS = ['supplied', 'partly_supplied', 'will_supply_by', 'cannot_share', 'not_held'] as const;

/** Returns a text for a field that people can fill in, cut to the field's limit. */
type Typed = (limit: number) => string;

const NOTHING_DUE = {
  actions: { open: 0, overdue: 0, dueByMeeting: 0 },
  requests: { open: 0, overdue: 0, dueByMeeting: 0 },
};

function meetingOf(over: Parameters<typeof meetingView>[0]) {
  return nextMeetingView({ meeting: meetingView(over) });
}

/** Returns every card with each entered text made by `typed`. */
export function cardsFullOf(typed: Typed): readonly (readonly [string, AdaptiveCard])[] {
  return [
    ...forYouCards(typed),
    ...meetingCards(typed),
    ...attendanceCards(typed),
    ...actionCards(typed),
    ...practiceCards(typed),
    ...decisionCards(typed),
    ...digestCards(typed),
    ...requestCards(typed),
    ...otherCards(typed),
  ];
}

/** Returns every card with the least possible content. */
export function smallestCards(): readonly (readonly [string, AdaptiveCard])[] {
  const failed = { entered: {}, faults: {} };
  const noItems = { items: [], may: { add: false } };
  const still = { answer: false, confirmNotHeld: false, withdraw: false };
  return [
    ['for you, nothing', forYouCard({ today: '2026-12-16', items: [], seated: false }, OPTIONS)],
    ['meeting', meetingCard(nextMeetingView(NOTHING_DUE), OPTIONS)],
    ['meeting that has started', meetingCard(nextMeetingView(NOTHING_DUE), { ...OPTIONS, started: true })],
    ['meeting in person, nobody to host', meetingCard(meetingOf({ mode: 'in-person' }), OPTIONS)],
    ['meeting not held', meetingCard(meetingOf({ state: 'not-held' }), OPTIONS)],
    ['call, nothing open', callCard(callView(NOTHING_DUE), OPTIONS)],
    ['observer offer', observerOfferCard(registerView())],
    ['observer offer again', observerOfferCard(registerView(), { failed, mayRead: true })],
    ['observer noted', observerNotedCard(registerView(), 'HMP')],
    ['to be confirmed', toBeConfirmedCard(registerView(), 'present')],
    ['register without a line', registerCard(registerView({ lines: [] }), OPTIONS)],
    ['register just opened', registerCard(registerView(), OPTIONS)],
    ['register closed', registerCard(registerView({ state: 'closed', closedAt: '2026-12-16T12:00:00.000Z' }), OPTIONS)],
    ['register, deputy again', registerCard(registerView(), { ...OPTIONS, failedDeputy: failed })],
    ['close confirmation, nobody missing', closeConfirmationCard(registerView({ notHeardOf: [] }))],
    ['no register', noRegisterCard(aheadView(), OPTIONS)],
    ['no register, deputy again', noRegisterCard(aheadView(), { ...OPTIONS, failedDeputy: failed })],
    ['open before the day', earlyOpeningCard({ meetingId: '2026-12', question: 'Open it on 2026-12-16?' })],
    ['discard', discardCard(registerView())],
    ['reopen', reopenCard(registerView({ state: 'closed' }))],
    ['actions, none', actionsCard(actionsView(noItems), { ...OPTIONS, form: FORM, page: 0 })],
    ['action', actionCard(actionItem(), { owners: [], links: [] }, { ...OPTIONS, form: FORM })],
    ['action form', actionFormCard({ owners: [], links: [] }, { ...OPTIONS, form: FORM, failed })],
    ['drafted action, no seats', draftActionCard({ owners: [], links: [] }, { ...OPTIONS, form: FORM, entered: {} })],
    ['found action', foundCard({ kind: 'action', action: actionItem() }, { today: TODAY }, OPTIONS).card],
    ['decisions, none', decisionsCard(decisionsView({ items: [] }), { ...OPTIONS, form: FORM, page: 0 })],
    ['decision form', decisionFormCard(decisionsView(), { ...OPTIONS, form: FORM, failed })],
    ['digest, nothing left', digestCard(digestView(), OPTIONS)],
    ['digest of somebody without a seat', digestCard(digestView({ because: '' }), { ...OPTIONS, ahead: true })],
    ['digest turned off', digestCard(digestView({ on: false }), { ...OPTIONS, ahead: true })],
    ['practice, none', practiceCard(practiceView(noItems), { ...OPTIONS, form: FORM, page: 0 })],
    ['practice form', practiceFormCard(practiceView(), { ...OPTIONS, form: FORM, failed })],
    [
      'requests, none',
      requestsCard(requestsView({ items: [], may: { ask: false, confirmPrepared: false } }), {
        ...OPTIONS,
        form: FORM,
        page: 0,
      }),
    ],
    ['ask form', askFormCard({ sources: [], proposedDue: '2026-12-21' }, { ...OPTIONS, form: FORM, failed })],
    ['request to read', requestCard(requestView({ may: still, requestingBody: '' }), { ...OPTIONS, form: FORM })],
    ['request that is closed', closedRequestCard('This request is no longer open.', OPTIONS)],
    ['round, nothing left', roundCard(roundView({ items: [] }), { ...OPTIONS, page: 0 })],
    ['round of one', roundCard(roundView(), { ...OPTIONS, page: 0 })],
    ['tracker, no sources', trackerCard(trackerView({ sources: [] }), OPTIONS)],
    ['tracker, one source', trackerCard(trackerView(), OPTIONS)],
    ['board, no quarter yet', boardCard(trackerView({ sources: [] }), OPTIONS)],
    ['board, one quarter', boardCard(trackerView({ trend: [quarterView()] }), OPTIONS)],
    ['recommendations, none', recommendationsCard(recommendationsView({ items: [] }), OPTIONS)],
    ['help', helpCard({ ...OPTIONS, appName: 'DAWG' })],
    ...COMMANDS.map(({ name }) => [`help on ${name}`, helpCard({ ...OPTIONS, appName: 'DAWG', about: name })] as const),
    ['welcome', welcomeCard({ ...OPTIONS, appName: 'DAWG', groupName: 'Data and Analysis Working Group' })],
    ['problem', problemCard({ kind: 'not-found', message: 'This card is out of date.' })],
    ['unexpected', problemCard({ kind: 'unexpected', correlationId: 'abc-123' })],
    ['try again', retryCard({ kind: 'unavailable', message: 'Later.' }, 'actions.list', {}, [])],
    ['link conversation', linkConversationCard([{ id: 'dawg', name: 'DAWG' }])],
    ['notice', noticeCard({ tone: 'good', words: 'Done.' })],
  ];
}

function forYouCards(typed: Typed) {
  const like = { when: 'overdue, was due Wed 2 Dec 2026', overdue: true, count: 1 } as const;
  const requests = { ...like, page: 'requests', path: '/requests?filter=waiting', request: requestView() } as const;
  const words = `Respond: ${typed(LIMITS.sourceName)}, ${typed(LIMITS.period)}`;
  const items: readonly ForYouItem[] = [
    ...many(4, (index) => ({ ...requests, id: `request-${index}`, kind: 'request' as const, words })),
    { ...requests, id: 'request-5', kind: 'not-held', words },
    {
      ...{ ...like, id: 'action-1', kind: 'action', page: 'actions', path: '/actions', actionId: 'action-1' },
      words: `Your action: ${typed(LIMITS.actionText)}`,
    },
    ...many(30, (index) => {
      const figure = { id: `quarter-${index}`, kind: 'figure', page: 'board', path: '/board' } as const;
      return { ...like, ...figure, words: 'Confirm the figure' };
    }),
  ];
  const last = items.slice(4).map((item) => ({ ...item, overdue: false, when: '' }));
  return [
    ['for you', forYouCard({ today: '2026-12-16', items, seated: true }, OPTIONS)],
    ['for you, other things', forYouCard({ today: '2026-12-16', items: last, seated: true }, OPTIONS)],
  ] as const;
}

function meetingCards(typed: Typed) {
  const meeting = meetingView({
    mode: 'in-person',
    place: typed(LIMITS.place),
    host: meetingHost({
      organisation: typed(120),
      why: 'Chosen by the chair.',
      warning: 'No other organisation can host.',
      chosenBecause: typed(LIMITS.reason),
    }),
    dayNote: '2026-12-25 is not a working day.',
    movedBecause: typed(LIMITS.reason),
    holidaysKnown: false,
    may: { ...meetingView().may, openRegister: true },
  });
  const due = { open: 120, overdue: 40, dueByMeeting: 90 };
  const full = nextMeetingView({ meeting, actions: due, requests: due });
  const notice = { tone: 'warning', words: typed(300) } as const;
  return [
    [
      'call, everything said',
      callCard(
        callView({ ...full, next: meeting, register: { present: 300, of: 300, represented: 6, agencies: 6 } }),
        OPTIONS,
      ),
    ],
    ['meeting, everything said', meetingCard(full, { ...OPTIONS, notice, started: true })],
    [
      'meeting cancelled',
      meetingCard(
        {
          ...full,
          meeting: { ...meeting, state: 'cancelled', cancelledBecause: typed(LIMITS.reason), passesOn: true },
        },
        { ...OPTIONS, notice: typed(300) },
      ),
    ],
  ] as const;
}

function attendanceCards(typed: Typed) {
  const seat = (agency: number, index: number) =>
    registerSeat({
      seatId: `seat-${agency}-${index}`,
      title: typed(120),
      organisation: `${typed(60)} ${index}`,
      value: (['present', 'deputy', 'apologies', 'absent', 'unrecorded'] as const)[index % 5] ?? 'present',
      deputyName: index % 5 === 1 ? typed(LIMITS.deputyName) : null,
      vacant: index % 10 === 9,
      mode: 'remote',
    });
  const register = (agencies: number, seats: number) =>
    registerView({
      lines: many(agencies, (agency) =>
        registerLine({
          agencyId: `agency-${agency}`,
          agency: typed(40),
          seats: many(seats, (index) => seat(agency, index)),
        }),
      ),
      actionsCarried: 120,
      mode: 'in-person',
      host: { organisationId: 'host', organisation: typed(LIMITS.organisationName) },
      place: typed(LIMITS.place),
      observers: many(agencies === 300 ? 200 : 6, (index) => ({
        id: `observer-${index}`,
        name: typed(LIMITS.personName),
        organisation: typed(LIMITS.organisationName),
      })),
      toConfirm: many(40, (index) => ({ id: `guest-${index}`, name: typed(LIMITS.personName), said: 'present' })),
      corrections: many(12, (index) => ({
        seatId: `seat-${index}`,
        seat: typed(160),
        from: 'absent',
        to: 'present',
        reason: typed(LIMITS.reason),
        at: `2026-12-17T09:00:${10 + index}.000Z`,
      })),
    });
  const own = (value: OwnAnswer, count: number) => ({
    value,
    seats: many(count, (index) => ({ seatId: `seat-0-${index}`, label: typed(160) })),
  });
  const failedObserver = {
    entered: { organisation: typed(5_000) },
    faults: { organisation: typed(80), form: typed(80) },
  };
  const notice = { tone: 'good', words: typed(200) } as const;
  const failedDeputy = { entered: { deputyName: typed(80) }, faults: { deputyName: typed(80), form: typed(80) } };
  const large = register(10, 30);
  return [
    ['register of 30 seats', registerCard(register(10, 3), { ...OPTIONS, notice })],
    ['register of 300 seats', registerCard(large, { ...OPTIONS, notice })],
    ['register of 300 seats, closed', registerCard({ ...large, state: 'closed' }, { ...OPTIONS, notice })],
    ['register, own seats', registerCard(register(10, 3), { ...OPTIONS, notice, own: own('deputy', 4) })],
    ['register of 300 seats, own seats', registerCard(large, { ...OPTIONS, notice, own: own('present', 20) })],
    ['register of 300 agencies', registerCard(register(300, 1), { ...OPTIONS, notice })],
    ['register, deputy again', registerCard(register(10, 3), { ...OPTIONS, failedDeputy })],
    ['close confirmation of 300 seats', closeConfirmationCard(large)],
    ['observer offer again', observerOfferCard(large, { failed: failedObserver, mayRead: true })],
    ['observer noted', observerNotedCard(large, typed(LIMITS.organisationName), { mayRead: true })],
    [
      'no register',
      noRegisterCard(
        aheadView({
          mode: 'in-person',
          host: { organisationId: 'host', organisation: typed(120) },
          seats: many(300, (index) =>
            aheadSeat({ title: typed(200), value: index % 2 === 0 ? 'apologies' : 'deputy', deputyName: typed(80) }),
          ),
        }),
        { ...OPTIONS, notice },
      ),
    ],
    ['reopen again', reopenCard(large, { entered: { reason: typed(LIMITS.reason) }, faults: { reason: typed(300) } })],
  ] as const;
}

function actionCards(typed: Typed) {
  const items = many(23, (index) =>
    actionItem({
      id: `action-${index}`,
      text: typed(LIMITS.actionText),
      owner: typed(160),
      ownerAgency: typed(30),
      overdue: index < 8,
      unowned: index % 2 === 0,
      status: index % 2 === 0 ? 'open' : 'in_progress',
      may: { progress: index % 2 === 0, edit: index % 2 === 0, takeOver: false, cancel: false },
    }),
  );
  const largest = actionItem({
    text: typed(LIMITS.actionText),
    owner: typed(160),
    unowned: true,
    overdue: true,
    serves: '2.g(ii)',
    carried: 12,
    moved: { first: '2026-01-01', times: 9, reason: typed(LIMITS.reason) },
    reason: typed(LIMITS.reason),
    reminded: { at: '2026-12-15T09:30:00.000Z', by: typed(160) },
    may: { remind: true, progress: true, edit: true, takeOver: true, cancel: true },
  });
  const owners = (count: number) => many(count, (index) => choice({ value: `seat-${index}`, label: typed(100) }));
  const links = many(14, (index) => choice({ value: `2.${index}`, label: typed(100) }));
  const view = (count: number) => actionsView({ items, owners: owners(count), links });
  const options = { ...OPTIONS, form: FORM, shared: true, notice: { tone: 'warning', words: typed(200) } } as const;
  const failed = {
    entered: { text: typed(5_000), owner: 'seat-0', due: '31/02' },
    faults: { text: typed(120), owner: typed(120), due: typed(120), form: typed(120) },
  };
  return [
    ['actions, first page', actionsCard(view(24), { ...options, page: 0 })],
    ['actions, middle page', actionsCard({ ...view(24), filter: 'overdue' }, { ...options, page: 2 })],
    ['actions, page that is gone', actionsCard({ ...view(24), filter: 'mine' }, { ...options, page: 900 })],
    ['actions, 400 owners', actionsCard(view(400), { ...options, page: 1 })],
    ['action', actionCard(largest, view(24), options)],
    ['action, 400 owners', actionCard(largest, view(400), options)],
    ['action, an edit again', actionCard(largest, view(24), { ...options, failed: { ...failed, of: 'edit' } })],
    ['action form', actionFormCard(view(24), { ...options, failed })],
    [
      'captured action',
      capturedActionCard({ ...failed, said: failed.faults, list: { owners: owners(24), links } }, options),
    ],
    ['drafted action', draftActionCard(view(24), { ...options, ...failed })],
    ['drafted action, 400 owners', draftActionCard(view(400), { ...options, ...failed })],
    ['recorded action', recordedActionCard(largest, OPTIONS)],
    ['confirmed action', confirmedActionCard(largest, OPTIONS)],
    ['found action', foundCard({ kind: 'action', action: largest }, { today: TODAY }, OPTIONS).card],
    ['found source', foundCard(foundSource(typed), { today: TODAY }, OPTIONS).card],
    ['action form, 400 owners', actionFormCard(view(400), { ...options, failed })],
  ] as const;
}

function foundSource(typed: Typed) {
  const next = { step: 'supply', words: typed(100), owner: typed(120), requestId: null } as const;
  const source = sourceView({ name: typed(LIMITS.sourceName), reason: typed(300), retired: true, late: true, next });
  return { kind: 'source', source, organisation: typed(LIMITS.organisationName) } as const;
}

function decisionCards(typed: Typed) {
  const items = many(12, (index) => decisionItem({ id: `decision-${index}`, text: typed(LIMITS.decisionText) }));
  const links = many(14, (index) => choice({ value: `2.${index}`, label: typed(100) }));
  const view = decisionsView({ items, links });
  const options = { ...OPTIONS, form: FORM, shared: true, notice: { tone: 'good', words: typed(300) } } as const;
  const failed = { entered: { text: typed(5_000) }, faults: { text: typed(120), meeting: typed(120) } };
  return [
    ['decisions, first page', decisionsCard(view, { ...options, page: 0 })],
    ['decisions, page that is gone', decisionsCard(view, { ...options, page: 900 })],
    ['decision form', decisionFormCard(view, { ...options, failed })],
  ] as const;
}

function digestCards(typed: Typed) {
  const kinds = ['request', 'action', 'escalation', 'meeting', 'figure'] as const;
  const lines = (count: number) =>
    many(count, (index) =>
      digestLine(kinds[index % kinds.length] ?? 'action', {
        title: typed(LIMITS.actionText),
        detail: typed(160),
        urgency: index % 2 === 0 ? 'overdue' : 'today',
      }),
    );
  const view = (count: number) =>
    digestView({ group: typed(120), because: typed(600), summary: '9 overdue', lines: lines(count) });
  const mention = many(2, (index) => ({ id: `29:${index}`, name: typed(LIMITS.personName) }));
  const notice = { tone: 'good', words: typed(300) } as const;
  return [
    ['digest, five lines', digestCard(view(5), { ...OPTIONS, notice })],
    ['digest, 60 lines', digestCard(view(60), { ...OPTIONS, notice })],
    ['digest in the channel', digestCard(view(12), { ...OPTIONS, mention })],
    ['digest ahead, everybody sees it', digestCard(view(12), { ...OPTIONS, ahead: true, shared: true })],
  ] as const;
}

function practiceCards(typed: Typed) {
  const items = many(23, (index) =>
    practiceEntry({
      id: `entry-${index}`,
      title: typed(LIMITS.practiceTitle),
      text: typed(LIMITS.practiceText),
      agencyShortName: typed(30),
      link: index % 3 === 0 ? null : `https://example.org/${'x'.repeat(LIMITS.practiceLink - 20)}`,
    }),
  );
  const agencies = many(24, (index) => choice({ value: `agency-${index}`, label: typed(120) }));
  const view = practiceView({ items, agencies });
  const options = { ...OPTIONS, form: FORM, shared: true, notice: { tone: 'good', words: typed(200) } } as const;
  const failed = {
    entered: { title: typed(5_000), text: typed(5_000), agency: 'x', link: typed(5_000), date: '31/02' },
    faults: { title: typed(90), text: typed(90), agency: typed(90), link: typed(90), date: typed(90), form: typed(90) },
  };
  return [
    ['practice, first page', practiceCard(view, { ...options, page: 0 })],
    ['practice, middle page', practiceCard(view, { ...options, page: 2 })],
    ['practice, page that is gone', practiceCard(view, { ...options, page: 900 })],
    ['practice form', practiceFormCard(view, { ...options, failed })],
  ] as const;
}

function requestCards(typed: Typed) {
  const request = (index: number) =>
    requestView({
      id: `request-${index}`,
      source: typed(LIMITS.sourceName),
      organisation: typed(80),
      period: typed(LIMITS.period),
      dueNote: typed(80),
      gateway: typed(LIMITS.gatewayName),
      gatewayNote: typed(400),
      requestingBody: typed(LIMITS.requestingBody),
      late: index > 0,
      overdueWorkingDays: index,
      effectiveDue: '2027-01-20',
      latest: responseView({ kind: 'cannot_share', words: 'Cannot share', detail: typed(LIMITS.note), by: typed(120) }),
      remains: typed(LIMITS.note),
      reminded: { at: '2026-12-15T09:30:00.000Z', by: typed(160) },
      may: { remind: true, answer: true, confirmNotHeld: true, withdraw: true },
      promisesLeft: index % 3,
    });
  const sources = (count: number) =>
    many(count, (index) => sourceChoice({ value: `source-${index}`, label: typed(120) }));
  const round = roundView({ period: typed(LIMITS.period), items: many(30, request) });
  const view = (count: number) =>
    requestsView({
      items: many(23, request),
      rounds: many(4, (index) => ({ ...round, id: `round-${index}` })),
      prepared: many(40, (index) => ({
        sourceId: `source-${index}`,
        source: typed(LIMITS.sourceName),
        organisation: typed(80),
        agency: typed(30),
        frequency: 'Monthly',
        covers: '2026-11',
        period: 'November 2026',
        due: '2026-12-31',
      })),
      sources: sources(count),
      may: { ask: true, confirmPrepared: true },
    });
  const options = { ...OPTIONS, form: FORM, shared: true, notice: { tone: 'good', words: typed(200) } } as const;
  const mention = many(6, (index) => ({ id: `29:${index}`, name: typed(LIMITS.personName) }));
  const entered = {
    source: 'source-0',
    period: typed(500),
    due: '2026-01-01',
    gateway: 's17',
    gatewayName: typed(500),
    requestingBody: typed(500),
  };
  const faults = {
    source: typed(80),
    period: typed(80),
    due: typed(80),
    gateway: typed(300),
    gatewayName: typed(80),
    requestingBody: typed(80),
  };
  const answered = { period: typed(60), on: 'x', missing: typed(500), expected: '', date: '', barrier: 'x', note: 'y' };
  const wrong = {
    period: typed(90),
    on: typed(90),
    missing: typed(90),
    expected: typed(90),
    date: typed(90),
    note: 'z',
  };
  const part = { organisations: ['police'], addressed: true };
  return [
    ['requests, first page', requestsCard(view(24), { ...options, page: 0 })],
    ['requests, middle page', requestsCard({ ...view(24), filter: 'overdue' }, { ...options, page: 2 })],
    ['requests, page that is gone', requestsCard({ ...view(24), filter: 'mine' }, { ...options, page: 900 })],
    ['requests, 400 sources', requestsCard(view(400), { ...options, page: 2 })],
    ['ask form', askFormCard(view(24), { ...options, failed: { entered, faults } })],
    ['ask form, 400 sources', askFormCard(view(400), { ...options, failed: { entered, faults } })],
    ['request that mentions people', requestCard(request(4), { ...options, mention, round: 'round-1' })],
    ['request confirmed not held', requestCard({ ...request(0), notHeldConfirmed: true }, options)],
    ['request that is closed', closedRequestCard(typed(400), OPTIONS)],
    ['round, first page', roundCard(round, { ...OPTIONS, page: 0 })],
    ['round, middle page, of a partner', roundCard(round, { ...OPTIONS, page: 2, shared: true, part, mention })],
    ...ANSWER_KINDS.map(
      (kind) =>
        [
          `request, ${kind} again`,
          requestCard(request(1), { ...options, failed: { kind, entered: answered, faults: wrong } }),
        ] as const,
    ),
  ] as const;
}

function otherCards(typed: Typed) {
  const sources = many(60, (index) =>
    sourceView({
      id: `source-${index}`,
      name: typed(LIMITS.sourceName),
      sample: true,
      rag: RAGS[index % RAGS.length] ?? 'grey',
      reason: typed(600),
    }),
  );
  const tracker = trackerView({
    sources,
    byAgency: many(10, (index) => {
      const { counts, headline } = quarterView({
        counts: { green: index, amber: 12, red: 3, grey: index % 2, excluded: 1 },
      });
      return { agencyId: `agency-${index}`, counts, headline };
    }),
    agencies: many(10, (index) => choice({ value: `agency-${index}`, label: typed(40) })),
    overridden: 12,
    organisations: [{ value: 'police', label: typed(LIMITS.organisationName), agencyId: 'police' }],
    trend: many(12, (index) =>
      quarterView({
        state: index === 11 ? 'provisional' : 'locked',
        before: index % 2 === 0 ? quarterView().headline : null,
      }),
    ),
    levers: many(9, () => leverView({ words: typed(120), organisation: typed(LIMITS.organisationName) })),
    nextTarget: { tenths: 700, sources: many(200, (index) => choice({ value: `source-${index}`, label: typed(120) })) },
  });
  const recommendation = recommendationsView().items[0];
  const items = (['awaiting_route', 'in_progress', 'revision_pending', 'closed'] as const).flatMap((status) =>
    recommendation === undefined
      ? []
      : [{ ...recommendation, status, statusWords: typed(60), title: typed(80), awaited: typed(200) }],
  );
  const fields = { text: typed(200), owner: typed(200), due: typed(200) };
  return [
    ['tracker', trackerCard(tracker, OPTIONS)],
    ['board', boardCard(tracker, OPTIONS)],
    ['recommendations', recommendationsCard(recommendationsView({ source: typed(100), items }), OPTIONS)],
    ['help with a notice', helpCard({ ...OPTIONS, appName: typed(30), notice: typed(5_00), about: 'actions' })],
    ['welcome', welcomeCard({ ...OPTIONS, appName: typed(30), groupName: typed(120) })],
    [
      'try again',
      retryCard(
        { kind: 'unavailable', message: typed(300) },
        'actions.add',
        { form: 'form', [inputId('action', 'text')]: typed(500), [inputId('action', 'owner')]: 'seat' },
        [typed(500), 'seat'],
      ),
    ],
    ['invalid', problemCard({ kind: 'invalid', message: typed(300), fields })],
    ...(['not-allowed', 'not-found', 'conflict', 'unavailable'] as const).map(
      (kind) => [`problem ${kind}`, problemCard({ kind, message: typed(500) })] as const,
    ),
    ['link conversation', linkConversationCard(many(9, (index) => ({ id: `group-${index}`, name: `G${index}` })))],
    ['notice', noticeCard({ tone: 'attention', words: typed(500) })],
  ] as const;
}
