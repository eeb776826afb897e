import type { ActionItemView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { TextField } from '../../components/fields';
import { FormDialog } from '../../components/form-dialog';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

interface GiveReasonProps {
  readonly item: ActionItemView;
  readonly to: 'cancelled' | 'open';
  readonly onClose: () => void;
}

const WORDS = {
  cancelled: { title: 'Cancel', submit: 'Cancel the action', keep: 'Keep it', done: 'is cancelled' },
  open: { title: 'Reopen', submit: 'Reopen the action', keep: 'Leave it', done: 'is open again' },
} as const;

/** Cancelling and reopening need a reason, which stays with the action. */
export function GiveReason({ item, to, onClose }: GiveReasonProps) {
  const toast = useToast();
  const words = WORDS[to];
  const form = useForm('changeAction', {
    initial: { reason: '' },
    params: { actionId: item.id },
    toBody: ({ reason }) => ({ to, reason }),
    onDone: ({ ref }) => {
      onClose();
      toast(`${ref} ${words.done}.`);
    },
  });
  return (
    <FormDialog
      title={`${words.title} ${item.ref}`}
      form={form}
      fields={['reason']}
      submitLabel={words.submit}
      cancelLabel={words.keep}
      onClose={onClose}
    >
      <span>{item.text}</span>
      <TextField form={form} name="reason" label="Reason" limit={LIMITS.reason} multiline />
    </FormDialog>
  );
}
