import { makeStyles } from '@fluentui/react-components';
import type { RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { LIMITS } from '../../../../shared/contract/limits';
import { SelectField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useAmend } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { ATTENDANCE_WORDS } from '../../../lib/words';
import { answerWords, seatName } from '../register/seat-words';

const useStyles = makeStyles({ words: { margin: 0 } });

const CHOICES = (['present', 'deputy', 'apologies', 'absent', 'not_required'] as const).map((value) => ({
  value,
  label: ATTENDANCE_WORDS[value],
}));

interface CorrectAnswerProps {
  readonly register: RegisterView;
  readonly seat: RegisterSeatView;
  readonly onClose: () => void;
}

/** Chair or VRU put a closed register right; the reason stays with it, and what stood before. */
export function CorrectAnswer({ register, seat, onClose }: CorrectAnswerProps) {
  const styles = useStyles();
  const toast = useToast();
  const { meetingId } = register;
  const amend = useAmend('register', { params: { meetingId } });
  const form = useForm('correctAttendance', {
    initial: { value: '', deputyName: seat.deputyName ?? '', reason: '' },
    params: { meetingId, seatId: seat.seatId },
    toBody: ({ value, deputyName, reason }) => (value === 'deputy' ? { value, deputyName, reason } : { value, reason }),
    onDone: (after) => {
      amend(() => after);
      onClose();
      toast(`${seatName(seat)} is corrected.`);
    },
  });
  const naming = form.values.value === 'deputy';
  return (
    <FormDialog
      title={`Correct ${seatName(seat)}`}
      form={form}
      fields={['value', 'reason', ...(naming ? ['deputyName'] : [])]}
      submitLabel="Correct the register"
      onClose={onClose}
    >
      <p className={styles.words}>The register says: {answerWords(seat)}.</p>
      <SelectField form={form} name="value" label="What is right" options={CHOICES} placeholder="Choose" />
      {naming && <TextField form={form} name="deputyName" label="Deputy's name" limit={LIMITS.deputyName} />}
      <TextField
        form={form}
        name="reason"
        label="Reason"
        hint="Why the register was wrong. Never why somebody was away."
        limit={LIMITS.reason}
        multiline
      />
    </FormDialog>
  );
}
