/** Whom data requests reached: counts for a round, and names for readers who can act on them. */
import type { ReachView, UnreachedView } from '../../../shared/contract/messages';
import { holdersOf } from '../../../shared/domain/membership/seats';
import type { Standing } from '../../../shared/domain/membership/standing';
import type { Membership } from '../../../shared/domain/membership/types';
import { reachedBy, UNREACHED_WORDS, type Unreached } from '../../../shared/domain/messages/reach';
import { may } from '../../../shared/domain/policy';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { loadReachable } from '../../store/conversations';
import { keys } from '../../store/keys';
import type { Reached } from '../../store/message-reach';
import { loadWaitingAbout, type WaitingMessage, waitingFor } from '../../store/outbox-queue';
import type { Table } from '../../store/table';
import type { Services } from '../context';
import { seatWords } from '../membership/seat-words';
import { organisationWithAgency } from '../tracker/context';

/** The messages that did not reach anybody, and those that are still waiting. */
export interface DeliveryState {
  /** Failed messages, without organisations for which another message still waits. */
  readonly unreached: readonly Reached[];
  readonly waiting: readonly WaitingMessage[];
}

export const NOTHING_TRIED: DeliveryState = { unreached: [], waiting: [] };

/**
 * Loads the waiting messages and filters the failed ones by them. No storage request if all messages arrived, else one.
 *
 * @param missed undelivered messages about rounds and requests
 * @param reached outcomes of messages of rounds, including those that somebody has settled
 */
export async function loadDeliveryState(
  table: Table,
  groupId: string,
  missed: readonly Reached[],
  reached: readonly Reached[] = [],
): Promise<DeliveryState> {
  const isAsked = missed.length > 0 || reached.some(({ state }) => state !== 'sent' && state !== 'not-needed');
  const waiting = isAsked ? await loadWaitingAbout(table, groupId) : [];
  const unreached = missed.map(({ organisations, ...one }) => ({
    ...one,
    organisations: organisations.filter((id) => waitingFor(waiting, one.slot, id).length === 0),
  }));
  return { unreached, waiting };
}

/** The data of a request of a round that the counts need. */
interface Counted {
  readonly organisationId: string;
  readonly responded: boolean;
}

/**
 * Counts how many of a round's requests reached somebody, and how. `waiting`: its messages that are still to be sent.
 */
export function reachView(
  requests: readonly Counted[],
  reached: readonly Reached[],
  waiting: readonly WaitingMessage[],
): ReachView {
  const kinds = requests.map(({ organisationId }) =>
    reachedBy([
      ...reached.filter(({ organisations }) => organisations.includes(organisationId)),
      ...waiting
        .filter(({ organisations }) => organisations?.includes(organisationId) ?? true)
        .map(() => ({ state: 'waiting' })),
    ]),
  );
  const count = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length;
  return {
    asked: requests.length,
    taken: count('taken'),
    inChannel: count('inChannel'),
    notReachable: count('notReachable'),
    uncertain: count('uncertain'),
    waiting: count('waiting'),
    responded: requests.filter(({ responded }) => responded).length,
  };
}

/** Whether the reader sees whom a request did not reach: only those who may ask for data can act on it. */
export function maySeeUnreached(standing: Standing): boolean {
  return may(trackerPolicy.ask, standing);
}

type Known = { readonly membership: Membership };

/** Returns the people of an organisation whom the unsettled messages about a round or a request did not reach. */
export function unreachedOf(
  organisationId: string,
  reached: readonly Reached[],
  context: Known,
): readonly UnreachedView[] {
  return reached
    .filter(({ organisations }) => organisations.includes(organisationId))
    .map(({ messageId, seatId, why = 'refused' }) => unreached(messageId, organisationId, seatId, why, context));
}

function unreached(
  messageId: string | null,
  organisationId: string,
  seatId: string | null,
  reason: Unreached,
  context: Known,
): UnreachedView {
  const to = seatWords(seatId, context);
  const { organisation } = organisationWithAgency(organisationId, context);
  return { messageId, organisationId, to: to === '' ? organisation : to, reason, why: UNREACHED_WORDS[reason] };
}

/**
 * Returns the people whom a request sent now cannot reach, as far as known: neither in their chat with the app nor in
 * the group's channel. One storage request.
 */
export async function foreseenUnreached(
  { table }: Pick<Services, 'table'>,
  groupId: string,
  organisationIds: readonly string[],
  membership: Membership,
): Promise<readonly UnreachedView[]> {
  const reachable = await loadReachable(table, groupId);
  if (reachable.has(keys.groupConversation)) return [];
  return [...new Set(organisationIds)].flatMap((organisationId) => {
    const holders = holdersOf(membership, organisationId);
    if (holders.length === 0) return [unreached(null, organisationId, null, 'team-unknown', { membership })];
    return holders
      .filter(({ holder }) => holder !== null && !reachable.has(keys.personalConversation(holder)))
      .map(({ id }) => unreached(null, organisationId, id, 'team-unknown', { membership }));
  });
}
