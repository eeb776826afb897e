/** One ordinary day of the group, as the tab loads it: the real agencies and seats, and sources in every state. */
import type { ActionsView, EndedActionsView } from '../../../shared/contract/actions';
import type { InstanceView } from '../../../shared/contract/health';
import type { ConversationView, LocalPersonView, MembershipView, MeView } from '../../../shared/contract/membership';
import type { RecommendationsView } from '../../../shared/contract/recommendations';
import { EMPTY_SCHEDULE } from '../../../shared/domain/meetings/types';
import { roleOfSeat } from '../../../shared/domain/membership/standing';
import { recommendationSummary } from '../../../shared/domain/recommendations/summary';
import { actionItem, actionsView, decisionItem, decisionsView, requestsView, TODAY, trackerView } from '../builders';
import { groupFacts } from '../domain-builders';
import { noAgreements, someAgreementsView } from './agreements-story';
import type { Story } from './answering';
import { aheadOfTheNext, attendance, betweenMeetings, pastRegister, VACANT } from './attendance';
import { aHistory } from './history-story';
import { someYears } from './meetings-story';
import { seatlessView } from './membership-story';
import { monitoringOf } from './monitoring-story';
import { someEntries } from './practice-story';
import { someReminders } from './reminders-story';
import { someOpenRequests } from './requests-story';
import { someSnapshots } from './snapshot-story';
import { aPreview, aSourcePage } from './source-story';
import { aTracker } from './tracker-story';

const facts = groupFacts();

/** Every seat with its organisation and agency, in the order of the terms of reference. */
export const SEATS = facts.agencies.flatMap((agency) =>
  agency.organisations.flatMap((organisation) => organisation.seats.map((seat) => ({ seat, organisation, agency }))),
);

export function aStory(): Story {
  return {
    me: aChair(),
    tracker: aTracker(),
    snapshots: someSnapshots(),
    source: aSourcePage(),
    preview: aPreview(),
    requests: someOpenRequests(),
    agreements: someAgreementsView(),
    recommendations: recommendations(),
    practice: someEntries(),
    reminders: someReminders(),
    actions: someActions(),
    endedActions: endedActions(),
    decisions: decisionsView({
      items: [
        decisionItem(),
        decisionItem({ id: 'decision-2', kind: 'key_update', text: 'The platform goes live in April.', serves: null }),
      ],
    }),
    history: aHistory(),
    attendance: attendance(),
    ahead: aheadOfTheNext(),
    behind: null,
    replaced: new Map(),
    register: pastRegister(),
    monitoring: monitoringOf('2026-27'),
    schedule: someYears(),
    calendarAddress: { address: null },
    membership: membership(),
    roster: {
      people: people().map(({ aadObjectId, name, id }) => ({
        tenantId: objectId(0),
        objectId: aadObjectId,
        name,
        email: `${id}@example.org`,
      })),
    },
    settings: {
      team: conversation('place-1', 'team', 'Data and Analysis Working Group', '2026-09-01'),
      chats: [conversation('place-2', 'chat', '', '2026-09-16')],
      others: [conversation('place-3', 'team', 'Somebody’s own team', null)],
      may: { link: true },
    },
    retention: {
      months: 24,
      words: '2 years',
      lastRun: '2026-12-16',
      dryRun: {
        before: '2024-12-16',
        counts: { meetings: 2, names: 5, formerHolders: 1, events: 2, people: 1 },
        more: false,
        meetings: [
          { meetingId: '2024-11', date: '2024-11-20', names: 4 },
          { meetingId: '2024-10', date: null, names: 1 },
        ],
        events: [
          { at: '2024-12-02T10:12:00.000Z', title: 'Register of 2024-11-20 corrected: absent → deputy' },
          { at: '2024-11-21T09:30:00.000Z', title: 'Action DAWG-2024-11-03 cancelled' },
        ],
      },
      people: people().map(({ aadObjectId, name, seat }) => ({
        tenantId: objectId(0),
        objectId: aadObjectId,
        label: `${name}, ${seat}`,
      })),
    },
    health: {
      version: '1.4.0',
      checkedAt: '2026-12-15T09:30:00.000Z',
      storageMs: 14,
      outbox: { waiting: 3, oldest: '2026-12-15T09:12:00.000Z', atLeast: false },
      undelivered: { unknown: 1, undeliverable: 0, failed: 0 },
      backup: { day: '2026-12-15', rows: 18_412, late: false },
      snapshot: { quarter: '2026-27-Q2', label: 'Q2 2026–27', version: 1, locked: false },
      instances: [
        anInstance('a1b2c3d4', '2026-12-15T09:29:41.000Z', null),
        anInstance('e5f6a7b8', '2026-12-15T09:29:02.000Z', 94),
      ],
      may: { lookAfterMessages: true },
    },
    undelivered: {
      items: [
        {
          id: 'message-1',
          state: 'unknown',
          about: 'Request for October 2026: Probation cases',
          to: 'Performance and Quality Officer',
          why: 'Teams did not answer. It may have arrived.',
          since: '2026-12-15T09:00:00.000Z',
        },
      ],
      total: 1,
      older: null,
    },
    localPeople: people(),
  };
}

