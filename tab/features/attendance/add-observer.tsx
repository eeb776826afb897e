import { LIMITS } from '../../../shared/contract/limits';
import { TextField } from '../../components/fields';
import { FormDialog } from '../../components/form-dialog';
import { useSay } from '../../components/say';
import { useForm } from '../../components/use-form';
import { useShowRegister } from './use-register';

interface AddObserverProps {
  readonly meetingId: string;
  readonly onClose: () => void;
}

/** Somebody who is there without a seat. */
export function AddObserver({ meetingId, onClose }: AddObserverProps) {
  const say = useSay();
  const show = useShowRegister();
  const form = useForm('addObserver', {
    initial: { name: '', organisation: '' },
    params: { meetingId },
    toBody: (values) => values,
    onDone: (register, { name }) => {
      show(register);
      onClose();
      say(`${name.trim()} is down as an observer.`);
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
