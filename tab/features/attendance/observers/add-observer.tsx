import { LIMITS } from '../../../../shared/contract/limits';
import { TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
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
    initial: { name: '', organisation: '' },
    params: { meetingId },
    toBody: (values) => values,
    onDone: (register, { name }) => {
      show(register);
      onClose();
      toast(`${name.trim()} is down as an observer.`);
    },
  });
  return (
    <FormDialog
      title="Add an observer"
      form={form}
      fields={['name', 'organisation']}
      submitLabel="Add observer"
      onClose={onClose}
    >
      <TextField form={form} name="name" label="Name" limit={LIMITS.personName} />
      <TextField form={form} name="organisation" label="Organisation" limit={LIMITS.organisationName} />
    </FormDialog>
  );
}
