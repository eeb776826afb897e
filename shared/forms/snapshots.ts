/** The forms of quarterly snapshots. */
import { LIMITS } from '../contract/limits';
import { RAG_WORDS } from '../domain/tracker/words';
import { choice, reference, text, textArea } from './field';
import { choicesOf, form } from './form';

/** Why a locked figure is restated, and one more source that stood otherwise. */
export const restateForm = form(
  'restate',
  {
    corrections: reference({
      label: 'Data source that stood otherwise',
      search: true,
      prompt: 'Type to find a data source',
      whenEmpty: 'Choose at least one source, and the status that it had.',
    }),
    reason: textArea({
      label: 'Why the figure is restated',
      limit: LIMITS.reason,
      whenEmpty: 'Say why the figure is restated.',
    }),
  },
  { submit: 'Restate' },
);

/** How one source stood. */
export const restatedSourceForm = form('restated-source', {
  rag: choice({ label: 'Stood at', options: choicesOf(RAG_WORDS), whenEmpty: 'Choose the status that it had.' }),
  reason: text({ label: 'Because', limit: LIMITS.reason, whenEmpty: 'Say why this source stood otherwise.' }),
});
