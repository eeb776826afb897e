/** What somebody typed, as a command. `@DAWG /actions mine`, `/actions mine` and `actions mine` are the same. */
import { COMMANDS, type CommandName, commandDefinition } from '../../shared/areas/commands';

export type Understood =
  | { readonly kind: 'command'; readonly name: CommandName; readonly argument: string | null }
  /** A command with a word that it does not know. */
  | { readonly kind: 'unknown-argument'; readonly name: CommandName; readonly argument: string }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'unknown'; readonly text: string };

/** No part reaches past a `<`: so a long text takes time in proportion to its length, whatever stands in it. */
const MENTION = /<at[^<>]*>[^<]*<\/at>/gi;
const GREETING = /^(hello|hi|hey|hello there|good (morning|afternoon|evening))\b[\s!.,]*$/i;

/** Reads a message's text; mentions and the slash may be there or not. */
export function understand(text: string): Understood {
  const said = text
    .replace(MENTION, ' ')
    .replace(/&nbsp;|\s+/gi, ' ')
    .trim();
  const [first = '', ...rest] = said
    .replace(/^\/\s?/, '')
    .toLowerCase()
    .split(' ');
  const definition = COMMANDS.find((command) => command.name === first);
  if (definition === undefined)
    return GREETING.test(said) || said === '' ? { kind: 'greeting' } : { kind: 'unknown', text: said };
  const argument = rest.join(' ');
  if (argument === '') return { kind: 'command', name: definition.name, argument: null };
  const known = commandDefinition(definition.name).arguments.some(({ word }) => word === argument);
  return { kind: known ? 'command' : 'unknown-argument', name: definition.name, argument };
}
