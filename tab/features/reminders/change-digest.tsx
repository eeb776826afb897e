import { digestForm } from '../../../shared/forms/reminders';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

/** Form that turns the reader's own digest on or off. */
export function ChangeDigest({ on, onClose }: { readonly on: boolean; readonly onClose: () => void }) {
  const toast = useToast();
  const form = useForm('turnDigest', {
    of: digestForm,
    initial: { digest: on },
    onDone: ({ own }) => {
      onClose();
      toast(own.digest ? 'Your digest is on.' : 'Your digest is off.');
    },
  });
  return (
    <FormDialog title="Your digest" form={form} submitLabel={digestForm.submit} onClose={onClose}>
      <FormFields form={form} />
    </FormDialog>
  );
}
