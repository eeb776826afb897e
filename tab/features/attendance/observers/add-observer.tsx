import { addObserverForm } from '../../../../shared/forms/attendance';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useAddObserver } from './use-add-observer';

interface AddObserverProps {
  readonly meetingId: string;
  readonly onClose: () => void;
}

/** Form that adds an observer: somebody who is there without a seat. */
export function AddObserver({ meetingId, onClose }: AddObserverProps) {
  const form = useAddObserver({ meetingId, onAdded: onClose });
  return (
    <FormDialog title="Add an observer" form={form} submitLabel={addObserverForm.submit} onClose={onClose}>
      <FormFields form={form} />
    </FormDialog>
  );
}
