/** What a command is. Each area declares its own. */

/** Where a command can be given. Teams' own words: a channel of a team, a group or meeting chat, a one-to-one chat with the bot. */
export type ChatCommandScope = 'team' | 'groupChat' | 'personal';

/** One word that may follow a command's name. */
export interface ChatCommandArgument {
  readonly word: string;
  readonly description: string;
  /** What stands after the word belongs to it, as it was typed. */
  readonly takesText?: true;
}

export interface ChatCommandDefinition {
  /** The word itself, without slash; what is typed. Lower case, one word. */
  readonly name: string;
  /** One line for the command menu and the help card, at most 128 characters. */
  readonly description: string;
  readonly scopes: readonly ChatCommandScope[];
  readonly arguments: readonly ChatCommandArgument[];
}

/** In a channel, a group or meeting chat, and the one-to-one chat. */
export const EVERYWHERE = ['team', 'groupChat', 'personal'] as const;
