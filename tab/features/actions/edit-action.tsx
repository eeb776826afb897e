/** The dialogs of an action that is there: edited, and what has happened to it. */
import type { ActionItemView, ActionsView } from '../../../shared/contract/actions';
import { editActionForm } from '../../../shared/forms/actions';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

interface EditActionProps {
  readonly item: ActionItemView;
  readonly choices: Pick<ActionsView, 'owners' | 'links'>;
  /** Only its day, or only its owner; absent: everything. */
  readonly only?: 'due' | 'owner';
  readonly onClose: () => void;
}

const TITLES = { all: 'Edit', due: 'New date for', owner: 'Hand over' } as const;

/** What is left out of the form where only one thing is changed; a moved day has its reason. */
const LEFT_OUT = { due: ['text', 'owner', 'serves'], owner: ['text', 'due', 'serves', 'reason'] } as const;

/** Its words, owner, due day and link. What stood before stays in the history; a moved due day has its reason. */
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
  // Its owner's seat may be vacant, and so none of those to choose from.
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
