/** The group's open actions, a page at a time, overdue first. */
import type { ActionFilter, ActionItemView, ActionsView } from '../../../shared/contract/actions';
import { actionForm } from '../../../shared/forms/actions';
import { dayWords } from '../../../shared/words/dates';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, firstThatFits } from '../card';
import { paginate } from '../paging';
import { cardForm } from '../parts/form';
import { type Notice, noticeElements } from '../parts/notice';
import { escapeAndShorten, escapeUserText } from '../text';
import layout from './actions-card.json';

export interface ActionsCardOptions extends CardOptions {
  /** A fresh id for the form on this card. */
  readonly form: string;
  /** Zero-based. */
  readonly page: number;
  /** Whether everybody sees this card: each row then has its button, and the press checks the right. */
  readonly shared?: boolean;
  readonly notice?: Notice;
}

const HEADINGS: Readonly<Record<ActionFilter, string>> = {
  all: 'Open actions',
  mine: "Open actions: your seat's own",
  overdue: 'Open actions: overdue',
  waiting: 'Open actions: for you',
};

const EMPTY: Readonly<Record<ActionFilter, string>> = {
  all: 'Nothing is open. An action that is added here stays on the list until it is done.',
  mine: 'Your seat owns no open action.',
  overdue: 'Nothing is overdue. Well done.',
  waiting: 'No action waits for you.',
};

const expand = cardTemplate<object>(layout);

/**
 * Returns a page of the list with the form for a new action. If there are no owners, or too many for a card, a link to
 * the tab's form replaces it.
 */
export function actionsCard(view: ActionsView, options: ActionsCardOptions): AdaptiveCard {
  const { filter } = view;
  const page = paginate(view.items, options.page, (title, to) => press(title, 'actions.list', { filter, page: to }));
  const base = {
    heading: HEADINGS[filter],
    counts: countWords(view),
    notice: noticeElements(options.notice),
    empty: page.items.length === 0 ? EMPTY[filter] : '',
    pages: page.words,
  };
  const links = [
    ...page.buttons,
    ...(filter === 'all' ? [] : [press('Show all', 'actions.list', {})]),
    openTab(options, 'actions'),
  ];
  const save = press(actionForm.submit, 'actions.add', { form: options.form }, { style: 'positive', sendsForm: true });
  const { inputs } = cardForm(actionForm, {
    lists: { owner: view.owners, serves: view.links },
    starts: { due: view.nextMeeting },
  });
  const mayAdd = options.shared === true || view.may.add;
  const levels: readonly [Level, ...Level[]] = [
    { characters: 300, form: true },
    { characters: 300, form: false },
    { characters: 100, form: false },
  ];
  return firstThatFits(levels, ({ characters, form: fits }) => {
    const form = fits && view.owners.length > 0;
    return expand({
      ...base,
      rows: page.items.map((item) => rowOf(item, view, options, page.page, characters)),
      mayAdd: mayAdd && form,
      inputs: form ? inputs : [],
      save,
      buttons: mayAdd && !form ? [openTab(options, 'actions', 'Add an action'), ...links] : links,
    });
  });
}

interface Level {
  readonly characters: number;
  readonly form: boolean;
}

function countWords({ counts }: ActionsView) {
  return {
    open: `${counts.open} open`,
    overdue: counts.overdue === 0 ? '' : `, ${counts.overdue} overdue`,
    unowned: counts.unowned === 0 ? '' : `, ${counts.unowned} without an owner`,
  };
}

function rowOf(item: ActionItemView, view: ActionsView, options: ActionsCardOptions, page: number, characters: number) {
  return {
    due: { ...dueWord(item, view.today), day: ` · ${dayWords(item.due)}` },
    text: escapeAndShorten(item.text, characters),
    unowned: item.unowned,
    owner: escapeUserText(item.owner),
    ref: escapeUserText(`${item.ref} · ${item.ownerAgency}`),
    status: item.status === 'in_progress' ? ' · In progress' : '',
    mayEnd: options.shared === true || item.may.progress,
    done: press('Done', 'actions.done', { action: item.id, filter: view.filter, page }),
    open: press('Open', 'actions.show', { action: item.id }),
  };
}

function dueWord(item: ActionItemView, today: string) {
  if (item.overdue) return { word: 'Overdue', color: 'Attention' };
  if (item.due === today) return { word: 'Due today', color: 'Default' };
  return { word: 'Due', color: 'Default' };
}
