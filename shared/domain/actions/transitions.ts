/** The transitions of an action: captured, started, done, cancelled, reopened. "Overdue" is derived, never stored. */
import { type IsoDate, type IsoInstant, londonDate, monthOf } from '../calendar/dates';
import type { Standing } from '../membership/standing';
import type { Seat } from '../membership/types';
import { permit, type Rule } from '../policy';
import { conflict, invalid, invalidIf, ok, type Result } from '../result';
import { type ActionEvent, statusChanged } from './events';
import { dueFault, ownerFault } from './faults';
import { actionsPolicy } from './policy';
import type { Action, ActionSequence } from './types';
import { STATUS_WORDS } from './words';

export interface NewAction {
  readonly text: string;
  readonly ownerSeatId: string;
  readonly due: IsoDate;
  readonly serves: string | null;
}

/** The result of a decision about an action. `events` is empty if the requested state holds already. */
export interface ActionDecision {
  readonly action: Action;
  readonly events: readonly ActionEvent[];
}

export interface RecordingContext {
  readonly id: string;
  /** The group's short name: the first part of the ref. */
  readonly groupShortName: string;
  readonly owner: Seat | undefined;
  readonly meetingId: string;
  readonly sequence: ActionSequence | null;
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/**
 * Records a new action; also returns the sequence with the running number that it used. Problems: no seat; at their
 * inputs: an owner's seat that does not exist or is vacant; a due date that has passed.
 */
export function decideCapture(
  input: NewAction,
  context: RecordingContext,
): Result<ActionDecision & { readonly sequence: ActionSequence }> {
  const permitted = permit(actionsPolicy.record, context.standing);
  if (!permitted.ok) return permitted;
  const today = londonDate(context.now);
  const faulty = invalidIf({ owner: ownerFault(context.owner), due: dueFault(input.due, today) });
  if (faulty !== null) return faulty;
  const month = monthOf(today);
  const last = context.sequence?.month === month ? context.sequence.last + 1 : 1;
  const ref = `${context.groupShortName}-${month}-${String(last).padStart(2, '0')}`;
  const action: Action = {
    ...input,
    id: context.id,
    ref,
    meetingId: context.meetingId,
    status: 'open',
    reason: null,
    createdAt: context.now,
    endedAt: null,
  };
  const { id: actionId, ownerSeatId, due, text } = action;
  const events = [{ kind: 'actions.recorded', actionId, ref, ownerSeatId, due, text }] as const;
  return ok({ action, sequence: { month, last }, events });
}

/** A transition of an existing action. */
export type ActionTransition =
  | { readonly to: 'in_progress' }
  | { readonly to: 'done' }
  | { readonly to: 'cancelled'; readonly reason: string }
  | { readonly to: 'open'; readonly reason: string };

const ENDED: readonly Action['status'][] = ['done', 'cancelled'];

/** Whether the action is done or cancelled. */
export function hasEnded(action: Pick<Action, 'status'>): boolean {
  return ENDED.includes(action.status);
}

/** Whether the action has not ended and was due before today. Due today is not overdue. */
export function isOverdue(action: Pick<Action, 'status' | 'due'>, today: IsoDate): boolean {
  return !hasEnded(action) && action.due < today;
}

/** Returns the permission rule for a transition. */
export function ruleFor({ to }: Pick<ActionTransition, 'to'>): Rule<Action> {
  return to === 'cancelled' ? actionsPolicy.cancel : actionsPolicy.progress;
}

/** Applies a transition; idempotent. Problems: no permission; no transition from this status; no reason. */
export function decideTransition(
  action: Action,
  change: ActionTransition,
  standing: Standing,
  now: IsoInstant,
): Result<ActionDecision> {
  const permitted = permit(ruleFor(change), standing, action);
  if (!permitted.ok) return permitted;
  if (action.status === change.to) return ok({ action, events: [] });
  const possible: Record<ActionTransition['to'], readonly Action['status'][]> = {
    in_progress: ['open'],
    done: ['open', 'in_progress'],
    cancelled: ['open', 'in_progress'],
    open: ['done'],
  };
  if (!possible[change.to].includes(action.status)) {
    const status = STATUS_WORDS[action.status];
    return conflict(`${action.ref} is ${status} already, so this no longer applies.`, `Already ${status}`);
  }
  const reason = 'reason' in change ? change.reason.trim() : null;
  if (reason === '') return invalid({ reason: 'Give the reason.' });
  const ended = ENDED.includes(change.to);
  const after = { ...action, status: change.to, reason, endedAt: ended ? now : null };
  return ok({ action: after, events: [statusChanged(action, after)] });
}

/** Compares actions by due date, then by ref: the longest overdue come first. */
export function byUrgency(a: Action, b: Action): number {
  return a.due.localeCompare(b.due) || a.ref.localeCompare(b.ref);
}
