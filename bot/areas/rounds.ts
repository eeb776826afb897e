/** The share of a round that a message is about: each organisation answers for itself what was requested together. */
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

/**
 * Returns the share of a round for a message: the organisations whose seats its addressee holds; without an addressee,
 * the organisations in the round without a seat holder. Null if the group does not exist.
 */
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

/** Returns the requests of that share, and its card for posting and for updates. Null if the round does not exist. */
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
