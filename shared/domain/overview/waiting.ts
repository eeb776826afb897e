/**
 * The predicates for whether a single item waits for a person. The list, the counts and the filters all use these, so
 * that they agree.
 */
import { hasEnded } from '../actions/transitions';
import type { Action } from '../actions/types';
import { holdersOf } from '../membership/seats';
import type { Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { may } from '../policy';
import { trackerPolicy } from '../tracker/policy';
import type { DataRequest, Source } from '../tracker/types';
import { overviewPolicy } from './policy';

/** Why a request waits for somebody: they have to respond, or to confirm that the data is not held. */
export type RequestWaits = 'respond' | 'confirm-not-held';

/**
 * Returns why a request waits for the person; null if it does not. A request answered with "cannot share" waits for
 * others.
 */
export function requestWaits(
  request: DataRequest,
  { state }: Pick<Source, 'state'>,
  standing: Standing,
  membership: Membership,
): RequestWaits | null {
  if (state !== 'active' || request.notHeldConfirmed) return null;
  const { latest, organisationId } = request;
  if (latest?.kind === 'not_held') return may(trackerPolicy.confirmNotHeld, standing) ? 'confirm-not-held' : null;
  if (latest?.kind === 'supplied' || latest?.kind === 'cannot_share') return null;
  const hasHolder = holdersOf(membership, organisationId).length > 0;
  return may(overviewPolicy.seesRequest, standing, { organisationId, hasHolder }) ? 'respond' : null;
}

/** Why an action waits for somebody: they own it, or nobody does. */
export type ActionWaits = 'own' | 'unowned';

/** Returns why an action waits for the person; null if it does not. */
export function actionWaits(action: Action, standing: Standing, membership: Membership): ActionWaits | null {
  if (hasEnded(action)) return null;
  if (standing.seats.some(({ id }) => id === action.ownerSeatId)) return 'own';
  const seat = membership.seats.find(({ id }) => id === action.ownerSeatId);
  if (seat !== undefined && seat.holder !== null) return null;
  return may(overviewPolicy.seesUnowned, standing, { organisationId: seat?.organisationId ?? '' }) ? 'unowned' : null;
}
