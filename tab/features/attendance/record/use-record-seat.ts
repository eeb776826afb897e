/** Chair and VRU record for a seat. What was done is said, and can be undone from there. */
import { useRef } from 'react';
import type { RouteBody } from '../../../../shared/areas/routes';
import type { RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import type { ApiProblem } from '../../../lib/problem';
import { seatAnswerWords, seatName, seatsOf } from '../register/seat-words';
import { useShowRegister } from '../register/use-register';

export interface RecordSeat {
  readonly record: (seat: RegisterSeatView, body: RouteBody<'recordForSeat'>) => void;
  /** Shows and says what has been recorded already, and offers to undo it. */
  readonly recorded: (register: RegisterView, before: RegisterSeatView) => void;
  readonly pending: boolean;
  /** What stood in the way, and at which seat. */
  readonly failed: { readonly seatId: string; readonly problem: ApiProblem; readonly forget: () => void } | null;
}

/** The element that gets the keyboard back when an answer has been undone. */
export function recordButtonId(seatId: string): string {
  return `record-for-${seatId}`;
}

/** Recording for seats of this meeting, from anywhere on its register. */
export function useRecordSeat(meetingId: string): RecordSeat {
  const toast = useToast();
  const show = useShowRegister();
  const before = useRef(new Map<string, RegisterSeatView>());
  const undo = useRouteMutation('undoRecorded', {
    onDone: (register, { params }) => {
      show(register);
      const seat = seatsOf(register).find(({ seatId }) => seatId === params.seatId);
      if (seat !== undefined) toast(`Undone. ${seatName(seat)}: ${seatAnswerWords(seat)}.`);
    },
  });
  const recorded: RecordSeat['recorded'] = (register, stood) => {
    show(register);
    const now = seatsOf(register).find(({ seatId }) => seatId === stood.seatId) ?? stood;
    toast(`${seatName(now)}: ${seatAnswerWords(now)}.`, {
      label: 'Undo',
      run: () => {
        document.getElementById(recordButtonId(stood.seatId))?.focus();
        undo.send({ params: { meetingId, seatId: stood.seatId } });
      },
    });
  };
  const change = useRouteMutation('recordForSeat', {
    onDone: (register, { params }) => {
      const stood = before.current.get(params.seatId);
      if (stood !== undefined) recorded(register, stood);
    },
  });
  const broken = [change, undo].find(({ problem }) => problem !== null);
  return {
    record: (seat, body) => {
      before.current.set(seat.seatId, seat);
      change.send({ params: { meetingId, seatId: seat.seatId }, body });
    },
    recorded,
    pending: change.pending || undo.pending,
    failed:
      broken === undefined || broken.problem === null || broken.sent === undefined
        ? null
        : { seatId: broken.sent.params.seatId, problem: broken.problem, forget: broken.forget },
  };
}
