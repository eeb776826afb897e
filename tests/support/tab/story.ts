/** One ordinary day of the group, as the tab reads it: the real agencies and seats, and sources in every state. */
import type { ActionsView, EndedActionsView } from '../../../shared/contract/actions';
import type {
  AttendanceView,
  LiveRegisterView,
  RegisterSeatView,
  RegisterView,
} from '../../../shared/contract/attendance';
import type { CalendarAddressView } from '../../../shared/contract/meetings';
import type {
  LocalPersonView,
  MembershipView,
  MeView,
  RosterView,
  UndeliveredView,
} from '../../../shared/contract/membership';
import type { MonitoringView } from '../../../shared/contract/monitoring';
import type { RecommendationsView } from '../../../shared/contract/recommendations';
import type { SourceView, TrackerView } from '../../../shared/contract/tracker';
import { EMPTY_SCHEDULE, type Schedule } from '../../../shared/domain/meetings/types';
import { roleOfSeat } from '../../../shared/domain/membership/standing';
import { recommendationStanding } from '../../../shared/domain/recommendations/standing';
import { actionItem, actionsView, requestView, responseView, sourceView, TODAY, trackerView } from '../builders';
import { groupFacts } from '../domain-builders';
import { attendance, betweenMeetings, pastRegister, VACANT } from './attendance';
import { someYears } from './meetings-story';
import { monitoringOf } from './monitoring-story';

const facts = groupFacts();

/** Every seat with its place, in the order of the terms of reference. */
export const SEATS = facts.agencies.flatMap((agency) =>
  agency.organisations.flatMap((organisation) => organisation.seats.map((seat) => ({ seat, organisation, agency }))),
);

/** What the tab can read, one view a route. */
export interface Story {
  me: MeView;
  tracker: TrackerView;
  recommendations: RecommendationsView;
  actions: ActionsView;
  endedActions: EndedActionsView;
  attendance: AttendanceView;
  /** What the watch says once more after a change: all who watch share a reading, which may be that old. Null: nothing. */
  behind: LiveRegisterView | null;
  /** What chair or VRU recorded over, by seat. */
  readonly replaced: Map<string, RegisterSeatView>;
  /** The closed register of November. */
  register: RegisterView;
  /** Of the financial year. */
  monitoring: MonitoringView;
  /** What the meetings are planned by. */
  schedule: Schedule;
  calendarAddress: CalendarAddressView;
  membership: MembershipView;
  roster: RosterView;
  undelivered: UndeliveredView;
  localPeople: readonly LocalPersonView[];
}

export function aStory(): Story {
  return {
    me: aChair(),
    tracker: aTracker(),
    recommendations: recommendations(),
    actions: someActions(),
    endedActions: endedActions(),
    attendance: attendance(),
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
    undelivered: {
      items: [
        {
          id: 'message-1',
          state: 'unknown',
          about: 'Request for October 2026: Probation cases',
          to: 'Performance and Quality Officer',
          since: '2026-12-15T09:00:00.000Z',
        },
      ],
    },
    localPeople: people(),
  };
}

/** The same group on its first day: nothing recorded yet. */
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
    actions: { ...actionsView({ items: [] }), owners: story.actions.owners },
    endedActions: { items: [], older: null },
    attendance: { ...betweenMeetings(), past: [] },
    monitoring: { ...story.monitoring, meetings: [], organisations: [], seats: [], worthACall: [] },
    schedule: EMPTY_SCHEDULE,
    undelivered: { items: [] },
  };
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

function source(id: string, name: string, organisationId: string, over: Partial<SourceView>): SourceView {
  const place = SEATS.find(({ organisation }) => organisation.id === organisationId);
  if (place === undefined) throw new Error(`No organisation ${organisationId}`);
  const { organisation, agency } = place;
  const where = { organisationId, organisation: organisation.name, agency: agency.name };
  const requests = (over.requests ?? []).map((request) => ({
    ...request,
    ...where,
    id: `${id}-request`,
    sourceId: id,
    source: name,
  }));
  return sourceView({ id, name, ...where, agencyId: agency.id, sample: true, ...over, requests });
}

