/** The open data requests, a page at a time: the reader's own first, then the longest due. */
import type { RequestsView, RequestView } from '../../../shared/contract/tracker';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, firstThatFits } from '../card';
import { pageOf } from '../paging';
import { type Notice, noticeParts } from '../parts/notice';
import { typed } from '../text';
import { askInputs } from './ask-inputs';
import { answerTold, dueTold } from './request-words';
import layout from './requests-card.json';

export interface RequestsCardOptions extends CardOptions {
  /** A fresh id for the form on this card. */
  readonly form: string;
  /** Counted from 0. */
  readonly page: number;
  /** Everybody sees this card: each row has its button, and the press decides who may. */
  readonly shared?: boolean;
  readonly notice?: Notice;
}

const expand = cardTemplate<object>(layout);

/** A page of the list with the form for asking; with no sources, or too many for a card, a link to the tab's form instead. */
export function requestsCard(view: RequestsView, options: RequestsCardOptions): AdaptiveCard {
  const page = pageOf(view.items, options.page, (title, to) => press(title, 'requests.list', { page: to }));
  const links = [...page.buttons, openTab(options, 'tracker')];
  const send = press('Send request', 'requests.ask', { form: options.form }, { style: 'positive', sendsForm: true });
  const { inputs } = askInputs(view.sources);
  const base = {
    counts: countWords(view, options),
    notice: noticeParts(options.notice),
    empty: page.items.length === 0,
    rows: page.items.map((request) => rowOf(request, options)),
    pages: page.words,
    send,
  };
  return firstThatFits([true, false], (fits) => {
    const form = fits && view.sources.length > 0;
    return expand({
      ...base,
      mayAsk: view.may.ask && form,
      inputs: form ? inputs : [],
      buttons: view.may.ask && !form ? [openTab(options, 'tracker', 'Ask for data'), ...links] : links,
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

function rowOf(request: RequestView, options: RequestsCardOptions) {
  const mayAnswer = options.shared === true || request.may.answer;
  return {
    source: typed(request.source),
    period: typed(` · ${request.period}`),
    organisation: typed(request.organisation),
    due: dueTold(request),
    answer: answerTold(request.latest, 160),
    show: press(mayAnswer ? 'Answer' : 'See', 'requests.show', { source: request.sourceId, request: request.id }),
  };
}
