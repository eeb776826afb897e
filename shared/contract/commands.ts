/** Definition of chat commands. Each area declares its own. */

/**
 * The scopes of a command, in the terms of Teams: a channel of a team, a group or meeting chat, a one-to-one chat with
 * the bot.
 */
export type ChatCommandScope = 'team' | 'groupChat' | 'personal';

/** A keyword that may follow the name of a command. */
export interface ChatCommandArgument {
  readonly word: string;
  readonly description: string;
  /** The text after the keyword is its value, unchanged. */
  readonly takesText?: true;
}

export interface ChatCommandDefinition {
  /** The name as typed, without the slash: one word in lower case. */
  readonly name: string;
  /** One line for the command menu and the help card, at most 128 characters long. */
  readonly description: string;
  readonly scopes: readonly ChatCommandScope[];
  readonly arguments: readonly ChatCommandArgument[];
}

/** In a channel, a group or meeting chat, and the one-to-one chat. */
export const ALL_SCOPES = ['team', 'groupChat', 'personal'] as const;
