/** `/help`, a greeting, or words that nobody understands: what can be asked. */
import { helpCard } from '../cards/help/help-card';
import type { ChatCommand } from './command';

export const help: ChatCommand = async ({ cards }) => ({ card: helpCard(cards) });
