/** Recording an answer for a seat, by chair or VRU. A toast confirms it and offers to undo it. */
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
  /** Shows an answer that is already recorded, with a toast that offers to undo it. */
  readonly recorded: (register: RegisterView, before: RegisterSeatView) => void;
  readonly pending: boolean;
  /** The problem of the last attempt, and its seat; null if there is none. */
  readonly failed: { readonly seatId: string; readonly problem: ApiProblem; readonly forget: () => void } | null;
}

/** Returns the id of the element that takes the focus when an answer is undone. */
export function recordButtonId(seatId: string): string {
  return `record-for-${seatId}`;
}

/** Returns the handlers that record answers for the seats of a meeting, from anywhere on its register. */
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
