/**
 * People mentioned on a card so that Teams notifies them: the words of a text block, and the entity that Teams needs
 * for each name.
 */
import { mentionName } from '../text';

export interface Mentioned {
  /** Their id in Teams. */
  readonly id: string;
  readonly name: string;
}

/** Returns both parts; without mentions, an empty text and no entities. */
export function mentionsOf(mention: readonly Mentioned[] = []) {
  const people = mention.map(({ id, name }) => ({ id, name: mentionName(name) }));
  return {
    mentioned: people.map(({ name }) => `<at>${name}</at>`).join(' '),
    mentions: people.map(({ id, name }) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } })),
  };
}
