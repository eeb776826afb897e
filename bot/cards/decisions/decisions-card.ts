/** What was decided, a page at a time, the latest first; and the form to record more. */
import type { DecisionsView, DecisionView } from '../../../shared/contract/decisions';
import { KIND_WORDS } from '../../../shared/domain/decisions/events';
import { decisionForm } from '../../../shared/forms/decisions';
import { monthWords } from '../../../shared/words/dates';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, type FailedForm, firstThatFits } from '../card';
import { paginate } from '../paging';
import { cardForm } from '../parts/form';
import { type Notice, nothingSavedElements, noticeElements } from '../parts/notice';
import { shortened, typed } from '../text';
import formLayout from './decision-form-card.json';
import layout from './decisions-card.json';

interface FormOptions extends CardOptions {
  /** A fresh id for the form on this card. */
  readonly form: string;
}

export interface DecisionsCardOptions extends FormOptions {
  /** Counted from 0. */
  readonly page: number;
  /** Everybody sees this card: the press decides who may. */
  readonly shared?: boolean;
  readonly notice?: Notice;
}

export interface DecisionFormOptions extends FormOptions {
  readonly failed: FailedForm;
}

const expand = cardTemplate<object>(layout);
const expandForm = cardTemplate<object>(formLayout);

/** A page of them, with the form for a new one; what lies further back stands in the tab. */
export function decisionsCard(view: DecisionsView, options: DecisionsCardOptions): AdaptiveCard {
  const page = paginate(view.items, options.page, (title, to) => press(title, 'decisions.list', { page: to }));
  const mayAdd = options.shared === true || view.may.record;
  const { inputs } = cardForm(decisionForm, {
    lists: { meeting: view.meetings, serves: view.links },
    starts: { kind: 'decision', meeting: view.meetingId },
  });
  return firstThatFits([300, 100], (characters) =>
    expand({
      notice: noticeElements(options.notice),
      empty: page.items.length === 0,
      rows: page.items.map((item) => rowOf(item, characters)),
      pages: page.words,
      mayAdd,
      inputs: mayAdd ? inputs : [],
      save: saveButton(options),
      buttons: [...page.buttons, openTab(options, 'decisions')],
    }),
  );
}

/** The form after it could not be accepted, with the message at each faulty input. */
export function decisionFormCard(
  view: Pick<DecisionsView, 'meetings' | 'links'>,
  { failed, ...options }: DecisionFormOptions,
): AdaptiveCard {
  const buttons = [saveButton(options), press('Back to the decisions', 'decisions.list', {})];
  const { inputs, orphans } = cardForm(decisionForm, { lists: { meeting: view.meetings, serves: view.links }, failed });
  return expandForm({ notice: nothingSavedElements(orphans), inputs, buttons });
}

function saveButton({ form }: FormOptions) {
  return press(decisionForm.submit.record, 'decisions.record', { form }, { style: 'positive', sendsForm: true });
}

function rowOf({ kind, text, meetingId, serves, former }: DecisionView, characters: number) {
  const corrected = former.length === 0 ? '' : ' · corrected';
  return {
    title: typed(KIND_WORDS[kind]),
    text: shortened(text, characters),
    from: typed(`Meeting of ${monthWords(meetingId)}${serves === null ? '' : ` · ${serves}`}${corrected}`),
  };
}
