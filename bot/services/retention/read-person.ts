/**
 * Reads every row of a group that names one person. The number of storage requests grows with the history, which is
 * acceptable for an export on demand.
 */
import { wordsOf } from '../../../shared/areas/events';
import type { Action } from '../../../shared/domain/actions/types';
import type { AheadAnswer, Answer, Register } from '../../../shared/domain/attendance/types';
import { londonDate } from '../../../shared/domain/calendar/dates';
import { placedSeat, seatLabel } from '../../../shared/domain/membership/seats';
import { samePerson } from '../../../shared/domain/membership/standing';
import type { Membership, PersonId } from '../../../shared/domain/membership/types';
import { existedDuringTenure, type PersonData, type SeatHeld } from '../../../shared/domain/retention/person-data';
import { loadActions } from '../../store/actions';
import { loadOpenRegister } from '../../store/attendance';
import { loadCalendarSecret } from '../../store/calendars';
import { type ConversationReference, loadPersonalConversation } from '../../store/conversations';
import type { StoredEvent } from '../../store/events';
import { digest, type KeyRange, keys, startingWith } from '../../store/keys';
import { loadFormerHolders } from '../../store/membership';
import { addresseeOf, type Message } from '../../store/outbox';
import type { Row, Table } from '../../store/table';

/** Maximum number of rows read in one storage request. */
const ROWS = 500;

interface Reading {
  readonly table: Table;
  readonly groupId: string;
  readonly membership: Membership;
}

/** Returns all data about a person. Throws: if storage did not answer. */
export async function readPerson(reading: Reading, person: PersonId): Promise<PersonData> {
  const { table, groupId, membership } = reading;
  const former = (await loadFormerHolders(table, groupId)).filter((one) => samePerson(one, person));
  const holding = membership.seats.flatMap(({ id, holder }) =>
    holder !== null && samePerson(holder, person) ? [{ ...holder, seatId: id, until: null }] : [],
  );
  const viewer = membership.viewers.find((one) => samePerson(one, person)) ?? null;
  const tenures = [...holding, ...former];
  const seats: readonly SeatHeld[] = tenures.map(({ seatId, since, until }) => {
    return { seatId, seat: seatWords(membership, seatId), since, until };
  });
  const reference = await loadPersonalConversation(table, groupId, person);
  return {
    person: {
      tenantId: person.tenantId,
      objectId: person.objectId,
      names: distinct([...tenures.map(({ name }) => name), ...(viewer === null ? [] : [viewer.name])]),
      emails: distinct(tenures.flatMap(({ email }) => email ?? [])),
    },
    seats,
    readsSince: viewer?.since ?? null,
    ...(await attendanceOf(reading, person)),
    actions: await actionsOf(reading, seats),
    events: await eventsOf(reading, person),
    conversations: idsOf(reference),
    messages: await messagesTo(reading, person),
    calendarAddress: (await loadCalendarSecret(table, groupId, person)) !== null,
  };
}

async function attendanceOf({ table, groupId, membership }: Reading, person: PersonId) {
  const isTheirs = ({ holder }: Answer) => holder !== null && samePerson(holder, person);
  const observerId = digest('observer', person.tenantId.toLowerCase(), person.objectId.toLowerCase());
  const attendance: PersonData['attendance'][number][] = [];
  const observed: PersonData['observed'][number][] = [];
  const note = (meeting: string, answers: readonly Answer[]) => {
    for (const { seatId, value, mode, deputyName: deputy, recordedAt } of answers.filter(isTheirs)) {
      attendance.push({ meeting, seat: seatWords(membership, seatId), value, mode, deputy, recordedAt });
    }
  };
  const noteRegister = ({ meeting, answers, guests }: Register) => {
    note(meeting.date, answers);
    for (const guest of guests) {
      if (guest.kind !== 'observer' || guest.id !== observerId) continue;
      observed.push({ meeting: meeting.date, name: guest.name, organisation: guest.organisation });
    }
  };
  const open = await loadOpenRegister(table, groupId);
  if (open !== null) noteRegister(open.register);
  await eachRow<Register>(table, groupId, startingWith('register-past!'), ({ value }) => noteRegister(value));
  await eachRow<{ answers: readonly AheadAnswer[] }>(table, groupId, startingWith('ahead!'), ({ key, value }) =>
    note(keys.meetingOfAhead(key), value.answers),
  );
  return { attendance, observed };
}

async function actionsOf({ table, groupId, membership }: Reading, held: readonly SeatHeld[]) {
  const actions: PersonData['actions'][number][] = [];
  const note = (action: Action) => {
    if (!existedDuringTenure(action, held)) return;
    const { ref, text, ownerSeatId, due, status, createdAt, endedAt } = action;
    actions.push({ ref, text, seat: seatWords(membership, ownerSeatId), due, status, createdAt, endedAt });
  };
  for (const { value } of (await loadActions(table, groupId)).actions) note(value);
  await eachRow<Action>(table, groupId, startingWith('action-ended!'), ({ value }) => note(value));
  return actions;
}

async function eventsOf({ table, groupId }: Reading, person: PersonId) {
  const events: PersonData['events'][number][] = [];
  await eachRow<StoredEvent>(table, groupId, startingWith('event!'), ({ value: { at, actor, via, event } }) => {
    const as = samePerson(actor, person) ? 'actor' : 'named';
    if (as === 'named' && !names(event, person)) return;
    events.push({ at, as, via, ...wordsOf(event) });
  });
  return events;
}

/** Whether the content of an event contains the ids of this person. */
function names(event: object, { tenantId, objectId }: PersonId): boolean {
  const text = JSON.stringify(event).toLowerCase();
  return text.includes(objectId.toLowerCase()) && text.includes(tenantId.toLowerCase());
}

async function messagesTo({ table, groupId }: Reading, person: PersonId) {
  const messages: PersonData['messages'][number][] = [];
  await eachRow<Message>(
    table,
    groupId,
    startingWith('message!'),
    ({ value: { id, content, target, state, createdAt } }) => {
      const addressee = addresseeOf(target);
      if (addressee === null || !samePerson(addressee.person, person)) return;
      messages.push({ id, about: content.kind, state, createdAt });
    },
  );
  return messages;
}

/** Calls `see` for each row, a page at a time, so that ten years of a group are never in memory together. */
async function eachRow<T>(table: Table, groupId: string, wanted: KeyRange, see: (row: Row<T>) => void): Promise<void> {
  for (let from: string | null = wanted.from; from !== null; ) {
    const page: { rows: readonly Row<T>[]; next: string | null } = await table.range<T>(
      groupId,
      { from, to: wanted.to },
      ROWS,
    );
    for (const row of page.rows) see(row);
    from = page.next;
  }
}

function seatWords(membership: Membership, seatId: string): string {
  const placed = placedSeat(membership, seatId);
  return placed === undefined ? seatId : seatLabel(placed.seat, placed.organisation);
}

function idsOf(reference: ConversationReference | null): readonly string[] {
  return reference === null ? [] : [reference.conversationId];
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

/** Returns the file's name without extension, with the day in London. */
export function fileNameOf(now: string): string {
  return `personal-data-${londonDate(now)}`;
}
