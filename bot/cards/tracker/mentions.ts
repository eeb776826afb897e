/** People named on a card so that Teams tells them: the words of a text block, and what Teams has to know of each name. */
import { mentionName } from '../text';

export interface Mentioned {
  /** Their id in Teams. */
  readonly id: string;
  readonly name: string;
}

/** Nothing but an empty text where nobody is mentioned. */
export function mentionsOf(mention: readonly Mentioned[] = []) {
  const people = mention.map(({ id, name }) => ({ id, name: mentionName(name) }));
  return {
    mentioned: people.map(({ name }) => `<at>${name}</at>`).join(' '),
    mentions: people.map(({ id, name }) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } })),
  };
}
