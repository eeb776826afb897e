/**
 * Builders of domain values: sensible defaults, overridden by what a test changes. The group is the real one, read from
 * its facts; people are named after the seat they hold.
 */
import type { Action } from '../../shared/domain/actions/types';
import type { Agreement } from '../../shared/domain/agreements/types';
import { decideClose } from '../../shared/domain/attendance/closing';
import { newRegister, withAnswers } from '../../shared/domain/attendance/register';
import type { Answer, Register } from '../../shared/domain/attendance/types';
import type { Barrier, BarrierCode } from '../../shared/domain/barriers/types';
import type { HolidayCalendar } from '../../shared/domain/calendar/working-days';
import { type Planning, planningOf } from '../../shared/domain/meetings/schedule';
import {
  type Arrangement,
  EMPTY_SCHEDULE,
  type HeldMeeting,
  type Meeting,
  type Schedule,
} from '../../shared/domain/meetings/types';
import { type Standing, standingOf } from '../../shared/domain/membership/standing';
import type { Agency, Holder, Membership, Organisation, PersonId, Seat } from '../../shared/domain/membership/types';
import type { Problem, Result } from '../../shared/domain/result';
import { newRecord } from '../../shared/domain/tracker/record';
import type {
  DataRequest,
  LastAsked,
  Response,
  ResponseContent,
  Source,
  SourceRecord,
} from '../../shared/domain/tracker/types';
import dawg from '../../shared/terms-of-reference/dawg.json';
import { type Facts, factsSchema } from '../../shared/terms-of-reference/facts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
/** A Monday morning in winter, when London's time equals UTC. */
export const NOW = '2026-11-23T09:30:00.000Z';
export const TODAY = '2026-11-23';

