/** The forms of quarterly snapshots. */
import { LIMITS } from '../contract/limits';
import { RAG_WORDS } from '../domain/tracker/words';
import { choice, choices, reference, text, textArea, yesNo } from './field';
import { choicesOf, form } from './form';

/** The fields of an amendment of a quarter's figure. */
const amended = {
  corrections: reference({
    label: 'Data source with a different status',
    search: true,
    prompt: 'Type to find a data source',
  }),
  forgotten: reference({
    label: 'Data source that was forgotten',
    hint: 'One that the figure did not count: it was registered later, or is retired by now.',
    search: true,
    prompt: 'Type to find a data source',
  }),
  sharing: choices({
    label: 'Organisations that shared in the quarter',
    atMost: 100,
    prompt: 'Type to find an organisation',
  }),
  sharingReason: text({ label: 'Why the organisations that shared are corrected', limit: LIMITS.reason }),
} as const;

/** A correction of a provisional figure before it is confirmed; each part has its own reason. */
export const correctForm = form('correct', amended, { submit: 'Correct the figure' });

/** A restatement of a locked figure: the reason, and what was wrong. */
export const restateForm = form(
  'restate',
  {
    ...amended,
    reason: textArea({
      label: 'Why the figure is restated',
      limit: LIMITS.reason,
      whenEmpty: 'Say why the figure is restated.',
    }),
  },
  { submit: 'Restate the figure' },
);

/** The corrected status of a source. */
export const restatedSourceForm = form('restated-source', {
  rag: choice({ label: 'Stood at', options: choicesOf(RAG_WORDS), whenEmpty: 'Choose the status that it had.' }),
  reason: text({
    label: 'Because',
    limit: LIMITS.reason,
    whenEmpty: 'Say why the status of this source was different.',
  }),
});

/** The status of a source that was not counted. */
export const forgottenSourceForm = form('forgotten-source', {
  rag: restatedSourceForm.fields.rag,
  reason: text({ label: 'Because', limit: LIMITS.reason, whenEmpty: 'Say why this source is to be counted.' }),
  shared: yesNo({
    label: 'Supplied in the quarter, in full or in part',
    yes: 'Yes',
    no: 'No',
    whenWrong: 'Say whether it was supplied in the quarter.',
  }),
});
