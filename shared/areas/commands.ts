/**
 * Every command of every area. This data drives routing, the help card, the manifest's command lists and the README's table.
 */
import type { CommandDefinition } from '../contract/commands';
import { AREAS } from '.';

export const COMMANDS: readonly NamedCommand[] = AREAS.flatMap(({ commands }): readonly NamedCommand[] => commands);

export type CommandName = (typeof AREAS)[number]['commands'][number]['name'];

interface NamedCommand extends CommandDefinition {
  readonly name: CommandName;
}

/** The definition of one command. Every CommandName has one; the type of AREAS guarantees it. */
export function commandDefinition(name: CommandName): CommandDefinition {
  return COMMANDS.find((command) => command.name === name) as CommandDefinition;
}
