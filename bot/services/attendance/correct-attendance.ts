/** Corrections of a closed register, with a reason that is stored in it. */
import type { AreaEvent } from '../../../shared/areas/events';
import { correctAttendanceInput, correctionInput } from '../../../shared/contract/attendance';
import { correctableSeat, decideCorrection } from '../../../shared/domain/attendance/correcting';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { answerFor, NO_ANSWERS, recordedValue } from '../../../shared/domain/attendance/register';
import type { Register, RegisterSeat } from '../../../shared/domain/attendance/types';
import { ok } from '../../../shared/domain/result';
import { correctionForm } from '../../../shared/forms/attendance';
import type { Edits } from '../../../shared/forms/edits';
import type { Entries } from '../../../shared/forms/form';
import { pastEdits, withEdits } from '../edit';
import { holderFor } from './holders';
import { onRegisterSeat, withRegister } from './register-aggregate';

/**
 * Corrects the answer of one seat. Problems: neither chair nor VRU; no such register or seat; it is still open; it has
 * this value already; no reason; somebody else corrected the same seat in between.
 */
export const correctAttendance = onRegisterSeat({
  input: correctAttendanceInput,
  rule: attendancePolicy.record,
  decide: async ({ register }, given, context) => {
    const { target, now } = context;
    const seat = correctableSeat(register, target.seatId);
    if (!seat.ok) return seat;
    const edits = withSeenValue(given.edits);
    const standing = entriesOf(register, seat.value, edits);
    const entered = await withEdits(edits, {
      of: correctionForm,
      schema: correctionInput,
      now: standing,
      past: () =>
        pastEdits(context, { kind: 'register', meetingId: target.meetingId }, (event) =>
          fieldsOf(event, target.seatId),
        ),
    });
    if (!entered.ok) return entered;
    const { value, reason } = entered.value;
    const deputyName = entered.value.value === 'deputy' ? entered.value.deputyName : null;
    // Two people who enter the same value agree: the first correction is kept.
    const isSaid = edits.value !== undefined && value === standing.value && (deputyName ?? '') === standing.deputyName;
    if (isSaid) return ok({ register, change: NO_ANSWERS, events: [] });
    const holderOf = await holderFor(context, register.meeting);
    return decideCorrection(register, target.seatId, { value, deputyName, reason }, holderOf(target.seatId), now);
  },
  ...withRegister,
});

/**
 * Adds the value to an edit of the deputy's name alone: its author saw that there was a deputy, which must still hold.
 */
function withSeenValue(edits: Edits): Edits {
  if (edits.deputyName === undefined || edits.value !== undefined) return edits;
  return { ...edits, value: { from: 'deputy', to: 'deputy' } };
}

/** Returns the form's current values for a seat; a seat without an answer has an empty value. */
function entriesOf(register: Register, seat: RegisterSeat, edits: Edits): Entries<typeof correctionForm> {
  const value = recordedValue(register, seat);
  const name = answerFor(register, seat.seatId)?.deputyName ?? '';
  return {
    value: value === 'unrecorded' ? '' : value,
    // Without a deputy, the name that the form was filled with does not clash with the entered one.
    deputyName: value === 'deputy' ? name : (edits.deputyName?.from.toString() ?? ''),
    reason: '',
  };
}

/** Returns the fields of the form that a correction of this seat changed. */
function fieldsOf(event: AreaEvent, seatId: string): readonly string[] {
  if (event.kind !== 'attendance.corrected' || event.seatId !== seatId) return [];
  return event.from === event.to ? ['deputyName'] : ['value', 'deputyName'];
}
