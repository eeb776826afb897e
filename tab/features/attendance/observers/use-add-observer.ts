import { addObserverForm } from '../../../../shared/forms/attendance';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { useShowRegister } from '../register/use-register';

interface AddObserverOptions {
  readonly meetingId: string;
  /** Name of the observer if it is already known: then only the organisation is asked for. */
  readonly name?: string;
  readonly onAdded: () => void;
}

/** Returns the form that adds an observer; on success the register shows them and a toast confirms it. */
export function useAddObserver({ meetingId, name, onAdded }: AddObserverOptions) {
  const toast = useToast();
  const show = useShowRegister();
  return useForm('addObserver', {
    of: addObserverForm,
    ...(name === undefined ? {} : { initial: { name }, hidden: ['name'] as const }),
    params: { meetingId },
    onDone: (register, entered) => {
      show(register);
      onAdded();
      toast(`${entered.name.trim()} is down as an observer.`);
    },
  });
}
