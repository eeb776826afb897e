import type { RegisterView } from '../../../shared/contract/attendance';
import { LIMITS } from '../../../shared/contract/limits';
import { TextField } from '../../components/fields';
import { FormDialog } from '../../components/form-dialog';
import { useSay } from '../../components/say';
import { useForm } from '../../components/use-form';

interface NameDeputyProps {
  readonly meetingId: string;
  /** The deputy named so far, to be corrected. */
  readonly before: string;
  readonly onClose: () => void;
  readonly onAnswered: (register: RegisterView) => void;
}

/** Who comes instead. */
export function NameDeputy({ meetingId, before, onClose, onAnswered }: NameDeputyProps) {
  const say = useSay();
  const form = useForm('recordAttendance', {
    initial: { deputyName: before },
    params: { meetingId },
    toBody: ({ deputyName }) => ({ value: 'deputy', deputyName }),
    onDone: (register, { deputyName }) => {
      onAnswered(register);
      onClose();
      say(`${deputyName.trim()} comes as your deputy.`);
    },
  });
  return (
    <FormDialog title="Send a deputy" form={form} fields={['deputyName']} submitLabel="Send deputy" onClose={onClose}>
      <TextField form={form} name="deputyName" label="Deputy's name" limit={LIMITS.deputyName} />
    </FormDialog>
  );
}
