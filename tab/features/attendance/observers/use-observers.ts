/** Observers are taken off the open register, and put back when that was a mistake. */
import type { RegisterView } from '../../../../shared/contract/attendance';
import { useChange } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useShowRegister } from '../register/use-register';

type Observer = RegisterView['observers'][number];

export function useObservers({ meetingId, observers }: RegisterView) {
  const toast = useToast();
  const show = useShowRegister();
  const putBack = useChange('addObserver', {
    onDone: (register, { body }) => {
      show(register);
      toast(`${body.name} is an observer again.`);
    },
  });
  const removal = useChange('removeGuest', {
    onDone: (register, { params }) => {
      show(register);
      const gone = observers.find(({ id }) => id === params.guestId);
      if (gone === undefined) return;
      const { name, organisation } = gone;
      toast(`${name} is removed.`, {
        label: 'Undo',
        run: () => putBack.send({ params: { meetingId }, body: { name, organisation } }),
      });
    },
  });
  return {
    remove: ({ id }: Observer) => removal.send({ params: { meetingId, guestId: id } }),
    pending: removal.pending || putBack.pending,
    problem: removal.problem ?? putBack.problem,
    forget: () => {
      removal.forget();
      putBack.forget();
    },
  };
}
