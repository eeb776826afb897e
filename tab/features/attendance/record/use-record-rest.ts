/** Everybody not heard of is there, in one press that can be undone. */
import type { RegisterView } from '../../../../shared/contract/attendance';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { counted } from '../../../lib/words';
import { seatsOf } from '../register/seat-words';
import { useShowRegister } from '../register/use-register';

/** For the open register as it is shown. */
export function useRecordRest(before: RegisterView): { readonly record: () => void } {
  const toast = useToast();
  const show = useShowRegister();
  const params = { meetingId: before.meetingId };
  const undo = useRouteMutation('undoRest', {
    onDone: (register, { body }) => {
      show(register);
      toast(`Undone. ${counted(body.seats.length, 'seat is', 'seats are')} not heard of again.`);
    },
  });
  const rest = useRouteMutation('recordRest', {
    onDone: (register) => {
      show(register);
      const unheard = new Set(seatsOf(before).flatMap(({ seatId, source }) => (source === null ? [seatId] : [])));
      const seats = seatsOf(register).flatMap(({ seatId, value }) =>
        unheard.has(seatId) && value === 'present' ? [seatId] : [],
      );
      if (seats.length === 0) return toast('Every seat has been heard of already.');
      toast(`${counted(seats.length, 'seat', 'seats')} recorded present.`, {
        label: 'Undo',
        run: () => undo.send({ params, body: { seats } }),
      });
    },
  });
  return { record: () => rest.send({ params }) };
}
