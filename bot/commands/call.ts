/** `/call`: the state of the meeting, its five steps, and a link to the page that runs it. */
import { callCard } from '../cards/meetings/call-card';
import { showCall } from '../services/meetings/call/show-call';
import { type ChatCommand, refusal } from './command';

export const call: ChatCommand = async ({ services, caller, cards }) => {
  const shown = await showCall(services, caller, undefined);
  return shown.ok ? { card: callCard(shown.value, cards) } : refusal(shown.problem);
};
