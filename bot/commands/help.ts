/** `/help`: the list of commands. */
import { helpCard } from '../cards/help/help-card';
import type { ChatCommand } from './command';

export const help: ChatCommand = async ({ cards }) => ({ card: helpCard(cards) });
