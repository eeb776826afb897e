/** The forms of actions. */
import { LIMITS } from '../contract/limits';
import { choice, day, reference, textArea } from './field';
import { form, SAVE_CHANGES } from './form';

const details = {
  text: textArea({
    label: 'Action',
    hint: 'What is to be done.',
    limit: LIMITS.actionText,
    whenEmpty: 'Say what is to be done.',
  }),
  owner: reference({
    label: 'Owner',
    search: true,
    prompt: 'Type to find a seat',
    whenEmpty: 'Choose who owns this action.',
  }),
  due: day({ label: 'Due', whenEmpty: 'Choose the day by which it is due.' }),
  serves: reference({ label: 'Linked to', prompt: 'No activity or recommendation' }),
};

export const actionForm = form('action', details, { submit: 'Add action' });

/** Edits an existing action; a new owner means that it is handed over. */
export const editActionForm = form(
  'edit_action',
  {
    ...details,
    reason: textArea({
      label: 'Why the due date moves',
      hint: 'Needed where you change the due date.',
      limit: LIMITS.reason,
    }),
  },
  { submit: SAVE_CHANGES },
);

/** Changes the status. Cancelling and reopening need a reason, which is stored with the action. */
export const changeActionForm = form(
  'change-action',
  {
    to: choice({
      label: 'Status',
      options: [
        { value: 'in_progress', label: 'In progress' },
        { value: 'done', label: 'Done' },
        { value: 'cancelled', label: 'Cancelled' },
        { value: 'open', label: 'Open' },
      ],
      whenEmpty: 'Choose what becomes of the action.',
    }),
    reason: textArea({
      label: 'Reason',
      limit: LIMITS.reason,
      onlyWhen: { field: 'to', is: ['cancelled', 'open'] },
      whenEmpty: 'Give the reason.',
    }),
  },
  { submit: { cancelled: 'Cancel the action', open: 'Reopen the action' } },
);

/** The reason for cancelling or reopening an action, if the button already determines which. */
export const actionReasonForm = form(
  'action_reason',
  { reason: textArea({ label: 'Reason', limit: LIMITS.reason, whenEmpty: 'Give the reason.' }) },
  { submit: changeActionForm.submit },
);
