/** `/requests`: the open data requests, the reader's own first; chair and VRU can ask for data. */
import { requestsCard } from '../cards/tracker/requests-card';
import { REQUESTS_SUBJECT } from '../services/tracker/ask-for-data';
import { listRequests } from '../services/tracker/list-tracker';
import { type Command, refusal } from './command';

export const requests: Command = async ({ services, caller, shared, cards }) => {
  const listed = await listRequests(services, caller);
  if (!listed.ok) return refusal(listed.problem);
  const card = requestsCard(listed.value, { ...cards, form: cards.newForm(), page: 0, shared });
  return { card, subject: REQUESTS_SUBJECT };
};