function aTracker(): TrackerView {
  const late = requestView({ due: '2026-12-09', effectiveDue: '2026-12-09', overdueWorkingDays: 5 });
  const supplied = requestView({
    due: '2026-12-11',
    effectiveDue: null,
    latest: responseView(),
    may: { answer: true, confirmNotHeld: false },
  });
  const sources = [
    source('violence', 'Recorded violence with injury', 'police', { requests: [supplied] }),
    source('knife', 'Knife-enabled offences', 'police', {
      rag: 'amber',
      reason: '5 working days overdue',
      requests: [late],
    }),
    source('ambulance', 'Assault call-outs and attendances', 'icb', {
      rag: 'red',
      reason: 'Cannot share: health or social care personal information',
      classification: 'pseudonymised',
      requests: [
        requestView({
          due: '2026-12-11',
          effectiveDue: '2026-12-11',
          latest: responseView({
            kind: 'cannot_share',
            words: 'Cannot share',
            detail: 'Health or social care personal information. Advice from the IG lead is expected in January.',
          }),
        }),
      ],
    }),
    source('first-time', 'First-time entrants to youth justice', 'portsmouth-yjs', {
      rag: 'amber',
      reason: 'Will be supplied by 2027-01-08',
      requests: [
        requestView({
          effectiveDue: '2027-01-08',
          latest: responseView({ kind: 'will_supply_by', words: 'Will supply later', detail: 'By 2027-01-08' }),
          promisesLeft: 1,
        }),
      ],
    }),
    source('exclusions', 'School exclusions', 'hampshire-cc', {
      rag: 'amber',
      reason: 'Said to be not held, not yet confirmed by the VRU',
      requests: [
        requestView({
          effectiveDue: null,
          latest: responseView({ kind: 'not_held', words: 'Not held', detail: '' }),
          may: { answer: true, confirmNotHeld: true },
        }),
      ],
    }),
    source('fires', 'Deliberate fires', 'hiwfrs', {
      rag: 'grey',
      reason: 'Requested, due 2026-12-31, nothing received yet',
      requests: [requestView()],
    }),
    source('cases', 'Probation cases with a violence marker', 'probation', {
      rag: 'grey',
      reason: 'Never requested',
      sample: false,
    }),
    source('reports', 'Community safety reports', 'isle-of-wight-council', { requests: [supplied] }),
    source('survey', 'Residents’ survey on feeling safe', 'southampton-cc', {
      requests: [supplied],
      frequency: 'annual',
    }),
    source('licences', 'Alcohol licences and reviews of premises', 'basingstoke-deane', {
      rag: 'excluded',
      reason: 'Not held, confirmed by the VRU',
    }),
  ];
  const organisations = [...new Map(SEATS.map(({ organisation }) => [organisation.id, organisation.name]))];
  return trackerView({
    sources,
    agencies: facts.agencies.map(({ id, name }) => ({ value: id, label: name })),
    organisations: organisations.map(([value, label]) => ({ value, label })),
  });
}

function recommendations(): RecommendationsView {
  return {
    source: 'Crest Advisory, published May 2023',
    items: facts.recommendations.map((fact) =>
      recommendationStanding(fact, undefined, facts.implementationRoute, TODAY),
    ),
  };
}

function someActions(): ActionsView {
  const owner = (seatId: string) => {
    const place = SEATS.find(({ seat }) => seat.id === seatId);
    const label = place === undefined ? seatId : `${place.seat.title}, ${place.organisation.name}`;
    return { ownerSeatId: seatId, owner: label, ownerAgency: place?.agency.name ?? '' };
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
      may: { progress: true, cancel: true },
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
        may: { progress: false, cancel: false },
      }),
    ],
    older: null,
  };
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
          holder: seat.id === VACANT ? null : { name: `Holder of the seat`, since: '2025-04-01' },
          role: roleOfSeat(seat),
        })),
      ),
      gaps: facts.coverageGaps.filter((gap) => gap.agencyId === agency.id).map(({ name }) => name),
    })),
    viewers: [{ tenantId: objectId(0), objectId: objectId(90), name: 'Colleague of a partner', since: '2026-09-01' }],
    counts: { agencies: facts.agencies.length, seats: SEATS.length, vacant: 1 },
    may: { bindSeats: true },
  };
}
