/** How the app answers Teams about a message or in the compose box: bodies of invokes, as Teams reads them. */
import type { AdaptiveCard } from '../../cards/card';
import type { FoundCard } from '../../cards/search/found-card';

const CARD = 'application/vnd.microsoft.card.adaptive';
const PREVIEW = 'application/vnd.microsoft.card.thumbnail';

/** A dialog with this card. */
export function dialog(title: string, card: AdaptiveCard): object {
  const value = { title, height: 'medium', width: 'medium', card: { contentType: CARD, content: forDialog(card) } };
  return { task: { type: 'continue', value } };
}

/** The dialog closes. */
export const CLOSED: object = {};

/** What was found, to choose from. */
export function hits(found: readonly FoundCard[]): object {
  const attachments = found.map(({ card, title, line }) => ({
    contentType: CARD,
    content: card,
    preview: { contentType: PREVIEW, content: { title, text: line } },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** A sentence in place of hits. */
export function sentence(text: string): object {
  return { composeExtension: { type: 'message', text } };
}

/** A dialog of a message extension knows `Action.Submit` only: each button in the form that it has for older clients. */
function forDialog(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(forDialog);
  if (typeof part !== 'object' || part === null) return part;
  const { type, fallback } = part as { readonly type?: unknown; readonly fallback?: unknown };
  if (type === 'Action.Execute') return fallback;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, forDialog(value)]));
}
