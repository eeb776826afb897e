import type { RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { deputyForm } from '../../../../shared/forms/attendance';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useForm } from '../../../components/use-form';
import { seatName } from '../register/seat-words';

interface RecordDeputyProps {
  readonly meetingId: string;
  readonly seat: RegisterSeatView;
  readonly onClose: () => void;
  readonly onRecorded: (register: RegisterView) => void;
}

/** Form with which chair or VRU record a deputy for a seat. */
export function RecordDeputy({ meetingId, seat, onClose, onRecorded }: RecordDeputyProps) {
  const form = useForm('recordForSeat', {
    of: deputyForm,
    initial: { deputyName: seat.deputyName ?? '' },
    params: { meetingId, seatId: seat.seatId },
    toBody: ({ deputyName }) => ({ value: 'deputy', deputyName }),
    onDone: (register) => {
      onClose();
      onRecorded(register);
    },
  });
  return (
    <FormDialog title={`Deputy for ${seatName(seat)}`} form={form} submitLabel={deputyForm.submit} onClose={onClose}>
      <FormFields form={form} />
    </FormDialog>
  );
}
