/** Editing an action: its text, owner, due date and link. Former values stay in the history. */
import type { IsoDate, IsoInstant } from '../calendar/dates';
import { londonDate } from '../calendar/dates';
import { seatLabel } from '../membership/seats';
import { actingSeat, type Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { permit } from '../policy';
import { conflict, invalidIf, ok, type Result } from '../result';
import type { ActionFieldChange } from './events';
import { dueFault, linkFault, ownerFault } from './faults';
import { actionsPolicy } from './policy';
import { type ActionDecision, hasEnded } from './transitions';
import type { Action } from './types';
import { STATUS_WORDS } from './words';

/** The editable fields of an action. */
export interface ActionDetails {
  readonly text: string;
  readonly ownerSeatId: string;
  readonly due: IsoDate;
  readonly serves: string | null;
}

export interface EditContext {
  readonly membership: Membership;
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/**
 * Edits an action. Only changed fields are validated, so that an overdue action can be reworded. Problems: neither
 * owner nor chair nor VRU; it has ended; at their fields: a seat that is unknown or vacant, a due date in the past, a
 * moved due date without a reason, a link to an activity or recommendation that the group does not have.
 */
export function decideActionEdit(
  before: Action,
  details: ActionDetails,
  reason: string,
  context: EditContext,
): Result<ActionDecision> {
  const { membership, standing, now } = context;
  const permitted = permit(actionsPolicy.edit, standing, before);
  if (!permitted.ok) return permitted;
  const changes = changesBetween(before, details, membership);
  if (changes.length === 0) return ok({ action: before, events: [] });
  if (hasEnded(before)) return conflict(endedWords(before));
  const changed = new Set(changes.map(({ field }) => field));
  const moved = changed.has('due');
  const faulty = invalidIf({
    owner: changed.has('owner') ? ownerFault(membership.seats.find(({ id }) => id === details.ownerSeatId)) : null,
    due: moved ? dueFault(details.due, londonDate(now)) : null,
    reason: moved && reason.trim() === '' ? 'Say why the due date moves.' : null,
    serves: changed.has('serves') ? linkFault(details.serves, membership) : null,
  });
  if (faulty !== null) return faulty;
  const why = moved ? reason.trim() : '';
  const action = { ...before, ...details, ...(moved ? { moved: movedOnce(before, why) } : {}) };
  const { id: actionId, ref } = before;
  return ok({ action, events: [{ kind: 'actions.edited', actionId, ref, changes, reason: why, text: action.text }] });
}

/**
 * Moves an action from a vacant seat to a seat of the person; idempotent for its owner. Problems: no seat; it has
 * ended; its seat is held.
 */
export function decideTakeOver(before: Action, { membership, standing }: EditContext): Result<ActionDecision> {
  const permitted = permit(actionsPolicy.takeOver, standing);
  if (!permitted.ok) return permitted;
  if (standing.seats.some(({ id }) => id === before.ownerSeatId)) return ok({ action: before, events: [] });
  if (hasEnded(before)) return conflict(endedWords(before));
  const seat = membership.seats.find(({ id }) => id === before.ownerSeatId);
  if (seat !== undefined && seat.holder !== null) return conflict(`${before.ref} has an owner already.`);
  const ownerSeatId = actingSeat(standing, seat?.organisationId ?? null);
  const [from, to] = [ownerWords(before.ownerSeatId, membership), ownerWords(ownerSeatId, membership)];
  const { id: actionId, ref } = before;
  return ok({ action: { ...before, ownerSeatId }, events: [{ kind: 'actions.taken-over', actionId, ref, from, to }] });
}

/** Returns the label of the seat that owns an action. */
export function ownerWords(seatId: string, { seats, organisations }: Membership): string {
  const seat = seats.find(({ id }) => id === seatId);
  if (seat === undefined) return 'A seat that is no longer there';
  return seatLabel(
    seat,
    organisations.find(({ id }) => id === seat.organisationId),
  );
}

function endedWords({ ref, status }: Action): string {
  return `${ref} is ${STATUS_WORDS[status]}, so it can no longer be edited.`;
}

function movedOnce({ due, moved }: Action, reason: string) {
  return { first: moved?.first ?? due, times: (moved?.times ?? 0) + 1, reason };
}

function changesBetween(before: ActionDetails, after: ActionDetails, membership: Membership) {
  const words = ({ text, ownerSeatId, due, serves }: ActionDetails) => ({
    text,
    owner: ownerSeatId,
    due,
    serves: serves ?? '',
  });
  const [from, to] = [words(before), words(after)];
  const shown = (field: keyof typeof from, value: string) =>
    field === 'owner' ? ownerWords(value, membership) : value;
  return (Object.keys(from) as (keyof typeof from)[]).flatMap((field): readonly ActionFieldChange[] =>
    from[field] === to[field] ? [] : [{ field, from: shown(field, from[field]), to: shown(field, to[field]) }],
  );
}
