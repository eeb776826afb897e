/** Reads and writes a group's membership, which is a single key range. */
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

/** The display order, that of the terms of reference; keys sort by id. */
export interface Ordered {
  readonly order: number;
}

/** A person's seats and whether they are a viewer, in one row, so that handling a press needs a single read. */
export interface PersonRecord {
  readonly seats: readonly Pick<Seat, 'id' | 'organisationId' | 'office' | 'administers'>[];
  readonly viewer: boolean;
  /** The day on which they were first found to have neither seat nor viewer's right; reset by any change of seats. */
  readonly leftOn?: IsoDate;
}

export interface LoadedMembership {
  readonly membership: Membership;
  readonly schedule: Schedule;
  /** Rows by key, for changes. */
  readonly rows: ReadonlyMap<string, Row<unknown>>;
}

/** Loads the group's membership; null if the group does not exist. One request. */
export async function loadMembership(table: Table, groupId: string): Promise<LoadedMembership | null> {
  return membershipOf(await table.range<Ordered>(groupId, keys.membership));
}

/** As above, as a version: concurrent callers share the request and the values derived from it. */
export function loadMembershipVersion(table: Table, groupId: string): Promise<Versioned<RangeResult<Ordered>>> {
  return table.sharedRange<Ordered>(groupId, keys.membership);
}

/** Cache of each group's rows as last read and the membership built from them, by the value of the group's own row. */
const latest = new WeakMap<object, { readonly rows: readonly Row<Ordered>[]; readonly loaded: LoadedMembership }>();

/**
 * Returns the membership built from these rows; null if there is no group row. Memoised, because every page needs it
 * and it rarely changes: identical rows return the same object, which must not be mutated.
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

/** Rows per transaction; Table Storage allows 100. */
const ROWS = 90;

/**
 * Stores a new group. Its own row is stored last; until then the group does not exist. Rows that exist already, from an
 * interrupted attempt or another server, are left as they are. False if the group has been stored by another server.
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

/** Loads a person's record; null if the group does not know them. One request. */
export async function loadPerson(table: Table, groupId: string, person: PersonId): Promise<PersonRecord | null> {
  return (await table.read<PersonRecord>(groupId, keys.person(person)))?.value ?? null;
}

/** Loads all former holders of seats. One request. */
export async function loadFormerHolders(table: Table, groupId: string): Promise<readonly FormerHolder[]> {
  const { rows } = await table.range<Omit<FormerHolder, 'seatId'>>(groupId, keys.tenures);
  return rows.map(({ key, value }) => ({ ...value, seatId: keys.seatOfTenure(key) }));
}

/** Returns the change of the schedule, conditional on its version. It guards rows stored with it; see openRegister. */
export function scheduleChange(loaded: LoadedMembership, schedule: Schedule): Change {
  const row = loaded.rows.get(keys.schedule);
  return row === undefined
    ? { kind: 'insert', key: keys.schedule, value: schedule }
    : { kind: 'replace', key: keys.schedule, etag: row.etag, value: schedule };
}

/**
 * Returns the changes from the loaded membership to another one: holders, proposals, organisations and viewers. They
 * replace the group's row as a guard, so that of two changes decided on the same read one fails and is decided again. A
 * holder who left is kept as a former holder.
 *
 * @param at when the change happened
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

/** Whether the holder stays, for example if only the first day of the tenure changed. */
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

/** Returns the change of the group's own row, which holds its settings. It also guards the membership. */
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

/** Inserts the row if there is none: an organisation that represents an agency itself is stored at its first change. */
function organisationChange(loaded: LoadedMembership, organisation: Organisation, order: number): Change {
  const key = keys.membershipOrganisation(organisation.id);
  const row = loaded.rows.get(key);
  if (row === undefined) return { kind: 'insert', key, value: { ...organisation, order } };
  return { kind: 'replace', key, etag: row.etag, value: { ...(row.value as object), ...organisation } };
}

/**
 * Returns the change that stores a person's record. It is derived from the seats and overwritten without an ETag,
 * because the group's row guards it.
 */
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

/** Returns the change that records a former holder and the end of the tenure. */
function formerHolder(seatId: string, holder: Holder, until: IsoInstant): Change {
  return { kind: 'insert', key: keys.tenure(seatId, until), value: { ...holder, until } };
}