/** The same group on its first day: nothing has been recorded yet. */
export function anEmptyStory(): Story {
  const story = aStory();
  return {
    ...story,
    me: { ...story.me, sampleData: false },
    tracker: {
      ...trackerView({ sources: [] }),
      agencies: story.tracker.agencies,
      organisations: story.tracker.organisations,
    },
    requests: { ...requestsView({ items: [], sources: [] }), may: { ask: true, confirmPrepared: true } },
    agreements: noAgreements(),
    actions: { ...actionsView({ items: [] }), owners: story.actions.owners },
    practice: { ...story.practice, items: [] },
    endedActions: { items: [], older: null },
    decisions: { ...story.decisions, items: [] },
    attendance: { ...betweenMeetings(), past: [] },
    monitoring: { ...story.monitoring, meetings: [], organisations: [], seats: [], worthACall: [] },
    schedule: EMPTY_SCHEDULE,
    undelivered: { items: [], total: 0, older: null },
    settings: { team: null, chats: [], others: [], may: { link: true } },
  };
}

function anInstance(id: string, seenAt: string, clockSeconds: number | null): InstanceView {
  return { id, version: '1.4.0', startedAt: '2026-12-14T06:00:00.000Z', seenAt, silent: false, clockSeconds };
}

export function objectId(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

function aChair(): MeView {
  const { id, name, shortName, partnership } = facts.group;
  return {
    name: 'Director and Chair',
    group: { id, name, shortName, partnership },
    role: 'chair',
    seats: [{ id: 'vru-director', label: 'Director and Chair, Violence Reduction Unit', agency: 'VRU' }],
    today: TODAY,
    sampleData: true,
    local: true,
    may: { runGroup: true, bindSeats: true },
  };
}

function people(): readonly LocalPersonView[] {
  return SEATS.map(({ seat }, index) => ({
    id: seat.id,
    aadObjectId: objectId(index + 1),
    name: seat.title,
    seat: seat.title,
    role: roleOfSeat(seat),
  }));
}

function recommendations(): RecommendationsView {
  return {
    source: 'Crest Advisory, published May 2023',
    items: facts.recommendations.map((fact) =>
      recommendationSummary(fact, undefined, facts.implementationRoute, TODAY),
    ),
  };
}

function someActions(): ActionsView {
  const owner = (seatId: string) => {
    const place = SEATS.find(({ seat }) => seat.id === seatId);
    const label = place === undefined ? seatId : `${place.seat.title}, ${place.organisation.name}`;
    return {
      ownerSeatId: seatId,
      owner: label,
      ownerAgency: place?.agency.name ?? '',
      ownerAgencyId: place?.agency.id ?? '',
    };
  };
  const items = [
    actionItem({
      id: 'a1',
      ref: 'DAWG-2026-10-04',
      text: 'Send the agreed definition of serious violence to every analyst',
      due: '2026-12-02',
      overdue: true,
      ...owner('vru-analyst'),
      serves: '6.1',
    }),
    actionItem({
      id: 'a2',
      ref: 'DAWG-2026-11-01',
      text: 'Name a contact for the unified sharing framework',
      due: '2026-12-11',
      overdue: true,
      unowned: true,
      ...owner(VACANT),
    }),
    actionItem({
      id: 'a3',
      ref: 'DAWG-2026-11-03',
      status: 'in_progress',
      due: '2026-12-16',
      ...owner('police-lead-analyst'),
    }),
    actionItem({
      id: 'a4',
      ref: 'DAWG-2026-11-05',
      text: 'Compare how the four areas count repeat victims, write down where they differ, and bring one page with a proposal for a shared definition to the next meeting, so that the needs assessment for the coming year can use it',
      due: '2027-01-20',
      ...owner('portsmouth-assistant-director'),
      may: { remind: true, progress: true, edit: true, takeOver: false, cancel: true },
    }),
  ];
  return actionsView({
    items,
    owners: SEATS.filter(({ seat }) => seat.id !== VACANT).map(({ seat, organisation }) => ({
      value: seat.id,
      label: `${seat.title}, ${organisation.name}`,
    })),
  });
}

function endedActions(): EndedActionsView {
  return {
    items: [
      actionItem({
        id: 'e1',
        ref: 'DAWG-2026-11-02',
        text: 'Book a room for the December meeting',
        status: 'done',
        endedAt: '2026-12-01T15:20:00.000Z',
      }),
      actionItem({
        id: 'e2',
        ref: 'DAWG-2026-10-02',
        text: 'Draft a second dashboard',
        status: 'cancelled',
        reason: 'The existing dashboard covers it',
        endedAt: '2026-11-18T11:00:00.000Z',
        may: { progress: false, edit: false, takeOver: false, cancel: false },
      }),
    ],
    older: null,
  };
}

function conversation(id: string, scope: 'team' | 'chat', name: string, since: string | null): ConversationView {
  return { id, scope, name, since, by: since === null ? null : 'Senior Analyst', firstSeen: '2026-08-28' };
}

function membership(): MembershipView {
  return {
    agencies: facts.agencies.map((agency) => ({
      id: agency.id,
      name: agency.name,
      category: agency.category,
      attendanceRequired: agency.organisations.length > 0,
      seats: agency.organisations.flatMap((organisation) =>
        organisation.seats.map((seat) => ({
          id: seat.id,
          title: seat.title,
          organisation: organisation.name,
          holder:
            seat.id === VACANT ? null : { objectId: objectId(80), name: `Holder of the seat`, since: '2025-04-01' },
          role: roleOfSeat(seat),
          proposed: null,
        })),
      ),
      seatless: agency.organisations.length > 0 ? [] : [seatlessView(agency.id, agency.name)],
      gaps: facts.coverageGaps.filter((gap) => gap.agencyId === agency.id).map(({ name }) => name),
    })),
    viewers: [{ tenantId: objectId(0), objectId: objectId(90), name: 'Colleague of a partner', since: '2026-09-01' }],
    counts: { agencies: facts.agencies.length, seats: SEATS.length, vacant: 1 },
    may: { bindSeats: true, keepOrganisations: true },
  };
}
