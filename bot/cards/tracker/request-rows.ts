/** Data requests as rows, each with a button that opens it: in the list, and in a round. */
import type { RequestView } from '../../../shared/contract/requests';
import { press } from '../buttons';
import { type CardElement, elementTemplate } from '../card';
import { escapeUserText } from '../text';
import layout from './request-row.json';
import { answerText, dueText } from './request-words';

export interface RowOptions {
  /** Whether everybody sees the card: each row then invites a response, and the press checks the right. */
  readonly shared?: boolean | undefined;
  /** The rows belong to this round, and so to one period: each request opens with a way back to it. */
  readonly round?: string;
}

/** Maximum characters of a response in a row. */
const ANSWER = 160;

const expand = elementTemplate<object>(layout);

/** Returns an element for each request. */
export function requestRows(requests: readonly RequestView[], options: RowOptions): readonly CardElement[] {
  return requests.map((request) => expand(rowOf(request, options)));
}

function rowOf(request: RequestView, { shared, round }: RowOptions) {
  const awaited = request.effectiveDue !== null && (shared === true || request.may.answer);
  const ids = { source: request.sourceId, request: request.id, ...(round === undefined ? {} : { round }) };
  return {
    source: escapeUserText(request.source),
    period: round === undefined ? escapeUserText(` · ${request.period}`) : '',
    organisation: escapeUserText(request.organisation),
    due: dueText(request),
    answer: answerText(request.latest, ANSWER),
    show: press(awaited ? 'Respond' : 'Open', 'requests.show', ids),
  };
}
