import type { AheadSeatView } from '../../../../shared/contract/attendance';
import { deputyForm } from '../../../../shared/forms/attendance';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useUpdateCachedAnswer } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { seatName } from '../register/seat-words';

interface AheadDeputyProps {
  readonly meetingId: string;
  readonly seat: AheadSeatView;
  readonly onClose: () => void;
}

/** Form that names a deputy for the next meeting. */
export function AheadDeputy({ meetingId, seat, onClose }: AheadDeputyProps) {
  const toast = useToast();
  const amend = useUpdateCachedAnswer('ahead', {});
  const form = useForm('sendAhead', {
    of: deputyForm,
    initial: { deputyName: seat.deputyName ?? '' },
    params: { meetingId },
    toBody: ({ deputyName }) => ({ value: 'deputy', deputyName, seats: [seat.seatId] }),
    onDone: (after, { deputyName }) => {
      amend(() => after);
      onClose();
      toast(`${deputyName.trim()} comes as deputy for ${seatName(seat)}.`);
    },
  });
  return (
    <FormDialog title={`Deputy for ${seatName(seat)}`} form={form} submitLabel={deputyForm.submit} onClose={onClose}>
      <FormFields form={form} />
    </FormDialog>
  );
}
