import type { ActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { ChoiceField, DayField, TextField } from '../../components/fields';
import { FormDialog } from '../../components/form-dialog';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

/** A new action: what, who, by when. */
export function AddAction({ actions, onClose }: { readonly actions: ActionsView; readonly onClose: () => void }) {
  const toast = useToast();
  const form = useForm('addAction', {
    initial: { text: '', owner: '', due: '' },
    toBody: (values) => values,
    onDone: ({ ref }) => {
      onClose();
      toast(`${ref} is recorded.`);
    },
  });
  return (
    <FormDialog
      title="Add an action"
      form={form}
      fields={['text', 'owner', 'due']}
      submitLabel="Add action"
      onClose={onClose}
    >
      <TextField form={form} name="text" label="Action" limit={LIMITS.actionText} multiline />
      <ChoiceField
        form={form}
        name="owner"
        label="Owner"
        options={actions.owners}
        placeholder="Type to search the seats"
      />
      <DayField form={form} name="due" label="Due" from={actions.today} />
    </FormDialog>
  );
}
