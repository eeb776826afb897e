/** `/requests`, `/requests mine`, `/requests overdue`: the open data requests; chair and VRU can ask for data. */
import type { RequestFilter } from '../../shared/contract/requests';
import { requestsCard } from '../cards/tracker/requests-card';
import { listRequests } from '../services/tracker/list-requests';
import { type ChatCommand, refusal } from './command';

export const requests: ChatCommand = async ({ services, caller, argument, shared, cards }) => {
  const filter = filterOf(argument);
  const listed = await listRequests(services, caller, filter);
  if (!listed.ok) return refusal(listed.problem);
  const card = requestsCard(listed.value, { ...cards, form: cards.newForm(), page: 0, shared });
  return filter === 'open' ? { card, subject: { kind: 'requests' } } : { card };
};

/** Returns the filter of an argument; `all` and no argument mean all open requests. */
function filterOf(argument: string | null): RequestFilter {
  return argument === 'mine' || argument === 'overdue' ? argument : 'open';
}
