/** What has worked for partners, a page at a time, what was added last first; and the form to share more. */

import type { PracticeEntryView, PracticeView } from '../../../shared/contract/practice';
import { practiceForm } from '../../../shared/forms/practice';
import { cut } from '../../../shared/words/cut';
import { dayWords } from '../../../shared/words/dates';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, type FailedForm, firstThatFits } from '../card';
import { paginate } from '../paging';
import { cardForm } from '../parts/form';
import { type Notice, nothingSavedElements, noticeElements } from '../parts/notice';
import { shortened, typed } from '../text';
import layout from './practice-card.json';
import formLayout from './practice-form-card.json';

interface FormOptions extends CardOptions {
  /** A fresh id for the form on this card. */
  readonly form: string;
}

export interface PracticeCardOptions extends FormOptions {
  /** Counted from 0. */
  readonly page: number;
  /** Everybody sees this card: the press decides who may. */
  readonly shared?: boolean;
  readonly notice?: Notice;
}

export interface PracticeFormOptions extends FormOptions {
  readonly failed: FailedForm;
}

const expand = cardTemplate<object>(layout);
const expandForm = cardTemplate<object>(formLayout);

/** A page of the log, with the form for a new entry. Long texts are cut: they stand whole in the tab. */
export function practiceCard(view: PracticeView, options: PracticeCardOptions): AdaptiveCard {
  const page = paginate(view.items, options.page, (title, to) => press(title, 'practice.list', { page: to }));
  const mayAdd = options.shared === true || view.may.add;
  const starts = options.shared === true ? {} : { agency: view.ownAgencyId, date: view.today };
  const { inputs } = cardForm(practiceForm, { lists: { agency: view.agencies }, starts });
  return firstThatFits([500, 200, 60], (characters) =>
    expand({
      notice: noticeElements(options.notice),
      empty: page.items.length === 0,
      rows: page.items.map((item) => rowOf(item, characters)),
      pages: page.words,
      mayAdd,
      inputs: mayAdd ? inputs : [],
      save: saveButton(options),
      buttons: [...page.buttons, openTab(options, 'practice')],
    }),
  );
}

/** The form after it could not be accepted, with the message at each faulty input and what was entered, cut where it is far too long. */
export function practiceFormCard(view: Pick<PracticeView, 'agencies'>, options: PracticeFormOptions): AdaptiveCard {
  const buttons = [saveButton(options), press('Back to the log', 'practice.list', {})];
  const { entered, faults } = options.failed;
  return firstThatFits([Number.POSITIVE_INFINITY, 600], (characters) => {
    const kept = Object.entries(entered).map(([name, value]) => [name, cut(value, characters)]);
    const failed = { entered: Object.fromEntries(kept), faults };
    const { inputs, orphans } = cardForm(practiceForm, { lists: { agency: view.agencies }, failed });
    return expandForm({ notice: nothingSavedElements(orphans), inputs, buttons });
  });
}

function saveButton({ form }: FormOptions) {
  return press(practiceForm.submit.add, 'practice.add', { form }, { style: 'positive', sendsForm: true });
}

function rowOf({ title, text, agencyShortName, date, link }: PracticeEntryView, characters: number) {
  return {
    title: typed(title),
    text: shortened(text, characters),
    from: typed(`${agencyShortName} · ${dayWords(date)}`),
    hasLink: link !== null,
    link: link ?? '',
  };
}
