import { makeStyles } from '@fluentui/react-components';
import type { RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { correctionForm } from '../../../../shared/forms/attendance';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useUpdateCachedAnswer } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { seatAnswerWords, seatName } from '../register/seat-words';

const useStyles = makeStyles({ words: { margin: 0 } });

interface CorrectAnswerProps {
  readonly register: RegisterView;
  readonly seat: RegisterSeatView;
  readonly onClose: () => void;
}

/** Form with which chair or VRU correct a closed register; the reason and the previous answer are kept. */
export function CorrectAnswer({ register, seat, onClose }: CorrectAnswerProps) {
  const styles = useStyles();
  const toast = useToast();
  const { meetingId } = register;
  const amend = useUpdateCachedAnswer('register', { params: { meetingId } });
  const form = useForm('correctAttendance', {
    of: correctionForm,
    initial: { value: seat.value === 'unrecorded' ? '' : seat.value, deputyName: seat.deputyName ?? '' },
    // The initial value is only what the edit is compared with; the correct one has to be chosen.
    proposed: { value: '' },
    edits: true,
    params: { meetingId, seatId: seat.seatId },
    onDone: (after) => {
      amend(() => after);
      onClose();
      toast(`${seatName(seat)} is corrected.`);
    },
  });
  return (
    <FormDialog title={`Correct ${seatName(seat)}`} form={form} submitLabel={correctionForm.submit} onClose={onClose}>
      {/* Once somebody else has changed the answer in between, the clash is shown at its field. */}
      {form.problem?.clashes.length ? null : (
        <p className={styles.words}>The register says: {seatAnswerWords(seat)}.</p>
      )}
      <FormFields form={form} />
    </FormDialog>
  );
}
