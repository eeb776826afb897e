/**
 * Every command of every area. This data drives routing, the help card, the manifest's command lists and the README's table.
 */
import type { ChatCommandDefinition } from '../contract/commands';
import { AREAS } from '.';

export const COMMANDS: readonly NamedCommand[] = AREAS.flatMap(({ commands }): readonly NamedCommand[] => commands);

export type ChatCommandName = (typeof AREAS)[number]['commands'][number]['name'];

interface NamedCommand extends ChatCommandDefinition {
  readonly name: ChatCommandName;
}

/** The definition of one command. Every CommandName has one; the type of AREAS guarantees it. */
export function chatCommandDefinition(name: ChatCommandName): ChatCommandDefinition {
  return COMMANDS.find((command) => command.name === name) as ChatCommandDefinition;
}
