/** What has worked for partners, a page at a time, latest added first, with the form to share more. */
import type { PracticeEntryView, PracticeView } from '../../../shared/contract/practice';
import { practiceForm } from '../../../shared/forms/practice';
import { cut } from '../../../shared/words/cut';
import { dayWords } from '../../../shared/words/dates';
import { press } from '../buttons';
import { type AdaptiveCard, type FailedForm, firstThatFits } from '../card';
import { cardForm } from '../parts/form';
import { formCard } from '../parts/form-card';
import { type LogOptions, logCard } from '../parts/log-card';
import { nothingSavedElements } from '../parts/notice';
import { escapeAndShorten, escapeUserText } from '../text';

export interface PracticeFormOptions extends Pick<LogOptions, 'form' | 'tabUrl'> {
  readonly failed: FailedForm;
}

const ADD = 'Share what worked';

/** Returns a page of the log, with the form for a new entry. */
export function practiceCard(view: PracticeView, options: LogOptions): AdaptiveCard {
  const starts = options.shared === true ? {} : { agency: view.ownAgencyId, date: view.today };
  const { inputs } = cardForm(practiceForm, { lists: { agency: view.agencies }, starts });
  const mayAdd = options.shared === true || view.may.add;
  return logCard(
    {
      heading: 'Support and best practice',
      nothing: 'Nothing has been shared yet. If something worked for you, it may work for others: add it here.',
      items: view.items,
      rowOf,
      characters: [500, 200, 60],
      turnTo: (title, page) => press(title, 'practice.list', { page }),
      add: mayAdd ? { title: ADD, inputs, save: saveButton(options) } : null,
      tab: 'practice',
    },
    options,
  );
}

/**
 * Returns the form after a rejected submission, with the message at each faulty input and what was entered. Very long
 * entries are cut if the card would be too large.
 */
export function practiceFormCard(view: Pick<PracticeView, 'agencies'>, options: PracticeFormOptions): AdaptiveCard {
  const buttons = [saveButton(options), press('Back to the log', 'practice.list', {})];
  const { entered, faults } = options.failed;
  return firstThatFits([Number.POSITIVE_INFINITY, 600], (characters) => {
    const kept = Object.entries(entered).map(([name, value]) => [name, cut(value, characters)]);
    const failed = { entered: Object.fromEntries(kept), faults };
    const { inputs, orphans } = cardForm(practiceForm, { lists: { agency: view.agencies }, failed });
    return formCard({ title: ADD, notice: nothingSavedElements(orphans), inputs, buttons });
  });
}

function saveButton({ form }: Pick<LogOptions, 'form'>) {
  return press(practiceForm.submit.add, 'practice.add', { form }, { style: 'positive', sendsForm: true });
}

function rowOf({ title, text, agencyShortName, date, link }: PracticeEntryView, characters: number) {
  return {
    title: escapeUserText(title),
    text: escapeAndShorten(text, characters),
    from: escapeUserText(`${agencyShortName} · ${dayWords(date)}`),
    link,
  };
}
