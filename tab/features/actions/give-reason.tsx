import type { ActionItemView } from '../../../shared/contract/actions';
import { changeActionForm } from '../../../shared/forms/actions';
import { ReasonDialog } from '../../components/reason-dialog';

interface GiveReasonProps {
  readonly item: ActionItemView;
  readonly to: 'cancelled' | 'open';
  readonly onClose: () => void;
}

const WORDS = {
  cancelled: { title: 'Cancel', keep: 'Keep the action', done: 'is cancelled' },
  open: { title: 'Reopen', keep: 'Cancel', done: 'is open again' },
} as const;

/** Dialog that cancels or reopens an action: both need a reason, which stays with the action. */
export function ActionReason({ item, to, onClose }: GiveReasonProps) {
  const words = WORDS[to];
  return (
    <ReasonDialog
      route="changeAction"
      params={{ actionId: item.id }}
      of={changeActionForm}
      initial={{ to }}
      hidden={['to']}
      title={`${words.title} ${item.ref}`}
      submitLabel={changeActionForm.submit[to]}
      cancelLabel={words.keep}
      done={({ ref }) => `${ref} ${words.done}.`}
      onClose={onClose}
    >
      <span>{item.text}</span>
    </ReasonDialog>
  );
}
