import type { CapturedView } from '../../../../shared/contract/call';
import { actionForm } from '../../../../shared/forms/actions';
import { actionRecorded } from '../../../../shared/words/recorded';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';

interface CapturedActionProps {
  readonly read: CapturedView;
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Form to confirm a parsed action with one press; what is unclear is mentioned at its field. */
export function CapturedAction({ read, today, onClose, onDone }: CapturedActionProps) {
  const toast = useToast();
  const { entered, said, list } = read;
  const form = useForm('addAction', {
    of: actionForm,
    initial: entered,
    onDone: (action) => {
      onDone();
      toast(actionRecorded(action));
    },
  });
  const hint = (name: string) => (said[name] === undefined ? {} : { hint: said[name] });
  return (
    <FormDialog title="Confirm the action" form={form} submitLabel={actionForm.submit} onClose={onClose}>
      <FormFields
        form={form}
        view={{
          text: hint('text'),
          owner: { options: list.owners, ...hint('owner') },
          due: { from: today, ...hint('due') },
          serves: { options: list.links },
        }}
      />
    </FormDialog>
  );
}