/** The bank holidays of England from November 2026 to the end of 2027. */
export const ENGLAND: HolidayCalendar = {
  holidays: new Set([
    ...['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29'],
    ...['2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
  ]),
  knownUntil: '2027-12-31',
};

/** Returns the facts of the group, validated by their schema. */
export function groupFacts(): Facts {
  return factsSchema.parse(dawg);
}

/** Returns the holder of a seat in these tests. */
export function holderOfSeat(seatId: string, since = '2024-01-01'): Holder {
  return { tenantId: TENANT, objectId: `person-${seatId}`, name: `Holder of ${seatId}`, since };
}

export interface MembershipChanges {
  /** Ids of vacant seats; every other seat is held. */
  readonly vacant?: readonly string[];
  /** Seat id → the seat whose holder also holds this one. */
  readonly alsoHeldBy?: Readonly<Record<string, string>>;
  readonly viewers?: readonly PersonId[];
}

/** Returns the group's membership from its facts, with every seat held unless changed. */
export function aMembership(changes: MembershipChanges = {}): Membership {
  const { group, agencies, ...facts } = groupFacts();
  const organisations = agencies.flatMap((agency) =>
    agency.organisations.map((organisation) => ({ ...organisation, agencyId: agency.id })),
  );
  return {
    group: { ...group, ...facts },
    agencies: agencies.map(({ organisations: _, ...agency }): Agency => agency),
    organisations: organisations.map(({ seats: _, ...organisation }): Organisation => organisation),
    seats: organisations.flatMap(({ id, seats }) =>
      seats.map((seat): Seat => {
        const holder = changes.vacant?.includes(seat.id)
          ? null
          : holderOfSeat(changes.alsoHeldBy?.[seat.id] ?? seat.id);
        return { ...seat, organisationId: id, holder };
      }),
    ),
    viewers: (changes.viewers ?? []).map((viewer) => ({ ...viewer, name: 'A reader', since: '2026-01-01' })),
  };
}

/** Returns the membership with a Prison Service seat, which is required to attend from this day on. */
export function withPrisonRequiredFrom(day: string): Membership {
  const membership = aMembership();
  const organisation = {
    id: 'prison',
    agencyId: 'prison',
    name: 'Prison Service',
    healthOrSocialCare: false,
    active: true,
  };
  return {
    ...membership,
    agencies: membership.agencies.map((agency) =>
      agency.id === 'prison' ? { ...agency, attendance: [{ from: day, required: true }] } : agency,
    ),
    organisations: [...membership.organisations, organisation],
    seats: [...membership.seats, aSeat({ id: 'prison-safety', organisationId: 'prison', title: 'Safety Lead' })],
  };
}

/** A held seat of a partner organisation. */
export function aSeat(changes: Partial<Seat> = {}): Seat {
  const id = changes.id ?? 'police-lead-analyst';
  return {
    id,
    organisationId: 'police',
    title: 'Lead Analyst, Corporate Insights',
    representation: false,
    office: null,
    administers: false,
    member: true,
    onDistributionList: true,
    holder: holderOfSeat(id),
    ...changes,
  };
}

export interface PlanningStory extends Partial<Omit<Planning, 'schedule'>> {
  readonly schedule?: Partial<Schedule>;
  readonly membership?: Membership;
}

/** Returns the input for planning meetings: the group's own rule, with nothing arranged or held unless changed. */
export function aPlanning({ schedule, membership = aMembership(), ...changes }: PlanningStory = {}): Planning {
  return { ...planningOf(membership, { ...EMPTY_SCHEDULE, ...schedule }, ENGLAND, TODAY), ...changes };
}

/** Arrangements for a meeting by the chair or the VRU. */
export const arranged = {
  cancelled: (): Arrangement => ({ moved: null, cancelled: { reason: 'Purdah' } }),
  movedTo: (date: string): Arrangement => ({
    moved: { date, startsAt: '14:00', minutes: 90, place: null, reason: 'The room is taken' },
    cancelled: null,
  }),
} as const;

/** Returns a held meeting in person that an organisation hosted, on the 15th of the month. */
export function hostedBy(organisationId: string, month: string): HeldMeeting {
  const organisation = aMembership().organisations.find(({ id }) => id === organisationId)?.name ?? organisationId;
  return { id: month, date: `${month}-15`, mode: 'in-person', host: { organisationId, organisation } };
}

/** The meeting of November 2026, on Teams. */
export function aMeeting(changes: Partial<Meeting> = {}): Meeting {
  const time = { id: '2026-11', date: '2026-11-18', startsAt: '10:00', minutes: 120 };
  return { ...time, mode: 'remote', host: null, place: null, ...changes };
}

/** Returns an answer that the seat's holder gave. */
export function anAnswer(changes: Partial<Answer> = {}): Answer {
  const { seatId = 'police-lead-analyst', value = 'present' } = changes;
  const { tenantId, objectId } = holderOfSeat(seatId);
  return {
    seatId,
    value,
    deputyName: value === 'deputy' ? 'Duty analyst' : null,
    mode: 'remote',
    holder: { tenantId, objectId },
    source: 'self',
    recordedAt: NOW,
    ...changes,
  };
}

/** Answer values by seat id. */
export type Said = Readonly<Record<string, Answer['value']>>;

export interface RegisterStory {
  readonly membership?: Membership;
  readonly meeting?: Partial<Meeting>;
}

/** Returns an open register with these answers, each given by the seat's holder. */
export function aRegister(said: Said = {}, { membership = aMembership(), meeting }: RegisterStory = {}): Register {
  const answers = Object.entries(said).map(([seatId, value]) => anAnswer({ seatId, value }));
  const register = newRegister(aMeeting(meeting), membership, 0, '2026-11-18T09:55:00.000Z');
  return withAnswers(register, { answers, cleared: [] });
}

/** As above, closed: seats without an answer are absent. */
export function aClosedRegister(said: Said = {}, story: RegisterStory = {}): Register {
  return unwrapOk(
    decideClose(aRegister(said, story), holdersIn(story.membership ?? aMembership()), { confirmed: true }, NOW),
  ).register;
}

/** Returns the holders by seat id. */
export function holdersIn({ seats }: Membership): ReadonlyMap<string, Holder> {
  return new Map(seats.flatMap((seat) => (seat.holder === null ? [] : [[seat.id, seat.holder]])));
}

/** Returns the standing of one person who holds these seats of the group, in this order. */
export function holding(...seatIds: readonly [string, ...string[]]): Standing {
  const [first, ...others] = seatIds;
  const membership = aMembership({ alsoHeldBy: Object.fromEntries(others.map((id) => [id, first])) });
  const standing = standingOf(holderOfSeat(first), membership);
  if (standing === null) throw new Error(`The group has no seat ${first}`);
  const seats = seatIds.flatMap((id) => standing.seats.filter((seat) => seat.id === id));
  return { ...standing, seats };
}

/** A person with read access only. */
export const VIEWER: Standing = { role: 'viewer', seats: [] };

export function anAction(changes: Partial<Action> = {}): Action {
  return {
    id: 'action-1',
    ref: 'DAWG-2026-11-01',
    text: 'Agree the ambulance data extract',
    ownerSeatId: 'police-lead-analyst',
    due: '2026-12-04',
    meetingId: '2026-11',
    serves: null,
    status: 'open',
    reason: null,
    createdAt: '2026-11-18T10:20:00.000Z',
    endedAt: null,
    ...changes,
  };
}

export function aSource(changes: Partial<Source> = {}): Source {
  return {
    id: 'source-1',
    name: 'Violence with injury, monthly counts',
    organisationId: 'police',
    area: '',
    classification: 'aggregate',
    frequency: 'monthly',
    snaSection: '',
    isaRequired: false,
    state: 'active',
    sample: false,
    registeredAt: '2026-04-20T09:00:00.000Z',
    ...changes,
  };
}

/**
 * Returns a record with the derived fields as the store would set them: the last request, and the last time of a
 * supply.
 */
export function aRecord(changes: Partial<SourceRecord> = {}): SourceRecord {
  const requests = changes.requests ?? [];
  const supplies = requests.flatMap(({ latest }) =>
    latest?.kind === 'supplied' || latest?.kind === 'partly_supplied' ? latest.at : [],
  );
  const lastAsked = [...requests].sort((a, b) => a.askedAt.localeCompare(b.askedAt)).at(-1);
  return {
    ...newRecord(changes.source ?? aSource()),
    lastAsked: lastAsked === undefined ? null : askedAs(lastAsked),
    suppliedAt: supplies.sort().at(-1) ?? null,
    ...changes,
  };
}

function askedAs({ askedAt, covers, due, gateway, requestingBody }: DataRequest): LastAsked {
  return { askedAt, covers, due, gateway, requestingBody };
}

export function aRequest(changes: Partial<DataRequest> = {}): DataRequest {
  return {
    id: 'request-1',
    sourceId: 'source-1',
    organisationId: 'police',
    roundId: null,
    period: 'October 2026',
    covers: changes.period === undefined ? '2026-10' : null,
    due: '2026-11-20',
    requestingBody: 'Violence Reduction Unit',
    gateway: { kind: 's16' },
    askedAt: '2026-10-28T09:00:00.000Z',
    latest: null,
    promises: 0,
    notHeldConfirmed: false,
    ...changes,
  };
}

/** An open barrier, opened by the request of `aRequest`. */
export function aBarrier(changes: Partial<Barrier> = {}): Barrier {
  const organisationId = changes.organisationId ?? 'police';
  return {
    id: 'barrier-1',
    sourceId: 'source-1',
    organisationId,
    code: 'no_isa',
    note: '',
    openedAt: '2026-11-02T10:00:00.000Z',
    requestId: 'request-1',
    ownerSeatId: null,
    igOrganisationId: organisationId,
    ...changes,
  };
}

/** An individual agreement between police and VRU that covers `aSource`, in force from July 2026. */
export function anAgreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    id: 'agreement-1',
    title: 'Violence data, police and VRU',
    kind: 'individual',
    parties: ['police', 'vru'],
    gateway: 'PCSC Act 2022, section 16',
    sourceIds: ['source-1'],
    start: '2026-07-01',
    review: null,
    expiry: null,
    registeredAt: '2026-06-15T09:00:00.000Z',
    ended: null,
    changedAt: '2026-06-15T09:00:00.000Z',
    log: [],
    ...changes,
  };
}

