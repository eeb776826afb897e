import { buttonTitles, cardText, isAction, type Part, partsOf } from './card-reader';
import { isObject, type JsonObject, stringOf } from './json';

/** Thrown for a button that does not exist, or is ambiguous. */
export class CardButtonError extends Error {
  override readonly name = 'CardButtonError';
}

function cardIn(showCard: JsonObject): JsonObject | undefined {
  return isObject(showCard.card) ? showCard.card : undefined;
}

/** Returns all text in a part, including the titles of its buttons. */
function wordsIn(node: JsonObject): string {
  const titles = partsOf(node, { showCards: true }).flatMap((part) =>
    isAction(part.node) ? [stringOf(part.node.title) ?? '', cardText(cardIn(part.node))] : [],
  );
  return [cardText(node), ...titles].join('\n');
}

/** Returns the size of the smallest part around the button that contains the words; a smaller size means nearer. */
function distance(part: Part, words: string): number {
  const sizes = part.around.map(wordsIn).filter((text) => text.includes(words));
  return Math.min(Number.POSITIVE_INFINITY, ...sizes.map((text) => text.length));
}

/**
 * Returns the button with a title, wherever it is: action sets, cells, a select action, an opened `ShowCard`.
 * @param beside words in the same row or form, if several buttons have the title
 * @throws CardButtonError when no button or more than one matches
 */
export function findButton(card: JsonObject, title: string, beside?: string): Part {
  const actions = partsOf(card, { showCards: true }).filter(({ node }) => isAction(node));
  const called = actions.filter(({ node }) => node.title === title && node.type !== 'Action.ShowCard');
  if (called.length === 0) {
    const form = actions.find(({ node }) => node.title === title);
    if (form)
      throw new CardButtonError(`“${title}” opens a form: press ${buttonTitles(cardIn(form.node)).join(' or ')}`);
    const titles = actions.flatMap(({ node }) => stringOf(node.title) ?? []);
    throw new CardButtonError(`no button “${title}” on the card; there are: ${titles.join(', ') || 'none'}`);
  }
  if (beside === undefined) return only(called, `“${title}”`);
  const distances = called.map((part) => distance(part, beside));
  const nearest = Math.min(...distances);
  if (!Number.isFinite(nearest)) throw new CardButtonError(`no button “${title}” beside “${beside}”`);
  return only(
    called.filter((_, index) => distances[index] === nearest),
    `“${title}” beside “${beside}”`,
  );
}

function only(parts: readonly Part[], what: string): Part {
  const [first, ...others] = parts;
  if (first === undefined || others.length > 0) {
    throw new CardButtonError(`${parts.length} buttons ${what}: say beside which words`);
  }
  if (first.node.isEnabled === false) throw new CardButtonError(`the button ${what} is greyed out`);
  return first;
}

/** Returns the `Action.Submit` fallback of a card for clients that do not support `Action.Execute`. */
export function submitFallback(action: JsonObject): JsonObject {
  const { fallback } = action;
  if (isObject(fallback) && fallback.type === 'Action.Submit') return fallback;
  if (action.type === 'Action.Submit') return action;
  throw new CardButtonError(`“${stringOf(action.title)}” has no Action.Submit fallback`);
}
