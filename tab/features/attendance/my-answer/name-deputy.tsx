import { deputyForm } from '../../../../shared/forms/attendance';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { useShowRegister } from '../register/use-register';
import type { seatsBody } from './my-seats';

interface NameDeputyProps {
  readonly meetingId: string;
  /** The deputy's name so far, as the initial entry. */
  readonly before: string;
  /** Which of the reader's seats the deputy comes for. */
  readonly forSeats: ReturnType<typeof seatsBody>;
  readonly onClose: () => void;
}

/** Form that names the deputy of the reader's own seats. */
export function NameDeputy({ meetingId, before, forSeats, onClose }: NameDeputyProps) {
  const toast = useToast();
  const show = useShowRegister();
  const form = useForm('recordAttendance', {
    of: deputyForm,
    initial: { deputyName: before },
    params: { meetingId },
    toBody: ({ deputyName }) => ({ value: 'deputy', deputyName, ...forSeats }),
    onDone: (register, { deputyName }) => {
      show(register);
      onClose();
      toast(`${deputyName.trim()} comes as your deputy.`);
    },
  });
  return (
    <FormDialog title="Send a deputy" form={form} submitLabel={deputyForm.submit} onClose={onClose}>
      <FormFields form={form} />
    </FormDialog>
  );
}
