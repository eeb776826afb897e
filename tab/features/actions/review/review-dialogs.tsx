/**
 * Dialogs of the review, for the two decisions that take more than a key: a new date, another owner. Each asks only for
 * what it needs.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ActionItemView, ActionsView } from '../../../../shared/contract/actions';
import { editActionForm } from '../../../../shared/forms/actions';
import { FormDialog } from '../../../components/form-dialog';
import { FormField } from '../../../components/form-fields';
import { Stack } from '../../../components/layout';
import { type FormSettings, useForm } from '../../../components/use-form';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface DialogProps {
  readonly item: ActionItemView;
  readonly actions: ActionsView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Dialog for a new due date. Proposes the next meeting's date, so that only the reason has to be typed. */
export function NewDate({ item, actions, onDone, onClose }: DialogProps) {
  const due = actions.nextMeeting === item.due ? '' : actions.nextMeeting;
  const form = useEdit(item, { hidden: ['text', 'owner', 'serves'], proposed: { due }, onDone });
  return (
    <FormDialog title={`New date for ${item.ref}`} form={form} submitLabel="Save the new date" onClose={onClose}>
      <Quick>
        <FormField form={form} name="reason" hint="Stays with the action." required />
        <FormField form={form} name="due" from={actions.today} />
      </Quick>
    </FormDialog>
  );
}

/** Dialog for another owner. The field starts empty: typing a few letters of the seat finds it. */
export function HandOver({ item, actions, onDone, onClose }: DialogProps) {
  const form = useEdit(item, { hidden: ['text', 'due', 'serves', 'reason'], proposed: { owner: '' }, onDone });
  return (
    <FormDialog title={`Hand over ${item.ref}`} form={form} submitLabel="Hand over" onClose={onClose}>
      <Quick>
        <FormField form={form} name="owner" options={actions.owners} />
      </Quick>
    </FormDialog>
  );
}

type EditSettings = FormSettings<'editAction', typeof editActionForm>;

function useEdit(item: ActionItemView, settings: Pick<EditSettings, 'hidden' | 'proposed' | 'onDone'>) {
  const { text, ownerSeatId: owner, due, serves } = item;
  return useForm('editAction', {
    ...settings,
    of: editActionForm,
    initial: { text, owner, due, serves: serves ?? '' },
    edits: true,
    params: { actionId: item.id },
  });
}

/** Submits with Ctrl + Enter (⌘ + Enter) from any field. */
function Quick({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.closest('form')?.requestSubmit();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut beside the button, which is there for everybody
    <div onKeyDown={onKeyDown}>
      <Stack gap="l">
        {children}
        <span className={styles.quiet}>Ctrl + Enter saves.</span>
      </Stack>
    </div>
  );
}
