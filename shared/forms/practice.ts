/** The forms of support and best practice. */
import { LIMITS } from '../contract/limits';
import { day, reference, text, textArea } from './field';
import { form, SAVE_CHANGES } from './form';

/** An entry of the best practice log. */
export const practiceForm = form(
  'practice',
  {
    title: text({ label: 'Title', limit: LIMITS.practiceTitle, whenEmpty: 'Give it a title.' }),
    text: textArea({
      label: 'What was done',
      hint: 'What worked, so that others can do the same. Nothing that identifies a person.',
      limit: LIMITS.practiceText,
      whenEmpty: 'Say what was done.',
    }),
    agency: reference({ label: 'Agency', prompt: 'Choose the agency', whenEmpty: 'Choose the agency that did it.' }),
    link: text({
      label: 'Link',
      hint: 'Where there is more to read. It begins with https://',
      limit: LIMITS.practiceLink,
    }),
    date: day({ label: 'Date', whenEmpty: 'Choose the day of it.' }),
  },
  { submit: { add: 'Add entry', edit: SAVE_CHANGES } },
);

export const withdrawPracticeForm = form(
  'withdraw-practice',
  {
    reason: textArea({ label: 'Reason', limit: LIMITS.reason, whenEmpty: 'Give the reason.' }),
  },
  { submit: 'Withdraw the entry' },
);
