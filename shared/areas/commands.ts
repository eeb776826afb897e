/** All commands of all areas. Used for routing, the help card, the manifest's command lists and the README's table. */
import type { ChatCommandDefinition } from '../contract/commands';
import { AREAS } from '.';

export const COMMANDS: readonly NamedCommand[] = AREAS.flatMap(({ commands }): readonly NamedCommand[] => commands);

export type ChatCommandName = (typeof AREAS)[number]['commands'][number]['name'];

interface NamedCommand extends ChatCommandDefinition {
  readonly name: ChatCommandName;
}

/** Returns the definition of a command. Every `ChatCommandName` has one; the type of AREAS guarantees it. */
export function chatCommandDefinition(name: ChatCommandName): ChatCommandDefinition {
  return COMMANDS.find((command) => command.name === name) as ChatCommandDefinition;
}
