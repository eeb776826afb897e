/** The forms of data sources. */
import { LIMITS } from '../contract/limits';
import { CLASSIFICATION_WORDS, FIELD_WORDS, FREQUENCY_WORDS, RAG_WORDS } from '../domain/tracker/words';
import { choice, day, reference, text, textArea, yesNo } from './field';
import { choicesOf, form, SAVE_CHANGES } from './form';

/** The details of a source and its providing organisation, never the data itself. */
export const sourceForm = form(
  'source',
  {
    name: text({ label: FIELD_WORDS.name, limit: LIMITS.sourceName, whenEmpty: 'Give the data source a name.' }),
    organisation: reference({
      label: FIELD_WORDS.organisationId,
      search: true,
      prompt: 'Type to find an organisation',
      whenEmpty: 'Choose the organisation.',
    }),
    area: text({
      label: FIELD_WORDS.area,
      hint: 'The part of the partnership’s area that the data covers.',
      limit: LIMITS.area,
    }),
    classification: choice({
      label: FIELD_WORDS.classification,
      options: choicesOf(CLASSIFICATION_WORDS),
      whenEmpty: 'Choose how the data is classified.',
    }),
    frequency: choice({
      label: FIELD_WORDS.frequency,
      options: choicesOf(FREQUENCY_WORDS),
      whenEmpty: 'Choose how often it is asked for.',
    }),
    snaSection: text({
      label: FIELD_WORDS.snaSection,
      hint: 'The section of the Strategic Needs Assessment that it feeds.',
      limit: LIMITS.snaSection,
    }),
    isaRequired: yesNo({
      label: FIELD_WORDS.isaRequired,
      yes: 'Required',
      no: 'Not required',
      whenWrong: 'Say whether an information sharing agreement is required.',
    }),
  },
  { submit: { add: 'Add data source', edit: SAVE_CHANGES } },
);

/** The reason for retiring or restoring a source or for lifting an override, which is stored in the history. */
export const sourceReasonForm = form(
  'source-reason',
  {
    reason: textArea({ label: 'Reason', limit: LIMITS.reason, whenEmpty: 'Give the reason.' }),
  },
  {
    submit: {
      retireSource: 'Retire the source',
      restoreSource: 'Restore the source',
      liftOverride: 'Lift the override',
    },
  },
);

/** An override of the status by the VRU. */
export const overrideForm = form(
  'override',
  {
    rag: choice({
      label: 'Status',
      options: (['green', 'amber', 'red', 'grey'] as const).map((value) => ({ value, label: RAG_WORDS[value] })),
      whenEmpty: 'Choose the status.',
    }),
    reason: textArea({
      label: 'Reason',
      hint: 'Everybody sees it.',
      limit: LIMITS.reason,
      whenEmpty: 'Give the reason.',
    }),
    until: day({ label: 'Last day', whenEmpty: 'Say until when it holds: one quarter at most.' }),
  },
  { submit: 'Override the status' },
);

/** A quality issue with supplied data. */
export const qualityIssueForm = form(
  'quality-issue',
  {
    note: textArea({
      label: 'What is wrong with the data',
      hint: 'About the data as a whole, never about a person. The source is not green until it is settled.',
      limit: LIMITS.note,
      whenEmpty: 'Say what is wrong with the data.',
    }),
  },
  { submit: 'Raise the issue' },
);

export const qualityOutcomeForm = form(
  'quality-outcome',
  {
    outcome: textArea({ label: 'What came of it', limit: LIMITS.note, whenEmpty: 'Say what came of it.' }),
  },
  { submit: 'Settle the issue' },
);
