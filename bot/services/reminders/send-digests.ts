/**
 * Creates the digests of a working day. Any instance may do it, at any time after nine, and again after a crash: the
 * record of what a person was told and the message itself are one transaction, guarded by the version of the previous
 * record.
 */
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { SYSTEM } from '../../../shared/domain/membership/standing';
import { heldBySeated } from '../../../shared/domain/reminders/holding';
import { liveItems, remindersOn } from '../../../shared/domain/reminders/schedule';
import { digestDay } from '../../../shared/domain/reminders/slots';
import {
  addressOf,
  type Digest,
  isHeld,
  itemKey,
  type ReminderFacts,
  type ReminderState,
} from '../../../shared/domain/reminders/types';
import { digest } from '../../store/keys';
import { loadMessage, type Message, newMessage } from '../../store/outbox';
import { loadWaitingIds, messageChanges } from '../../store/outbox-queue';
import { moveChanges } from '../../store/outbox-transitions';
import {
  deleteReminderChanges,
  heldChange,
  type LoadedReminders,
  loadDigestRun,
  loadReminders,
  noteFirstRun,
  runChange,
  type StoredTold,
  toldChange,
} from '../../store/reminders';
import type { Change, Row } from '../../store/table';
import { decideAndCommit } from '../commit';
import type { Services } from '../context';
import { loadReminderFacts, stateIn } from './facts';

/** Number of concurrent commits: simultaneous ones share a transaction. */
const TOGETHER = 60;
/** Maximum number of people whose records are deleted in one transaction: two rows each. */
const FORGOTTEN = 20;

/**
 * Initialises the run of a new group as if it had missed nothing, so that its first digests are created on the next
 * working day. Returns the latest day whose digests have been created, or an empty string. One storage request, two for
 * a new group.
 */
export async function firstRun({ table, now, calendar }: Services, groupId: string): Promise<IsoDate> {
  const run = await loadDigestRun(table, groupId);
  if (run !== null) return run.value.day;
  const day = digestDay(now(), calendar) ?? '';
  await noteFirstRun(table, groupId, day);
  return day;
}

/**
 * Creates today's digests, unless they exist already or it is too early. Returns the number of people, or null if there
 * was nothing to do. Six storage requests, three more if the facts have changed, and about one for each twenty people.
 * Throws: if storage did not confirm, so that the job tries again.
 */
export async function sendDigests(services: Services, groupId: string): Promise<number | null> {
  const { table, now, calendar } = services;
  const day = digestDay(now(), calendar);
  if (day === null) return null;
  const loaded = await loadReminders(table, groupId);
  if (loaded.run === null || loaded.run.value.day >= day) return null;
  const [facts, waiting] = await Promise.all([loadReminderFacts(services, groupId), loadWaitingIds(table, groupId)]);
  if (facts === null) return null;
  const unsent = await loadUnsent(services, groupId, loaded, waiting, day);
  const digests = remindersOn(day, facts, withoutUnsent(stateIn(loaded), loaded, unsent));
  const due = digests.filter(({ held }) => !held);
  for (let from = 0; from < due.length; from += TOGETHER) {
    const some = due.slice(from, from + TOGETHER);
    await Promise.all(some.map((one) => store(services, groupId, day, one, { loaded, facts, unsent })));
  }
  if (due.length > 0) services.signals.messageWaiting(groupId);
  await close(services, groupId, day, facts);
  return due.length;
}

/** The last digest of each person if no server has tried to send it yet, by the person's address. */
type Unsent = ReadonlyMap<string, Row<Message>>;

async function loadUnsent(
  { table }: Services,
  groupId: string,
  { told, held }: LoadedReminders,
  waiting: ReadonlySet<string>,
  day: IsoDate,
): Promise<Unsent> {
  const late = [...told].filter(
    ([address, { value }]) =>
      value.day < day && waiting.has(value.last.messageId) && (held === null || !isHeld(address, held.value)),
  );
  const rows = await Promise.all(
    late.map(
      async ([address, { value }]) => [address, await loadMessage(table, groupId, value.last.messageId)] as const,
    ),
  );
  return new Map(rows.flatMap(([address, row]) => (row?.value.state === 'waiting' ? [[address, row] as const] : [])));
}

