import type { ActionsView } from '../../../shared/contract/actions';
import { actionForm } from '../../../shared/forms/actions';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

/** A new action: what, who, by when. */
export function AddAction({ actions, onClose }: { readonly actions: ActionsView; readonly onClose: () => void }) {
  const toast = useToast();
  const form = useForm('addAction', {
    of: actionForm,
    initial: { due: actions.proposedDue },
    onDone: ({ ref }) => {
      onClose();
      toast(`${ref} is recorded.`);
    },
  });
  return (
    <FormDialog title="Add an action" form={form} submitLabel={actionForm.submit} onClose={onClose}>
      <FormFields form={form} view={{ owner: { options: actions.owners }, due: { from: actions.today } }} />
    </FormDialog>
  );
}
