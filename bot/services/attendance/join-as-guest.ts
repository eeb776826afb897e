/**
 * Handles presses of people without a seat: a verified person is noted as an observer, an unidentified one for
 * confirmation by the VRU. Neither is shown more than that the press was noted.
 */

import { z } from 'zod';
import { observeInput } from '../../../shared/contract/attendance';
import { plainText } from '../../../shared/contract/inputs';
import { LIMITS } from '../../../shared/contract/limits';
import type { RegisterDecision } from '../../../shared/domain/attendance/decision';
import { decideJoin } from '../../../shared/domain/attendance/noting';
import type { OwnAnswer, Register } from '../../../shared/domain/attendance/types';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import type { Standing } from '../../../shared/domain/membership/standing';
import { conflict, ok, type Result } from '../../../shared/domain/result';
import { cut } from '../../../shared/words/cut';
import { loadRegister } from '../../store/attendance';
import { digest } from '../../store/keys';
import { guestChanges, type LoadedRegister } from '../../store/open-register';
import { commandsEnteredBy, type Stored } from '../command';
import { queriesEnteredBy } from '../query';
import { enterAsGuest, enterUnidentified } from './enter-by-person';
import { registerSubject } from './register-view';
import { missingRegister, noRegister } from './show-register';

/** The meeting that a guest was noted for. */
export interface NotedGuest {
  readonly meetingId: string;
  readonly date: IsoDate;
}

export interface JoinedObserver extends NotedGuest {
  readonly organisation: string;
  /** Whether the group knows the person, and so permits them to read. */
  readonly mayRead: boolean;
}

/**
 * Whether the reader may be noted as an observer. Problems: no register, or a closed one; they hold a seat. Two storage
 * requests.
 */
export const mayJoinAsObserver = queriesEnteredBy(enterAsGuest)({
  load: ({ table }, groupId, meetingId: string) => loadRegister(table, groupId, meetingId),
  view: (loaded, { standing, mayRead }, meetingId) => {
    if (loaded === null) return noRegister;
    const without = withoutSeat(loaded.register, standing);
    return without.ok ? ok({ meetingId, date: loaded.register.meeting.date, mayRead }) : without;
  },
});

function withoutSeat(register: Register, { seats }: Standing): Result<null> {
  if (register.state === 'closed') return conflict('This register is closed.');
  const holds = register.seats.some(({ seatId }) => seats.some(({ id }) => id === seatId));
  return holds ? conflict('You hold a seat. Answer for it in the register.') : ok(null);
}

/** Returns the rows of a guest's press: the guest's own row. */
function stored(loaded: LoadedRegister, register: Register, remember: unknown): Stored {
  const { id } = register.meeting;
  return { changes: guestChanges(loaded, register), stale: [registerSubject(id)], remember };
}

interface Joining extends RegisterDecision {
  readonly organisation: string;
}

const joined = ({ register, organisation }: Joining, mayRead: boolean): JoinedObserver => {
  return { meetingId: register.meeting.id, date: register.meeting.date, organisation, mayRead };
};

/**
 * Notes a verified person as an observer. Problems: no register, or closed, or full; they hold a seat; no organisation.
 * Three storage requests.
 */
export const joinAsObserver = commandsEnteredBy(enterAsGuest)<string, LoadedRegister, Joining>({
  load: async ({ table }, groupId, meetingId) => (await loadRegister(table, groupId, meetingId)) ?? missingRegister,
  store: (loaded, decided, { mayRead }) => stored(loaded, decided.register, joined(decided, mayRead)),
})({
  input: observeInput,
  decide: ({ register }, { organisation }, { caller: { actor }, standing, now }) => {
    const without = withoutSeat(register, standing);
    if (!without.ok) return without;
    const id = digest('observer', actor.tenantId.toLowerCase(), actor.objectId.toLowerCase());
    const decided = decideJoin(register, { kind: 'observer', id, name: nameOf(actor.name), organisation, at: now });
    return decided.ok ? ok({ ...decided.value, organisation }) : decided;
  },
  show: (_loaded, decided, { mayRead }) => joined(decided, mayRead),
  answer: async (_services, _caller, _target, remembered) => ok(remembered as JoinedObserver),
});

/** An anonymous press in the meeting's chat. `key` identifies presses of the same guest. */
export interface UnidentifiedPress {
  readonly meetingId: string;
  readonly key: string;
  /** The conversation that it comes from; a register accepts a limited number from each. */
  readonly source: string;
  readonly name: string;
  readonly said: OwnAnswer;
}

/** Notes an unidentified press. Problems: no register, or closed, or full. Two storage requests. */
export const noteUnidentified = commandsEnteredBy(enterUnidentified)<
  UnidentifiedPress,
  LoadedRegister,
  RegisterDecision
>({
  load: async ({ table }, groupId, { meetingId }) => (await loadRegister(table, groupId, meetingId)) ?? missingRegister,
  store: (loaded, { register }) => stored(loaded, register, noted(register)),
})({
  input: z.unknown(),
  decide: ({ register }, _input, { target, now }) => {
    const { key, source, name, said } = target;
    return decideJoin(register, {
      kind: 'unconfirmed',
      id: digest('unidentified', key),
      name: nameOf(name),
      said,
      source,
      at: now,
    });
  },
  show: (_loaded, { register }) => noted(register),
  answer: async (_services, _caller, _target, remembered) => ok(remembered as NotedGuest),
});

function noted({ meeting }: Register): NotedGuest {
  return { meetingId: meeting.id, date: meeting.date };
}

/**
 * Returns the name from Teams, sanitised and cut to the limit: guests choose any name, and a press is not refused for
 * it.
 */
function nameOf(shown: string): string {
  const name = plainText(LIMITS.personName, '').safeParse(cut(shown, LIMITS.personName));
  return name.success ? name.data : 'Without a name';
}
