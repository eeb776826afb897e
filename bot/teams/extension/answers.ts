/** Response bodies of the message extension's invokes, in the format of Teams. */
import type { AdaptiveCard } from '../../cards/card';
import type { FoundCard } from '../../cards/search/found-card';

const CARD = 'application/vnd.microsoft.card.adaptive';
const PREVIEW = 'application/vnd.microsoft.card.thumbnail';

/** Returns a dialog that shows a card. */
export function dialog(title: string, card: AdaptiveCard): object {
  const value = { title, height: 'medium', width: 'medium', card: { contentType: CARD, content: forDialog(card) } };
  return { task: { type: 'continue', value } };
}

/** Closes the dialog. */
export const CLOSED: object = {};

/** Returns a list of search results to choose from. */
export function resultList(found: readonly FoundCard[]): object {
  const attachments = found.map(({ card, title, line }) => ({
    contentType: CARD,
    content: card,
    preview: { contentType: PREVIEW, content: { title, text: line } },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** Returns a sentence to show instead of search results. */
export function messageResult(text: string): object {
  return { composeExtension: { type: 'message', text } };
}

/** Replaces each button by its fallback for older clients: such a dialog supports `Action.Submit` only. */
function forDialog(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(forDialog);
  if (typeof part !== 'object' || part === null) return part;
  const { type, fallback } = part as { readonly type?: unknown; readonly fallback?: unknown };
  if (type === 'Action.Execute') return fallback;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, forDialog(value)]));
}
