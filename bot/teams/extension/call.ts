/** The types of a call to the message extension, on a message or in the compose box, and of its handlers. */
import type { CardTools } from '../../commands/command';
import type { Caller, Services } from '../../services/context';
import type { ConversationReference } from '../../store/conversations';

export interface ExtensionCall {
  readonly services: Services;
  readonly caller: Caller;
  readonly cards: CardTools;
  /** Loads the message's conversation; null if it is personal or not linked to the group. One request, rarely three. */
  readonly conversation: () => Promise<ConversationReference | null>;
}

export interface Search {
  readonly words: string;
  readonly skip: number;
  readonly count: number;
}

/** The handlers of the message extension. Each returns the response body of an invoke. */
export interface Extension {
  /** Opens the form, filled with the text of a message. */
  readonly draft: (call: ExtensionCall, message: unknown) => Promise<object>;
  /** Saves the submitted form. */
  readonly save: (call: ExtensionCall, data: unknown) => Promise<object>;
  /** Searches, and returns a page of results. */
  readonly find: (call: ExtensionCall, search: Search) => Promise<object>;
}
