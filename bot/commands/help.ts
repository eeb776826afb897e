/** `/help`, a greeting, or words that nobody understands: what can be asked. */
import { helpCard } from '../cards/help/help-card';
import type { Command } from './command';

export const help: Command = async ({ cards }) => ({ card: helpCard(cards) });
