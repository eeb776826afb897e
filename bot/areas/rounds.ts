/** Whose part of a round a message is about: what was asked for together is answered by each for themselves. */
import type { RequestView } from '../../shared/contract/requests';
import { holdersOf } from '../../shared/domain/membership/seats';
import { standingOf } from '../../shared/domain/membership/standing';
import type { AdaptiveCard } from '../cards/card';
import { type RoundCardOptions, roundCard } from '../cards/tracker/round-card';
import type { Services } from '../services/context';
import { listRound } from '../services/tracker/list-round';
import type { PostedCard } from '../store/conversations';
import { loadMembership } from '../store/membership';
import { addresseeOf, type MessageTarget } from '../store/outbox';

type RoundShare = NonNullable<PostedCard['round']>;

/** The part that a message is about: what its addressee answers for; without one, what nobody holds a seat for. */
export async function roundShareFor(
  services: Services,
  groupId: string,
  roundId: string,
  target: MessageTarget,
): Promise<RoundShare | null> {
  const membership = (await loadMembership(services.table, groupId))?.membership;
  if (membership === undefined) return null;
  const addressee = addresseeOf(target);
  if (addressee !== null) {
    const seats = standingOf(addressee.person, membership)?.seats ?? [];
    return { id: roundId, organisations: seats.map(({ organisationId }) => organisationId), addressed: true };
  }
  const view = await listRound(services, { groupId, actor: null }, roundId);
  const asked = new Set((view.ok ? view.value.items : []).map(({ organisationId }) => organisationId));
  const vacant = [...asked].filter((organisationId) => holdersOf(membership, organisationId).length === 0);
  return { id: roundId, organisations: vacant, addressed: false };
}

/** The requests of that part, and its card as it is sent and as it is brought up to date; null: there is no such round. */
export async function roundShown(services: Services, groupId: string, part: RoundShare): Promise<Shown | null> {
  const view = await listRound(services, { groupId, actor: null }, part.id);
  if (!view.ok) return null;
  return {
    requests: view.value.items.filter(({ organisationId }) => part.organisations.includes(organisationId)),
    card: (options) => roundCard(view.value, { ...options, page: 0, shared: true, part }),
  };
}

interface Shown {
  readonly requests: readonly RequestView[];
  readonly card: (options: Pick<RoundCardOptions, 'tabUrl' | 'mention'>) => AdaptiveCard;
}
