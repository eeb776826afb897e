/**
 * What each command is. What it does is one file in bot/commands, and a type there makes sure that each has one.
 * This data drives routing, the help card, the manifest's command lists and the README's table.
 */

/** Where a command can be given. Teams' own words: a channel of a team, a group or meeting chat, a one-to-one chat with the bot. */
export type CommandScope = 'team' | 'groupChat' | 'personal';

/** One word that may follow a command's name. */
export interface CommandArgument {
  readonly word: string;
  readonly description: string;
}

export interface CommandDefinition {
  /** The word itself, without slash; what is typed. Lower case, one word. */
  readonly name: string;
  /** One line for the command menu and the help card, at most 128 characters. */
  readonly description: string;
  readonly scopes: readonly CommandScope[];
  readonly arguments: readonly CommandArgument[];
}

const EVERYWHERE = ['team', 'groupChat', 'personal'] as const;

export const COMMANDS = [
  {
    name: 'meeting',
    description: 'The next meeting: when, where, who hosts, and what is due for it',
    scopes: EVERYWHERE,
    arguments: [],
  },
  {
    name: 'attendance',
    description: "Open or see this month's attendance register",
    scopes: EVERYWHERE,
    arguments: [],
  },
  {
    name: 'actions',
    description: 'See the open actions, overdue first, and add one',
    scopes: EVERYWHERE,
    arguments: [
      { word: 'mine', description: 'only the actions that your seat owns' },
      { word: 'overdue', description: 'only the actions whose due date has passed' },
    ],
  },
  {
    name: 'requests',
    description: 'See the open data requests, answer one, or ask for data',
    scopes: EVERYWHERE,
    arguments: [
      { word: 'mine', description: 'only those to your organisation' },
      { word: 'all', description: 'every open one, those to your organisation first' },
      { word: 'overdue', description: 'only those that are overdue' },
    ],
  },
  {
    name: 'tracker',
    description: 'The Partnership Data Tracker in figures: how many sources are green',
    scopes: EVERYWHERE,
    arguments: [],
  },
  {
    name: 'recommendations',
    description: 'The four recommendations and where each one stands',
    scopes: EVERYWHERE,
    arguments: [],
  },
  {
    name: 'help',
    description: 'What this app does, and what you can ask it',
    scopes: EVERYWHERE,
    arguments: [],
  },
] as const satisfies readonly CommandDefinition[];

export type CommandName = (typeof COMMANDS)[number]['name'];

/** The definition of one command. Every CommandName has one; the type of COMMANDS guarantees it. */
export function commandDefinition(name: CommandName): CommandDefinition {
  return COMMANDS.find((command) => command.name === name) as CommandDefinition;
}
