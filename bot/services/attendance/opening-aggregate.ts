/** A register that opens, or the one that is there. Nothing is loaded beforehand: which it is only the schedule tells. */

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
import { aheadTaken, type LoadedAhead, loadAhead } from '../../store/ahead';
import { loadRegister } from '../../store/attendance';
import { scheduleChange } from '../../store/membership';
import { openedRows } from '../../store/open-register';
import { type CommandContext, commandOn, type Stored } from '../command';
import { holdersOnDay } from './holders';
import { registerSubject } from './register-view';
import { noRegister } from './show-register';

const load = async () => ({});

/** A register that opens or is there, or the question that is asked before it opens. */
export interface OpeningDecision extends Pick<RegisterDecision, 'events'> {
  /** Null: it would open before its day, and nobody has said yet that it may. */
  readonly register: Register | null;
  readonly meetingId: string;
  /** That question, in words; empty where there is a register. */
  readonly question: string;
  /** What was said ahead, as it was read; null: the register was there already. */
  readonly ahead: LoadedAhead | null;
}

function stored({ register, meetingId: id, ahead }: OpeningDecision, context: CommandContext<void>): Stored {
  if (register === null) return { changes: [] };
  const { loaded, planning, now } = context;
  const schedule = revised(withOpenRegister(planning.schedule, id), now);
  return {
    // Two who open at once meet at the schedule's row: one of them finds the other's register.
    changes: [...openedRows(register), ...(ahead === null ? [] : aheadTaken(ahead)), scheduleChange(loaded, schedule)],
    stale: [registerSubject(id)],
    remember: id,
  };
}

export const onOpening = commandOn({
  load,
  store: (_loaded, decided: OpeningDecision, context: CommandContext<void>) => stored(decided, context),
});

/** What is there for somebody who may not open one. */
export interface OpeningOrNone {
  /** Null: none is open, and the person opens none. */
  readonly opening: OpeningDecision | null;
  /** What the person is shown in its place. */
  readonly next: AheadView | null;
  readonly events: RegisterDecision['events'];
}

export const onOpeningOrNone = commandOn({
  load,
  store: (_loaded, { opening }: OpeningOrNone, context: CommandContext<void>) =>
    opening === null ? { changes: [] } : stored(opening, context),
});

/** Which register opens. */
export interface OpeningRequest {
  /** Null: the one that is due. */
  readonly meeting: string | null;
  /** It may open before its day. */
  readonly confirmed: boolean;
}

/** Opens the register of the meeting that is wanted or due, or finds it there. Up to three requests beside those of the command. */
export async function opening(
  { meeting: wanted, confirmed }: OpeningRequest,
  context: CommandContext<void>,
): Promise<Result<OpeningDecision>> {
  const { planning, membership, services, caller, now } = context;
  const meeting = meetingToRegister(planning, wanted);
  if (!meeting.ok) return meeting;
  if (hasRegister(planning, meeting.value)) return registerThere(meeting.value.id, context);
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

/** A register as it stands; nothing is changed. One request. */
export async function registerThere(
  meetingId: string,
  { services, caller }: CommandContext<void>,
): Promise<Result<OpeningDecision>> {
  const found = await loadRegister(services.table, caller.groupId, meetingId);
  return found === null
    ? noRegister
    : ok({ register: found.register, meetingId, question: '', ahead: null, events: [] });
}
