/** Offers to link a meeting or group chat to a group. */
import { press } from '../buttons';
import { type AdaptiveCard, cardTemplate } from '../card';
import layout from './link-conversation-card.json';

export interface LinkableGroup {
  readonly id: string;
  /** The short name, e.g. "DAWG". */
  readonly name: string;
}

/** Teams shows at most six buttons in a row. */
const BUTTONS = 6;

const expand = cardTemplate<object>(layout);

/** Returns one button for each group; the press checks the right. */
export function linkConversationCard(groups: readonly LinkableGroup[]): AdaptiveCard {
  const buttons = groups
    .slice(0, BUTTONS)
    .map(({ id, name }) => press(`Link to ${name}`, 'conversation.link', { group: id }, { style: 'positive' }));
  return expand({ buttons });
}
