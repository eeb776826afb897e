/** Reading and writing a group's membership. One range holds it whole. */
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';
import { EMPTY_SCHEDULE, type Schedule } from '../../shared/domain/meetings/types';
import { withOwnOrganisations } from '../../shared/domain/membership/own-organisations';
import { samePerson } from '../../shared/domain/membership/standing';
import type { FormerHolder } from '../../shared/domain/membership/tenures';
import type {
  Agency,
  Group,
  Holder,
  Membership,
  Organisation,
  PersonId,
  Seat,
  Viewer,
} from '../../shared/domain/membership/types';
import { keys } from './keys';
import type { Change, RangeResult, Row, Table } from './table';
import type { Versioned } from './versioned';

/** Keys sort by id; what people read sorts as the terms of reference have it. */
export interface Ordered {
  readonly order: number;
}

/** What a person may be in a group, as the press path needs it: one row, one read. */
export interface PersonRecord {
  readonly seats: readonly Pick<Seat, 'id' | 'organisationId' | 'office' | 'administers'>[];
  readonly viewer: boolean;
  /** The day on which it was noticed that the group knows them no longer; any change of their seats begins anew. */
  readonly leftOn?: IsoDate;
}

export interface LoadedMembership {
  readonly membership: Membership;
  readonly schedule: Schedule;
  /** Rows by key, for changes. */
  readonly rows: ReadonlyMap<string, Row<unknown>>;
}

/** The group's membership, or null when there is no such group. One request. */
export async function loadMembership(table: Table, groupId: string): Promise<LoadedMembership | null> {
  return membershipOf(await table.range<Ordered>(groupId, keys.membership));
}

/** The same as a version: whoever asks in the same moment shares the request, and what is made of it. */
export function loadMembershipVersion(table: Table, groupId: string): Promise<Versioned<RangeResult<Ordered>>> {
  return table.sharedRange<Ordered>(groupId, keys.membership);
}

/** The rows that were read last of each group, and the membership that they are; known by the value of the group's own row. */
const latest = new WeakMap<object, { readonly rows: readonly Row<Ordered>[]; readonly loaded: LoadedMembership }>();

/**
 * The membership that these rows are; null where they are none. Every page begins with it and it changes once in a while: the same
 * rows are the same membership, so nobody changes one that was read.
 */
export function membershipOf({ rows }: RangeResult<Ordered>): LoadedMembership | null {
  const group = rows.find((row) => row.key === keys.membershipGroup);
  if (group === undefined) return null;
  const before = latest.get(group.value);
  if (before !== undefined && sameRows(before.rows, rows)) return before.loaded;
  const loaded = membershipIn(rows, group);
  latest.set(group.value, { rows, loaded });
  return loaded;
}

function sameRows(before: readonly Row<unknown>[], now: readonly Row<unknown>[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ key, etag, value }, place) => {
      const row = now[place];
      return key === row?.key && etag === row.etag && value === row.value;
    })
  );
}

function membershipIn(rows: readonly Row<Ordered>[], group: Row<Ordered>): LoadedMembership {
  const ordered = <T>(kind: string): T[] =>
    rows
      .filter((row) => row.key.startsWith(`membership!${kind}!`))
      .map((row) => row.value)
      .sort((a, b) => a.order - b.order)
      .map(({ order: _, ...value }) => value as unknown as T);
  const agencies = ordered<Agency>('1agency');
  return {
    membership: {
      group: group.value as unknown as Group,
      agencies,
      organisations: withOwnOrganisations(agencies, ordered<Organisation>('2organisation')),
      seats: ordered<Seat>('3seat'),
      viewers: ordered<Viewer>('4viewer'),
    },
    schedule:
      (rows.find((row) => row.key === keys.schedule)?.value as unknown as Schedule | undefined) ?? EMPTY_SCHEDULE,
    rows: new Map(rows.map((row) => [row.key, row])),
  };
}

/** Rows in one transaction; Table Storage takes 100. */
const ROWS = 90;

/**
 * Stores a new group; its own row comes last, and until then there is no group. False: somebody else has stored it. A part
 * that is there already, from a founding that broke off or from another instance, stays as it is.
 */
export async function saveNewGroup(table: Table, membership: Membership): Promise<boolean> {
  const { group } = membership;
  const insert = (key: string, value: unknown): Change => ({ kind: 'insert', key, value });
  const rows = [
    ...membership.agencies.map((agency, order) => insert(keys.membershipAgency(agency.id), { ...agency, order })),
    ...membership.organisations.map((organisation, order) =>
      insert(keys.membershipOrganisation(organisation.id), { ...organisation, order }),
    ),
    ...membership.seats.map((seat, order) => insert(keys.membershipSeat(seat.id), { ...seat, order })),
  ];
  for (let from = 0; from < rows.length; from += ROWS) {
    await table.commit(group.id, rows.slice(from, from + ROWS));
  }
  return table.commit(group.id, [insert(keys.membershipGroup, group)]);
}

/** A person's seats, or null for somebody the group does not know. One request. */
export async function loadPerson(table: Table, groupId: string, person: PersonId): Promise<PersonRecord | null> {
  return (await table.read<PersonRecord>(groupId, keys.person(person)))?.value ?? null;
}

/** Everybody who held a seat once. One request. */
export async function loadFormerHolders(table: Table, groupId: string): Promise<readonly FormerHolder[]> {
  const { rows } = await table.range<Omit<FormerHolder, 'seatId'>>(groupId, keys.tenures);
  return rows.map(({ key, value }) => ({ ...value, seatId: keys.seatOfTenure(key) }));
}

