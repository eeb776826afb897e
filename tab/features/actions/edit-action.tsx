/** Dialog that edits an existing action. */
import type { ActionItemView, ActionsView } from '../../../shared/contract/actions';
import { editActionForm } from '../../../shared/forms/actions';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

interface EditActionProps {
  readonly item: ActionItemView;
  readonly choices: Pick<ActionsView, 'owners' | 'links'>;
  /** Only its due date, or only its owner; absent: everything. */
  readonly only?: 'due' | 'owner';
  readonly onClose: () => void;
}

const TITLES = { all: 'Edit', due: 'New date for', owner: 'Hand over' } as const;

/** Fields hidden if only one thing is changed; a moved due date needs its reason. */
const LEFT_OUT = { due: ['text', 'owner', 'serves'], owner: ['text', 'due', 'serves', 'reason'] } as const;

/**
 * Edits an action's text, owner, due date and link. The previous values stay in the history; a moved due date has a
 * reason.
 */
export function EditAction({ item, choices, only, onClose }: EditActionProps) {
  const toast = useToast();
  const { text, ownerSeatId: owner, due, serves } = item;
  const form = useForm('editAction', {
    of: editActionForm,
    initial: { text, owner, due, serves: serves ?? '' },
    edits: true,
    ...(only === undefined ? {} : { hidden: LEFT_OUT[only] }),
    params: { actionId: item.id },
    onDone: ({ ref }) => {
      onClose();
      toast(`${ref} is changed.`);
    },
  });
  // The owner's seat may be vacant, and so not among the options.
  const listed = choices.owners.some(({ value }) => value === owner);
  const owners = listed ? choices.owners : [{ value: owner, label: item.owner }, ...choices.owners];
  return (
    <FormDialog
      title={`${TITLES[only ?? 'all']} ${item.ref}`}
      form={form}
      submitLabel={editActionForm.submit}
      onClose={onClose}
    >
      <FormFields form={form} view={{ owner: { options: owners }, serves: { options: choices.links } }} />
    </FormDialog>
  );
}
