/** What the app is given on a message and in the compose box, and what serves it. */
import type { CardTools } from '../../commands/command';
import type { Caller, Services } from '../../services/context';
import type { ConversationReference } from '../../store/conversations';

export interface ExtensionCall {
  readonly services: Services;
  readonly caller: Caller;
  readonly cards: CardTools;
  /** Where the message stands, if the app may write there; null: it is no conversation of the group. One request, rarely three. */
  readonly conversation: () => Promise<ConversationReference | null>;
}

export interface Search {
  readonly words: string;
  readonly skip: number;
  readonly count: number;
}

/** Each answers the body of an invoke. */
export interface Extension {
  /** The form with the text of a message. */
  readonly draft: (call: ExtensionCall, message: unknown) => Promise<object>;
  /** What was entered into it. */
  readonly save: (call: ExtensionCall, data: unknown) => Promise<object>;
  readonly find: (call: ExtensionCall, search: Search) => Promise<object>;
}
