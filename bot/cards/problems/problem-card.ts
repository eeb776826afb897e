/** A problem in plain words: a Problem of a use case, or an unexpected error with a reference to quote. */
import type { CardVerb } from '../../../shared/areas/card-actions';
import type { Problem, ProblemKind } from '../../../shared/domain/result';
import { withDayWords } from '../../../shared/words/dates';
import { press } from '../buttons';
import { type AdaptiveCard, type CardElement, cardTemplate, firstThatFits } from '../card';
import { escapeUserText } from '../text';
import layout from './problem-card.json';

/** An unexpected error. The details are in the log under this id, never on a card. */
export interface Unexpected {
  readonly kind: 'unexpected';
  readonly correlationId: string;
}

export interface ProblemCardOptions {
  /** Buttons for the next step, for example back to a list. */
  readonly buttons?: readonly CardElement[];
  /** The values of the inputs. */
  readonly entered?: readonly string[];
}

const LOOK: Readonly<Record<ProblemKind | 'unexpected', { readonly heading: string; readonly style: string }>> = {
  invalid: { heading: 'Nothing is saved yet', style: 'warning' },
  'not-allowed': { heading: 'You cannot do this', style: 'warning' },
  'no-seat': { heading: 'You cannot do this', style: 'warning' },
  'not-found': { heading: 'Not found', style: 'warning' },
  conflict: { heading: 'This cannot be done now', style: 'warning' },
  unavailable: { heading: 'Not available at the moment', style: 'attention' },
  unexpected: { heading: 'Something went wrong on our side', style: 'attention' },
};

const UNEXPECTED_WORDS =
  'Please try again in a moment. If it happens again, tell the VRU and quote the reference below.';

const expand = cardTemplate<object>(layout);

/** Returns the problem as a card; for invalid input, with the message of each field. */
export function problemCard(problem: Problem | Unexpected, options: ProblemCardOptions = {}): AdaptiveCard {
  const message = problem.kind === 'unexpected' ? UNEXPECTED_WORDS : problem.message;
  const faults = problem.kind === 'invalid' ? Object.values(problem.fields) : [];
  const reference = problem.kind === 'unexpected' ? problem.correlationId : '';
  return expand({
    ...LOOK[problem.kind],
    ...(problem.kind === 'conflict' && problem.title !== undefined ? { heading: problem.title } : {}),
    message: withDayWords(escapeUserText(message)),
    faults: faults.map((fault) => withDayWords(escapeUserText(fault))),
    reference: escapeUserText(reference),
    entered: (options.entered ?? []).map(escapeUserText),
    buttons: options.buttons ?? [],
  });
}

/**
 * Returns the card of a problem that may be temporary, with what was entered and a button that submits the same data
 * again: the same form with the same entries is the same operation, so retrying is safe. Entries too long for a card
 * are not shown, but still submitted; if even these are too long, there is no button.
 */
export function retryCard(
  problem: Problem,
  verb: CardVerb,
  data: Readonly<Record<string, unknown>>,
  entered: readonly string[],
): AdaptiveCard {
  const again = press('Try again', verb, data as never, { style: 'positive' });
  const levels: readonly [ProblemCardOptions, ...ProblemCardOptions[]] = [
    { entered: entered.filter((text) => text !== ''), buttons: [again] },
    { buttons: [again] },
    {},
  ];
  return firstThatFits(levels, (options) => problemCard(problem, options));
}