/** Returns a response as stored in a request: its content and its time. */
export function aResponse(content: ResponseContent, at = '2026-11-02T10:00:00.000Z'): Response {
  return { ...content, at, seatId: 'police-lead-analyst', onBehalf: false };
}

/** The kinds of response of a partner, with the fields that each kind requires. */
export const saying = {
  supplied: (on = '2026-11-02'): ResponseContent => ({ kind: 'supplied', period: 'October 2026', on }),
  partly: (expected: string): ResponseContent => ({ kind: 'partly_supplied', missing: 'Two districts', expected }),
  willSupplyBy: (date: string): ResponseContent => ({ kind: 'will_supply_by', date }),
  cannotShare: (barrier: BarrierCode = 'no_isa', note = ''): ResponseContent => ({
    kind: 'cannot_share',
    barrier,
    note,
  }),
  notHeld: (): ResponseContent => ({ kind: 'not_held' }),
} as const;

/** Returns the value of a successful result. Throws: if the result is a problem. */
export function unwrapOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Unexpected problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Returns the problem of a failed result. Throws: if the result is successful. */
export function problemOf<T>(result: Result<T>): Problem {
  if (result.ok) throw new Error(`Unexpectedly good: ${JSON.stringify(result.value)}`);
  return result.problem;
}

/** Returns the invalid fields of a failed result: field name → message. Throws: for another kind of problem. */
export function faultsOf<T>(result: Result<T>): Readonly<Record<string, string>> {
  const problem = problemOf(result);
  if (problem.kind !== 'invalid') throw new Error(`Not about inputs: ${JSON.stringify(problem)}`);
  return problem.fields;
}
