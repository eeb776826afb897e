/** The next meeting that has no register yet, with the apologies and deputies that were sent for it. */
import type { AheadSeatView, AheadView } from '../../../shared/contract/attendance';
import { stillHolding } from '../../../shared/domain/attendance/ahead';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import type { AheadAnswer } from '../../../shared/domain/attendance/types';
import { meetingWithoutRegister, type PlannedMeeting } from '../../../shared/domain/meetings/schedule';
import { placedSeats } from '../../../shared/domain/membership/seats';
import type { Holder, Membership } from '../../../shared/domain/membership/types';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { loadAhead } from '../../store/ahead';
import type { Context } from '../context';
import { query } from '../query';

/** Returns the next meeting with its answers, which every reader may see. Two storage requests. */
export const showAhead = query<void, undefined, AheadView>({
  load: async () => undefined,
  view: async (_loaded, context, _wanted, { table }) => {
    const { group } = context.membership;
    const { answers } = await loadAhead(table, group.id, aheadMeeting(context).id);
    return ok(aheadView(answers, context));
  },
});

/** Returns the meeting that answers can be sent ahead for. */
export function aheadMeeting({ planning }: Pick<Context, 'planning'>): PlannedMeeting {
  return meetingWithoutRegister(planning);
}

/** Returns the view of the next meeting with the given answers, and what the reader may do. */
export function aheadView(answers: readonly AheadAnswer[], context: Context): AheadView {
  const { membership, planning, standing } = context;
  const { id, date, startsAt, minutes, mode, host, place } = aheadMeeting(context);
  const seats = aheadSeats(answers, membership);
  return {
    meetingId: id,
    ...{ date, startsAt, minutes, mode, place, seats },
    host: host === null ? null : { organisationId: host.organisationId, organisation: host.organisation },
    mySeatIds: standing.seats.map((seat) => seat.id),
    may: {
      answer: may(attendancePolicy.answer, standing),
      record: may(attendancePolicy.record, standing),
      open: may(attendancePolicy.open, standing) && planning.schedule.openRegister === null,
    },
  };
}

/** Returns every member seat, with its answer if the holder whom the answer is for still holds the seat. */
export function aheadSeats(answers: readonly AheadAnswer[], membership: Membership): AheadView['seats'] {
  const holders = new Map(
    membership.seats.flatMap((seat): readonly [string, Holder][] =>
      seat.holder === null ? [] : [[seat.id, seat.holder]],
    ),
  );
  const said = new Map(stillHolding(answers, holders).map((answer) => [answer.seatId, answer]));
  return placedSeats(membership)
    .filter(({ seat }) => seat.member)
    .map(({ seat, organisation }): AheadSeatView => {
      const answer = said.get(seat.id);
      return {
        seatId: seat.id,
        title: seat.title,
        organisation: organisation.name,
        vacant: seat.holder === null,
        value: answer?.value ?? null,
        deputyName: answer?.deputyName ?? null,
        source: answer?.source ?? null,
      };
    });
}
