/** Years of completed work of a group, written directly into its partition in the store's own format. */
import { eventChanges } from '../../../bot/store/events';
import { keys } from '../../../bot/store/keys';
import { newMessage } from '../../../bot/store/outbox';
import type { Change, Table } from '../../../bot/store/table';
import type { Action } from '../../../shared/domain/actions/types';
import { newRegister } from '../../../shared/domain/attendance/register';
import type { Register } from '../../../shared/domain/attendance/types';
import { EMPTY_SCHEDULE, type HeldMeeting, type Schedule } from '../../../shared/domain/meetings/types';
import { SYSTEM } from '../../../shared/domain/membership/standing';
import type { Membership } from '../../../shared/domain/membership/types';
import { answered } from '../../../shared/domain/tracker/request-events';
import type { DataRequest } from '../../../shared/domain/tracker/types';
import { aMeeting, aMembership, anAction, anAnswer, aRequest } from '../domain-builders';

export interface History {
  readonly endedActions: number;
  readonly closedRegisters: number;
  /** Requests of this source that later ones have set aside. */
  readonly setAside: { readonly sourceId: string; readonly count: number };
  readonly sentMessages: number;
  /** The membership whose seats are in the closed registers; defaults to the group's own. */
  readonly membership?: Membership;
}

const DAY = 86_400_000;
/**
 * Maximum number of changes and of characters per transaction; the limits of Table Storage are 100 changes and 4 MiB.
 */
const BATCH = 90;
const BATCH_LENGTH = 1_500_000;

/** Writes the history. Everything is dated before `before`; the latest register is that of the previous month. */
export async function writeHistory(table: Table, groupId: string, before: string, history: History): Promise<void> {
  const instant = (daysAgo: number) => new Date(Date.parse(before) - daysAgo * DAY).toISOString();
  const { membership = aMembership() } = history;
  const changes: Change[] = [
    ...many(history.endedActions, (index) => endedAction(index, instant(index + 1))),
    ...many(history.closedRegisters, (index) => [
      closedRegister(monthsBefore(before, index + 1), instant(index * 30), membership),
    ]),
    { kind: 'put', key: keys.schedule, value: scheduleAfter(before, history.closedRegisters) },
    ...many(history.setAside.count, (index) => setAside(history.setAside.sourceId, index, instant(index + 30))),
    ...many(history.sentMessages, (index) => sentMessage(groupId, index, instant(index + 1))),
  ];
  for (const batch of batches(changes)) {
    if (!(await table.commit(groupId, batch))) throw new Error('The history is there already');
  }
}

function batches(changes: readonly Change[]): readonly (readonly Change[])[] {
  const all: Change[][] = [];
  let length = 0;
  for (const change of changes) {
    const own = JSON.stringify(change).length;
    const last = all.at(-1);
    if (last === undefined || last.length === BATCH || length + own > BATCH_LENGTH) {
      all.push([change]);
      length = own;
    } else {
      last.push(change);
      length += own;
    }
  }
  return all;
}

function many<T>(count: number, make: (index: number) => readonly T[]): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index)).flat();
}

function endedAction(index: number, endedAt: string): readonly Change[] {
  const action: Action = anAction({ id: `ended-${index}`, text: `Ended ${index}`, status: 'done', endedAt });
  const key = keys.endedAction(endedAt, action.id);
  return [
    { kind: 'insert', key, value: action },
    { kind: 'insert', key: keys.endedActionIndex(action.id), value: { key } },
  ];
}

function closedRegister(month: string, closedAt: string, membership: Membership): Change {
  const meeting = aMeeting({ id: month, date: `${month}-15` });
  const opened = newRegister(meeting, membership, 0, closedAt);
  const answers = opened.seats.map(({ seatId }) => anAnswer({ seatId }));
  const register: Register = { ...opened, answers, state: 'closed', closedAt };
  return { kind: 'insert', key: keys.closedRegister(month), value: register };
}

function scheduleAfter(before: string, meetings: number): Schedule {
  const held = many<HeldMeeting>(meetings, (index) => {
    const month = monthsBefore(before, meetings - index);
    return [{ id: month, date: `${month}-15`, mode: 'remote', host: null }];
  });
  return { ...EMPTY_SCHEDULE, held };
}

function setAside(sourceId: string, index: number, askedAt: string): readonly Change[] {
  const period = `Period ${index}`;
  const latest = {
    kind: 'supplied',
    period,
    on: askedAt.slice(0, 10),
    at: askedAt,
    seatId: '',
    onBehalf: false,
  } as const;
  const request: DataRequest = aRequest({ id: `set-aside-${index}`, sourceId, askedAt, period, latest });
  const trace = { at: askedAt, operationId: `operation-${index}`, actor: SYSTEM, by: null };
  return [
    { kind: 'insert', key: keys.endedRequest(sourceId, request.id), value: request },
    ...eventChanges([answered(request, latest)], trace),
  ];
}

function sentMessage(groupId: string, index: number, at: string): readonly Change[] {
  const message = newMessage(groupId, { kind: 'welcome' }, { kind: 'group', mention: null }, `old-${index}`, at);
  return [
    { kind: 'insert', key: keys.message(message.id), value: { ...message, state: 'sent' } },
    { kind: 'insert', key: keys.event(at, `old-${index}`, 0), value: { verb: 'messages.team-welcomed', at } },
    { kind: 'insert', key: keys.operation(`old-${index}`), value: { event: keys.event(at, `old-${index}`, 0) } },
  ];
}

function monthsBefore(instant: string, months: number): string {
  const day = new Date(instant);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
}
