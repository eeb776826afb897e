/** Holding digests back and releasing them, and turning one's own digest on or off. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { digestInput, type RemindersView } from '../../../shared/contract/reminders';
import { actingSeat } from '../../../shared/domain/membership/standing';
import type { PersonId } from '../../../shared/domain/membership/types';
import type { ReminderEvent } from '../../../shared/domain/reminders/events';
import { decideHold, type HoldDecision } from '../../../shared/domain/reminders/holding';
import { remindersPolicy } from '../../../shared/domain/reminders/policy';
import { NOTHING_HELD } from '../../../shared/domain/reminders/types';
import { ok, type Result } from '../../../shared/domain/result';
import { digestWishChange, heldChange, loadDigestOff, loadHeld } from '../../store/reminders';
import { commandOn, type Decided } from '../command';
import type { Caller, Services } from '../context';
import { listReminders } from './list-reminders';

/** Creates commands on held digests. The target is the seat whose holder's digest it is, or null for everybody's. */
const onHeld = commandOn({
  load: ({ table }: Services, groupId, _seatId: string | null) => loadHeld(table, groupId).then((row) => ({ row })),
  store: ({ row }, { held }: HoldDecision) => ({ changes: [heldChange(row, held)] }),
});

const holding = (hold: boolean) =>
  onHeld({
    input: nothingEntered,
    rule: remindersPolicy.hold,
    decide: ({ row }, _, context) => decideHold(row?.value ?? NOTHING_HELD, context.target, hold, context),
    answer: (services, caller) => listReminders(services, caller),
  });

/** Holds digests back. Problems: not the VRU; nobody holds this seat. */
export const holdDigests = holding(true);

/** Releases held digests; overdue lines are in the next digest. Problems: not the VRU; nobody holds this seat. */
export const releaseDigests = holding(false);

interface Wish extends Decided {
  readonly on: boolean;
  readonly events: readonly ReminderEvent[];
}

/** Creates commands that turn a person's digest on or off. */
const onWish = commandOn({
  load: ({ table }: Services, groupId, person: PersonId) =>
    loadDigestOff(table, groupId, person).then((row) => ({ row })),
  store: ({ row }, { on }: Wish, { target }) => ({ changes: digestWishChange(row, target, on) }),
});

const turn = onWish({
  input: digestInput,
  rule: remindersPolicy.choose,
  decide: ({ row }, { digest: on }, { standing }) => {
    if ((row === null) === on) return ok<Wish>({ on, events: [] });
    return ok<Wish>({ on, events: [{ kind: 'reminders.digest-turned', seatId: actingSeat(standing), on }] });
  },
  answer: (services, caller) => listReminders(services, caller),
});

/** Turns the caller's own digest on or off. Problem: no seat, because only seat holders get a digest. */
export function turnDigest(services: Services, caller: Caller, entered: unknown): Promise<Result<RemindersView>> {
  return turn(services, caller, caller.actor, entered);
}