/** Removes the lines of unsent digests from the state, because their people have not been told of them. */
function withoutUnsent(state: ReminderState, { told }: LoadedReminders, unsent: Unsent): ReminderState {
  const earlier = [...unsent.keys()].flatMap((address) => {
    const row = told.get(address);
    return row === undefined ? [] : [[address, { ...row.value, items: toldBefore(row.value) }] as const];
  });
  return { ...state, told: new Map([...state.told, ...earlier]) };
}

function toldBefore({ items, last }: StoredTold): StoredTold['items'] {
  const before = last.items.map(({ item, after }) => [itemKey(item), after] as const);
  return known({ ...items, ...Object.fromEntries(before) });
}

function known(items: Readonly<Record<string, IsoDate | null>>): StoredTold['items'] {
  return Object.fromEntries(Object.entries(items).flatMap(([key, day]) => (day === null ? [] : [[key, day]])));
}

interface Found {
  readonly loaded: LoadedReminders;
  readonly facts: ReminderFacts;
  readonly unsent: Unsent;
}

/**
 * Stores one person's digest. Throws: if the commit failed and no other server has stored it, so that the job tries
 * again.
 */
async function store(
  { table, now }: Services,
  groupId: string,
  day: IsoDate,
  { person, seatId, items }: Digest,
  { loaded, facts, unsent }: Found,
): Promise<void> {
  const address = addressOf(person);
  const before = loaded.told.get(address) ?? null;
  const late = unsent.get(address);
  const content = { kind: 'digest', day, items } as const;
  const message = newMessage(groupId, content, { kind: 'person', person, seatId }, day, now());
  const live = liveItems(facts);
  const earlier = before === null ? {} : late === undefined ? before.value.items : toldBefore(before.value);
  const kept = Object.entries(earlier).filter(([key]) => live.has(key));
  const told: StoredTold = {
    day,
    items: { ...Object.fromEntries(kept), ...Object.fromEntries(items.map(({ item }) => [itemKey(item), day])) },
    last: { messageId: message.id, items },
  };
  const stored = await table.commit(groupId, [
    toldChange(before, person, told),
    ...messageChanges(message),
    ...(late === undefined ? [] : await takenAlong({ table, now }, groupId, late)),
  ]);
  if (stored || (await loadMessage(table, groupId, message.id)) !== null) return;
  throw new Error('A digest could not be made: something that it rests on has just changed');
}

/**
 * Returns changes that cancel an unsent digest, whose lines are in the next one. Its version ensures that no server has
 * claimed it.
 */
async function takenAlong(
  { table, now }: Pick<Services, 'table' | 'now'>,
  groupId: string,
  late: Row<Message>,
): Promise<readonly Change[]> {
  return moveChanges(table, groupId, late, { ...late.value, state: 'not-needed', endedAt: now() });
}

/** Marks the day's digests as created, and deletes the records of people who no longer hold a seat. */
async function close(services: Services, groupId: string, day: IsoDate, { membership }: ReminderFacts): Promise<void> {
  const seated = new Set(membership.seats.flatMap(({ holder }) => (holder === null ? [] : [addressOf(holder)])));
  const caller = { groupId, actor: SYSTEM, operationId: digest(groupId, 'digests', day) };
  const closed = await decideAndCommit<null>(
    services,
    caller,
    async () => {
      const now = await loadReminders(services.table, groupId);
      if (now.run !== null && now.run.value.day >= day) return { ok: true, value: { value: null } };
      const left = [...new Set([...now.told.keys(), ...now.off.keys()])].filter((address) => !seated.has(address));
      const held = now.held === null ? null : heldBySeated(now.held.value, membership);
      const changes = [
        runChange(now.run, day),
        ...deleteReminderChanges(now, left.slice(0, FORGOTTEN)),
        ...(now.held !== null && held !== null && held !== now.held.value ? [heldChange(now.held, held)] : []),
      ];
      const people = [...now.told.values()].filter(({ value }) => value.day === day).length;
      const events = people === 0 ? [] : [{ kind: 'reminders.sent', groupId, day, people } as const];
      return { ok: true, value: { changes, events, by: null, value: null } };
    },
    async () => ({ ok: true, value: null }),
  );
  if (!closed.ok) throw new Error(closed.problem.message);
}