/** The change of the schedule, decided on what was loaded. It also guards what else goes with it: see openRegister. */
export function scheduleChange(loaded: LoadedMembership, schedule: Schedule): Change {
  const row = loaded.rows.get(keys.schedule);
  return row === undefined
    ? { kind: 'insert', key: keys.schedule, value: schedule }
    : { kind: 'replace', key: keys.schedule, etag: row.etag, value: schedule };
}

/**
 * The changes from the membership as it was loaded to another one: its holders, its organisations and its viewers. The group's row goes with
 * them, so that of two changes that were decided on the same read one is decided again. A holder who left stays on record.
 *
 * @param at when it happened
 */
export function membershipChanges(loaded: LoadedMembership, after: Membership, at: IsoInstant): readonly Change[] {
  const before = loaded.membership;
  const others = new Map(before.seats.map((seat) => [seat.id, seat]));
  const proposed = after.seats.filter((seat) => {
    const was = others.get(seat.id);
    return was?.holder === seat.holder && was?.proposal !== seat.proposal;
  });
  const moved = after.seats.flatMap((seat) => {
    const was = others.get(seat.id)?.holder ?? null;
    return was === seat.holder ? [] : [{ seat, was }];
  });
  const admitted = without(after.viewers, before.viewers);
  const dismissed = without(before.viewers, after.viewers);
  const people = [...moved.flatMap(({ seat, was }) => [was, seat.holder]), ...admitted, ...dismissed];
  return [
    membershipGuard(loaded),
    ...moved.map(({ seat }) => holderChange(loaded, seat)),
    ...proposed.map((seat) => holderChange(loaded, seat)),
    ...moved.flatMap(({ seat, was }) => (was === null || stays(seat, was) ? [] : [formerHolder(seat.id, was, at)])),
    ...admitted.map((viewer, place) => viewerAdmitted(viewer, before.viewers.length + place)),
    ...dismissed.map((viewer) => viewerDismissed(loaded, viewer)),
    ...after.organisations.flatMap((organisation, place) =>
      before.organisations.includes(organisation) ? [] : [organisationChange(loaded, organisation, place)],
    ),
    ...eachOnce(people).map((person) => personRecord(person, heldBy(person, after), isViewer(person, after))),
  ];
}

/** Whoever only got another first day has not left. */
function stays({ holder }: Seat, was: Holder): boolean {
  return holder !== null && samePerson(holder, was);
}

function without(people: readonly Viewer[], others: readonly Viewer[]): readonly Viewer[] {
  return people.filter((person) => !others.some((other) => samePerson(person, other)));
}

function eachOnce(people: readonly (PersonId | null)[]): readonly PersonId[] {
  const known = people.filter((person) => person !== null);
  return known.filter((person, place) => known.findIndex((other) => samePerson(other, person)) === place);
}

function heldBy(person: PersonId, { seats }: Membership): readonly Seat[] {
  return seats.filter(({ holder }) => holder !== null && samePerson(holder, person));
}

function isViewer(person: PersonId, { viewers }: Membership): boolean {
  return viewers.some((viewer) => samePerson(viewer, person));
}

/** The change of the group's own row: its settings. It guards the membership as well. */
export function groupChange(loaded: LoadedMembership, group: Group): Change {
  const guard = membershipGuard(loaded);
  return { ...guard, value: group };
}

function membershipGuard(loaded: LoadedMembership): Change & { kind: 'replace' } {
  const row = loaded.rows.get(keys.membershipGroup);
  if (row === undefined) throw new Error('A membership without its group');
  return { kind: 'replace', key: row.key, etag: row.etag, value: row.value };
}

function holderChange(loaded: LoadedMembership, seat: Seat): Change {
  const key = keys.membershipSeat(seat.id);
  const row = loaded.rows.get(key);
  if (row === undefined) throw new Error(`Seat ${seat.id} is not in this membership`);
  return { kind: 'replace', key, etag: row.etag, value: { ...(row.value as object), ...seat } };
}

/** What stands for an agency itself has no row until something is kept of it. */
function organisationChange(loaded: LoadedMembership, organisation: Organisation, order: number): Change {
  const key = keys.membershipOrganisation(organisation.id);
  const row = loaded.rows.get(key);
  if (row === undefined) return { kind: 'insert', key, value: { ...organisation, order } };
  return { kind: 'replace', key, etag: row.etag, value: { ...(row.value as object), ...organisation } };
}

/** The person's own row after the change of a seat. Derived from the seats, so it may be overwritten: the group's row guards it. */
export function personRecord(person: PersonId, seats: readonly Seat[], viewer: boolean): Change {
  const record: PersonRecord = {
    seats: seats.map(({ id, organisationId, office, administers }) => ({ id, organisationId, office, administers })),
    viewer,
  };
  return { kind: 'put', key: keys.person(person), value: record };
}

function viewerAdmitted(viewer: Viewer, order: number): Change {
  return { kind: 'insert', key: keys.membershipViewer(viewer), value: { ...viewer, order } };
}

function viewerDismissed(loaded: LoadedMembership, person: PersonId): Change {
  const row = loaded.rows.get(keys.membershipViewer(person));
  if (row === undefined) throw new Error('This person is not among the viewers');
  return { kind: 'delete', key: row.key, etag: row.etag };
}

/** History: who held a seat, and until when. */
function formerHolder(seatId: string, holder: Holder, until: IsoInstant): Change {
  return { kind: 'insert', key: keys.tenure(seatId, until), value: { ...holder, until } };
}
