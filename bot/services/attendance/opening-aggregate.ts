/**
 * Aggregate for opening a register or finding the open one. `load` reads nothing, because which one depends on the
 * schedule.
 */

import type { AheadView } from '../../../shared/contract/attendance';
import type { RegisterDecision } from '../../../shared/domain/attendance/decision';
import {
  carriedInto,
  decideOpen,
  earlyOpening,
  hasRegister,
  meetingToRegister,
} from '../../../shared/domain/attendance/opening';
import type { Register } from '../../../shared/domain/attendance/types';
import { revised, withOpenRegister } from '../../../shared/domain/meetings/arranging';
import { ok, type Result } from '../../../shared/domain/result';
import { loadActions } from '../../store/actions';
import { deleteAheadChanges, type LoadedAhead, loadAhead } from '../../store/ahead';
import { loadRegister } from '../../store/attendance';
import { scheduleChange } from '../../store/membership';
import { openedRows } from '../../store/open-register';
import { type CommandContext, commandOn, type Stored } from '../command';
import { holdersOnDay } from './holders';
import { registerSubject } from './register-view';
import { noRegister } from './show-register';

const load = async () => ({});

/** A register that opens or exists already, or the question to confirm before it opens. */
export interface OpeningDecision extends Pick<RegisterDecision, 'events'> {
  /** Null: it would open before its day, which is not confirmed yet. */
  readonly register: Register | null;
  readonly meetingId: string;
  /** The question to confirm, in words; empty if there is a register. */
  readonly question: string;
  /** The answers sent ahead, as they were read; null if the register existed already. */
  readonly ahead: LoadedAhead | null;
}

function stored({ register, meetingId: id, ahead }: OpeningDecision, context: CommandContext<void>): Stored {
  if (register === null) return { changes: [] };
  const { loaded, planning, now } = context;
  const schedule = revised(withOpenRegister(planning.schedule, id), now);
  return {
    // The schedule's row makes two concurrent openings a version conflict: the later one finds the other's register.
    changes: [
      ...openedRows(register),
      ...(ahead === null ? [] : deleteAheadChanges(ahead)),
      scheduleChange(loaded, schedule),
    ],
    stale: [registerSubject(id)],
    remember: id,
  };
}

/** Creates commands that open a register or find the existing one. */
export const onOpening = commandOn({
  load,
  store: (_loaded, decided: OpeningDecision, context: CommandContext<void>) => stored(decided, context),
});

/** As `OpeningDecision`, or nothing for a person who may not open a register. */
export interface OpeningOrNone {
  /** Null: none is open, and the person may not open one. */
  readonly opening: OpeningDecision | null;
  /** The next meeting, shown instead; null if there is a register. */
  readonly next: AheadView | null;
  readonly events: RegisterDecision['events'];
}

/** Creates commands that also succeed if there is no register and the person may not open one. */
export const onOpeningOrNone = commandOn({
  load,
  store: (_loaded, { opening }: OpeningOrNone, context: CommandContext<void>) =>
    opening === null ? { changes: [] } : stored(opening, context),
});

/** Which register opens. */
export interface OpeningRequest {
  /** Null for the meeting that is due. */
  readonly meeting: string | null;
  /** Whether opening before the day of the meeting is confirmed. */
  readonly confirmed: boolean;
}

/**
 * Opens the register of the given or due meeting, or finds the existing one. Up to three storage requests besides those
 * of the command.
 */
export async function opening(
  { meeting: wanted, confirmed }: OpeningRequest,
  context: CommandContext<void>,
): Promise<Result<OpeningDecision>> {
  const { planning, membership, services, caller, now } = context;
  const meeting = meetingToRegister(planning, wanted);
  if (!meeting.ok) return meeting;
  if (hasRegister(planning, meeting.value)) return existingRegister(meeting.value.id, context);
  const { id: meetingId } = meeting.value;
  const question = earlyOpening(planning, meeting.value);
  if (question !== null && !confirmed) return ok({ register: null, meetingId, question, ahead: null, events: [] });
  const [{ actions }, ahead, holders] = await Promise.all([
    loadActions(services.table, caller.groupId),
    loadAhead(services.table, caller.groupId, meetingId),
    holdersOnDay(context, meeting.value),
  ]);
  const unended = actions.map(({ value }) => value);
  const actionsCarried = carriedInto(meeting.value, unended);
  const { register, events } = decideOpen(
    meeting.value,
    membership,
    { holders, ahead: ahead.answers, actionsCarried },
    now,
  );
  return ok({ register, meetingId, question: '', ahead, events });
}

/** Returns the existing register, without a change. One storage request. */
export async function existingRegister(
  meetingId: string,
  { services, caller }: CommandContext<void>,
): Promise<Result<OpeningDecision>> {
  const found = await loadRegister(services.table, caller.groupId, meetingId);
  return found === null
    ? noRegister
    : ok({ register: found.register, meetingId, question: '', ahead: null, events: [] });
}
