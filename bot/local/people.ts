/**
 * The sample people of local mode: every seat is held by a person named after their role. None of them is real or has a
 * person's name.
 */
import { createHash } from 'node:crypto';
import { type Actor, roleOfSeat } from '../../shared/domain/membership/standing';
import type { Role } from '../../shared/domain/membership/types';
import type { Facts } from '../../shared/terms-of-reference/facts';
import type { Caller } from '../services/context';
import { digest } from '../store/keys';

/** The only tenant in local mode. */
export const LOCAL_TENANT_ID = '00000000-0000-4000-8000-0000000da369';

/** The number of people that the Playground requires: the current user and exactly five others. */
export const PLAYGROUND_PEOPLE = 6;

export interface LocalPerson {
  /** In the format of user ids in Teams. */
  readonly id: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
  /** The role, with the organisation if the role does not include it. Unique. */
  readonly name: string;
  /** The seat id. */
  readonly seat: string;
  readonly title: string;
  readonly organisation: string;
  readonly organisationId: string;
  readonly agencyId: string;
  readonly role: Role;
}

type Agency = Facts['agencies'][number];
type Organisation = Agency['organisations'][number];
type Seat = Organisation['seats'][number];

/**
 * Returns a stable id for a seat, the same on every machine and after every restart: a UUID (version 5 by its shape).
 */
function objectIdOf(seatId: string): string {
  const hex = createHash('sha256').update(`local person in seat ${seatId}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
}

function nameOf(seat: Seat, organisation: Organisation, agency: Agency): string {
  const role = seat.representation ? seat.title.replace(/^Representation from /, 'Representative of ') : seat.title;
  if (role.includes(organisation.name)) return role;
  return `${role} (${agency.organisations.length === 1 ? agency.shortName : organisation.name})`;
}

/** Returns one person for each seat of the facts, in the order of the facts. */
export function localPeople(facts: Facts): LocalPerson[] {
  return facts.agencies.flatMap((agency) =>
    agency.organisations.flatMap((organisation) =>
      organisation.seats.map((seat) => {
        const aadObjectId = objectIdOf(seat.id);
        return {
          id: `29:${aadObjectId}`,
          tenantId: LOCAL_TENANT_ID,
          aadObjectId,
          name: nameOf(seat, organisation, agency),
          seat: seat.id,
          title: seat.title,
          organisation: organisation.name,
          organisationId: organisation.id,
          agencyId: agency.id,
          role: roleOfSeat(seat),
        };
      }),
    ),
  );
}

/** Returns the seat that the Playground opens with by default: the Chair's. */
export function chairSeat(facts: Facts): string {
  const seats = facts.agencies.flatMap((agency) => agency.organisations.flatMap((organisation) => organisation.seats));
  const chair = seats.find((seat) => seat.office === 'chair') ?? seats[0];
  if (chair === undefined) throw new Error('the terms of reference name no seat');
  return chair.id;
}

/**
 * Returns the six people of the Playground, the current one first. The others are the first seats of other agencies, so
 * that as many agencies as possible are represented; the current person represents their own.
 * Throws: Error for a seat that nobody holds, and for a group of fewer than six seats.
 */
export function playgroundPeople(people: readonly LocalPerson[], currentSeatId: string): LocalPerson[] {
  const current = people.find((person) => person.seat === currentSeatId);
  if (current === undefined) throw new Error(`nobody holds the seat ${currentSeatId}`);
  if (people.length < PLAYGROUND_PEOPLE) throw new Error(`the Playground needs ${PLAYGROUND_PEOPLE} seats`);
  const others = people.filter(({ agencyId }) => agencyId !== current.agencyId);
  const firsts = new Map(others.toReversed().map((person) => [person.agencyId, person]));
  const ofOtherAgencies = others.filter((person) => firsts.get(person.agencyId) === person);
  // In a group of few agencies, further seats make up the number.
  return [...new Set([current, ...ofOtherAgencies, ...people])].slice(0, PLAYGROUND_PEOPLE);
}

/** Returns the person as the caller of a use case. The same words give the same operation, which takes effect once. */
export function localCaller(
  groupId: string,
  { tenantId, aadObjectId: objectId, name }: LocalPerson,
  ...words: readonly string[]
): Caller {
  const actor: Actor = { tenantId, objectId, name, via: 'system' };
  return { groupId, actor, operationId: digest('sample', groupId, ...words) };
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Returns the people that these words can mean: a seat's title, `Title, Organisation` if two seats share a title, the
 * name in the Playground, or the seat id. The caller handles several results, or none.
 */
export function findPeople(people: readonly LocalPerson[], words: string): LocalPerson[] {
  const wanted = plain(words);
  return people.filter(({ title, organisation, name, seat }) =>
    [title, `${title}, ${organisation}`, name, seat].some((each) => plain(each) === wanted),
  );
}
