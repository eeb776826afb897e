/** The form of decisions and key updates. */
import { LIMITS } from '../contract/limits';
import { choice, reference, textArea } from './field';
import { form, SAVE_CHANGES } from './form';

export const decisionForm = form(
  'decision',
  {
    kind: choice({
      label: 'Kind',
      options: [
        { value: 'decision', label: 'Decision' },
        { value: 'key_update', label: 'Key update' },
      ],
      starts: 'decision',
      whenEmpty: 'Choose decision or key update.',
    }),
    text: textArea({
      label: 'What was decided',
      hint: 'In one or two sentences, for the board. No minutes are taken.',
      limit: LIMITS.decisionText,
      whenEmpty: 'Say what was decided, or what the update is.',
    }),
    meeting: reference({ label: 'Meeting', whenEmpty: 'Choose the meeting.' }),
    serves: reference({ label: 'Linked to', prompt: 'No activity or recommendation' }),
  },
  { submit: { record: 'Record it', correct: SAVE_CHANGES } },
);
