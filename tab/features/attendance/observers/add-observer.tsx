import { addObserverForm } from '../../../../shared/forms/attendance';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { useShowRegister } from '../register/use-register';

interface AddObserverProps {
  readonly meetingId: string;
  readonly onClose: () => void;
}

/** Somebody who is there without a seat. */
export function AddObserver({ meetingId, onClose }: AddObserverProps) {
  const toast = useToast();
  const show = useShowRegister();
  const form = useForm('addObserver', {
    of: addObserverForm,
    params: { meetingId },
    onDone: (register, { name }) => {
      show(register);
      onClose();
      toast(`${name.trim()} is down as an observer.`);
    },
  });
  return (
    <FormDialog title="Add an observer" form={form} submitLabel={addObserverForm.submit} onClose={onClose}>
      <FormFields form={form} />
    </FormDialog>
  );
}
