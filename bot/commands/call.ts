/** `/call`: where the meeting stands, its five steps, and a link to the page that runs it. */
import { callCard } from '../cards/meetings/call-card';
import { showCall } from '../services/meetings/call/show-call';
import { type Command, refusal } from './command';

export const call: Command = async ({ services, caller, cards }) => {
  const shown = await showCall(services, caller, undefined);
  return shown.ok ? { card: callCard(shown.value, cards) } : refusal(shown.problem);
};
