/** The data requests, a page at a time: the reader's own first, then by due day, longest due first. */
import type { RequestFilter, RequestsView, RoundView } from '../../../shared/contract/requests';
import { askForm } from '../../../shared/forms/requests';
import { counted, plural } from '../../../shared/words/counts';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardElement, type CardOptions, cardTemplate, firstThatFits } from '../card';
import { paginate } from '../paging';
import { type Notice, noticeElements } from '../parts/notice';
import { escapeUserText } from '../text';
import { askSeveral } from './ask-form-card';
import { askInputs } from './ask-inputs';
import { requestRows } from './request-rows';
import layout from './requests-card.json';

export interface RequestsCardOptions extends CardOptions {
  /** A fresh id for the form on this card. */
  readonly form: string;
  /** Zero-based. */
  readonly page: number;
  /** Whether everybody sees this card: each row then has its button, and the press checks the right. */
  readonly shared?: boolean;
  readonly notice?: Notice;
}

const HEADINGS: Readonly<Record<RequestFilter, string>> = {
  open: 'Data requests',
  mine: 'Data requests: to your organisation',
  overdue: 'Data requests: overdue',
  waiting: 'Data requests: for you',
  unreached: 'Data requests: not reached',
};

const EMPTY: Readonly<Record<RequestFilter, string>> = {
  open: 'No data request is open. Everything asked for has been supplied.',
  mine: 'No data request to your organisation is open.',
  overdue: 'No data request is overdue.',
  waiting: 'No data request waits for you.',
  unreached: 'Every data request has reached its partner, or has a response.',
};

/** Maximum number of rounds on the card, latest first. */
const ROUNDS = 2;

const expand = cardTemplate<object>(layout);

/**
 * Returns a page of the list with the form for a request. If there are no sources, or too many for a card, a link to
 * the tab's form replaces it.
 */
export function requestsCard(view: RequestsView, options: RequestsCardOptions): AdaptiveCard {
  const { filter } = view;
  const page = paginate(view.items, options.page, (title, to) => press(title, 'requests.list', { filter, page: to }));
  const links = [...page.buttons, openTab(options, 'requests')];
  const send = press(
    askForm.submit.one,
    'requests.ask',
    { form: options.form },
    { style: 'positive', sendsForm: true },
  );
  const { inputs } = askInputs(view);
  const asks = options.shared === true || view.may.ask;
  const base = {
    heading: HEADINGS[filter],
    counts: countWords(view, options),
    notice: noticeElements(options.notice),
    filters: filterButtons(view, options),
    rounds: filter === 'open' && page.page === 0 ? view.rounds.slice(0, ROUNDS).map(roundRow) : [],
    prepared: preparedWords(view),
    empty: page.items.length === 0 ? EMPTY[filter] : '',
    rows: requestRows(page.items, options),
    pages: page.words,
    send,
    several: askSeveral(options),
  };
  return firstThatFits([true, false], (fits) => {
    const form = fits && view.sources.length > 0;
    return expand({
      ...base,
      mayAsk: asks && form,
      inputs: form ? inputs : [],
      buttons: asks && !form ? [openTab(options, 'requests', 'Ask for data'), ...links] : links,
    });
  });
}

function countWords({ counts }: RequestsView, { shared }: RequestsCardOptions) {
  return {
    open: `${counts.open} open`,
    overdue: counts.overdue === 0 ? '' : `, ${counts.overdue} overdue`,
    mine: counts.mine === 0 || shared === true ? '' : `, ${counts.mine} to your organisation`,
  };
}

/**
 * Returns buttons for the other filters. On a shared card "Mine" depends on the person who presses, so it shows no
 * figure.
 */
function filterButtons({ filter, counts }: RequestsView, { shared }: RequestsCardOptions): readonly CardElement[] {
  const titles: Readonly<Record<RequestFilter, string>> = {
    open: `All (${counts.open})`,
    mine: shared === true ? 'Mine' : `Mine (${counts.mine})`,
    overdue: `Overdue (${counts.overdue})`,
    waiting: shared === true ? 'For you' : `For you (${counts.waiting})`,
    unreached: `Not reached (${counts.unreached ?? 0})`,
  };
  const missed = shared !== true && (counts.unreached ?? 0) > 0 ? (['unreached'] as const) : [];
  const others = [...(['open', 'mine', 'overdue'] as const), ...missed].filter((other) => other !== filter);
  return others.map((other) => press(titles[other], 'requests.list', { filter: other }));
}

function roundRow({ id, period, asked, answered }: RoundView) {
  return {
    asked: escapeUserText(`Asked together for ${period}: `),
    answered: `${answered} of ${asked} responded`,
    see: press('Open', 'requests.round', { round: id }),
  };
}

/** For people who may confirm them; empty if there are none. */
function preparedWords({ prepared, may }: RequestsView): string {
  if (!may.confirmPrepared || prepared.length === 0) return '';
  const waits = plural(prepared.length, 'waits', 'wait');
  return `${counted(prepared.length, 'recurring request')} ${waits} for the VRU to confirm, in the tab.`;
}
