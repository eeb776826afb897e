import type { Account } from './accounts';
import type { JsonObject } from './json';
import type { Message, World } from './world';

/** The card that each person sees: the posted one, or the answer to their own press if it is newer. */
export class Views {
  readonly #own = new Map<string, { readonly sequence: number; readonly card: JsonObject }>();

  constructor(private readonly world: World) {}

  /** Records the card with which the bot answered this person's press; nobody else's view changes. */
  replace(person: Account, message: Message, card: JsonObject): void {
    this.#own.set(this.#key(person, message), { sequence: this.world.nextSequence(), card });
  }

  /** Returns the card that the person sees now; undefined for a message that is not visible to them, or deleted. */
  sees(person: Account, message: Message): JsonObject | undefined {
    const member = message.conversation.members.some((account) => account.id === person.id);
    const hidden = message.audience !== undefined && message.audience !== person.id;
    if (message.deleted || hidden || !member) return undefined;
    const own = this.#own.get(this.#key(person, message));
    return own !== undefined && own.sequence > message.latest.sequence ? own.card : message.card;
  }

  #key(person: Account, message: Message): string {
    return `${person.id} ${message.conversation.id} ${message.id}`;
  }
}
