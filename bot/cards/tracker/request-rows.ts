/** Requests one below the other, each with a button that opens it: in the list, and among those that were asked for together. */
import type { RequestView } from '../../../shared/contract/requests';
import { press } from '../buttons';
import { type CardElement, elementTemplate } from '../card';
import { typed } from '../text';
import layout from './request-row.json';
import { answerText, dueText } from './request-words';

export interface RowOptions {
  /** Everybody sees the card: each row invites to answer, and the press decides who may. */
  readonly shared?: boolean | undefined;
  /** They were asked for together, about one period: each opens with a way back. */
  readonly round?: string;
}

/** Characters of an answer that a row shows. */
const ANSWER = 160;

const expand = elementTemplate<object>(layout);

/** A part for each request. */
export function requestRows(requests: readonly RequestView[], options: RowOptions): readonly CardElement[] {
  return requests.map((request) => expand(rowOf(request, options)));
}

function rowOf(request: RequestView, { shared, round }: RowOptions) {
  const awaited = request.effectiveDue !== null && (shared === true || request.may.answer);
  const ids = { source: request.sourceId, request: request.id, ...(round === undefined ? {} : { round }) };
  return {
    source: typed(request.source),
    period: round === undefined ? typed(` · ${request.period}`) : '',
    organisation: typed(request.organisation),
    due: dueText(request),
    answer: answerText(request.latest, ANSWER),
    show: press(awaited ? 'Respond' : 'Open', 'requests.show', ids),
  };
}
