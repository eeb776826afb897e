import type { RegisterView } from '../../../../shared/contract/attendance';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import type { ApiProblem } from '../../../lib/problem';
import { counted } from '../../../lib/words';
import { seatsOf } from '../register/seat-words';
import { useShowRegister } from '../register/use-register';

export interface RecordRest {
  readonly record: () => void;
  /** Why it, or undoing it, failed; null if it did not. */
  readonly problem: ApiProblem | null;
  readonly forget: () => void;
}

/**
 * Returns the handler that records every seat without an answer as present, as one change that can be undone.
 * `before` is the open register as shown.
 */
export function useRecordRest(before: RegisterView): RecordRest {
  const toast = useToast();
  const show = useShowRegister();
  const params = { meetingId: before.meetingId };
  const undo = useRouteMutation('undoRest', {
    onDone: (register, { body }) => {
      show(register);
      toast(`Undone. ${counted(body.seats.length, 'seat is', 'seats are')} without an answer again.`);
    },
  });
  const rest = useRouteMutation('recordRest', {
    onDone: (register) => {
      show(register);
      const awaited = new Set(seatsOf(before).flatMap(({ seatId, source }) => (source === null ? [seatId] : [])));
      const seats = seatsOf(register).flatMap(({ seatId, value }) =>
        awaited.has(seatId) && value === 'present' ? [seatId] : [],
      );
      if (seats.length === 0) return toast('Every seat has answered already.');
      toast(`${counted(seats.length, 'seat', 'seats')} recorded present.`, {
        label: 'Undo',
        run: () => undo.send({ params, body: { seats } }),
      });
    },
  });
  return {
    record: () => {
      undo.forget();
      rest.send({ params });
    },
    problem: rest.problem ?? undo.problem,
    forget: () => {
      rest.forget();
      undo.forget();
    },
  };
}
