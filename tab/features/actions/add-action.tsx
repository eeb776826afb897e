import { useRef, useState } from 'react';
import type { ActionsView } from '../../../shared/contract/actions';
import { actionForm } from '../../../shared/forms/actions';
import { actionRecorded } from '../../../shared/words/recorded';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

interface AddActionProps {
  readonly actions: ActionsView;
  readonly onClose: () => void;
}

/** Dialog for new actions, one after the other: each is a form of its own. */
export function AddAction({ actions, onClose }: AddActionProps) {
  const [count, setCount] = useState(0);
  return <OneAction key={count} actions={actions} onClose={onClose} onAnother={() => setCount(count + 1)} />;
}

/** Form of one new action, due by the next meeting unless changed. */
function OneAction({ actions, onClose, onAnother }: AddActionProps & { readonly onAnother: () => void }) {
  const toast = useToast();
  const another = useRef(false);
  const form = useForm('addAction', {
    of: actionForm,
    initial: { due: actions.nextMeeting },
    onDone: (action) => {
      if (another.current) onAnother();
      else onClose();
      toast(actionRecorded(action));
    },
  });
  return (
    <FormDialog
      title="Add an action"
      form={form}
      submitLabel={actionForm.submit}
      another={{ label: 'Add another', chosen: another }}
      onClose={onClose}
    >
      <FormFields
        form={form}
        view={{
          owner: { options: actions.owners },
          due: { from: actions.today },
          serves: { options: actions.links },
        }}
      />
    </FormDialog>
  );
}
