/** The decisions, a page at a time, latest first, with the form to record another. */
import type { DecisionsView, DecisionView } from '../../../shared/contract/decisions';
import { KIND_WORDS } from '../../../shared/domain/decisions/events';
import { decisionForm } from '../../../shared/forms/decisions';
import { monthWords } from '../../../shared/words/dates';
import { press } from '../buttons';
import type { AdaptiveCard, FailedForm } from '../card';
import { cardForm } from '../parts/form';
import { formCard } from '../parts/form-card';
import { type LogOptions, logCard } from '../parts/log-card';
import { nothingSavedElements } from '../parts/notice';
import { escapeAndShorten, escapeUserText } from '../text';

export interface DecisionFormOptions extends Pick<LogOptions, 'form' | 'tabUrl'> {
  readonly failed: FailedForm;
}

const ADD = 'Record a decision';

/** Returns a page of decisions with the form for a new one; earlier decisions are in the tab. */
export function decisionsCard(view: DecisionsView, options: LogOptions): AdaptiveCard {
  const { inputs } = cardForm(decisionForm, {
    lists: { meeting: view.meetings, serves: view.links },
    starts: { kind: 'decision', meeting: view.meetingId },
  });
  const mayAdd = options.shared === true || view.may.record;
  return logCard(
    {
      heading: 'Decisions and key updates',
      nothing: 'Nothing has been recorded yet.',
      items: view.items,
      rowOf,
      characters: [300, 100],
      turnTo: (title, page) => press(title, 'decisions.list', { page }),
      add: mayAdd ? { title: ADD, inputs, save: saveButton(options) } : null,
      tab: 'decisions',
    },
    options,
  );
}

/** Returns the form after a rejected submission, with the message at each faulty input. */
export function decisionFormCard(
  view: Pick<DecisionsView, 'meetings' | 'links'>,
  { failed, ...options }: DecisionFormOptions,
): AdaptiveCard {
  const buttons = [saveButton(options), press('Back to the decisions', 'decisions.list', {})];
  const { inputs, orphans } = cardForm(decisionForm, { lists: { meeting: view.meetings, serves: view.links }, failed });
  return formCard({ title: ADD, notice: nothingSavedElements(orphans), inputs, buttons });
}

function saveButton({ form }: Pick<LogOptions, 'form'>) {
  return press(decisionForm.submit.record, 'decisions.record', { form }, { style: 'positive', sendsForm: true });
}

function rowOf({ kind, text, meetingId, serves, former }: DecisionView, characters: number) {
  const corrected = former.length === 0 ? '' : ' · corrected';
  return {
    title: escapeUserText(KIND_WORDS[kind]),
    text: escapeAndShorten(text, characters),
    from: escapeUserText(`Meeting of ${monthWords(meetingId)}${serves === null ? '' : ` · ${serves}`}${corrected}`),
    link: null,
  };
}
