/** The view of a meeting. */
import type { MeetingHostView, MeetingState, MeetingView } from '../../../shared/contract/meetings';
import { changeBlocker, isOver, movableMeeting } from '../../../shared/domain/meetings/arranging';
import { hostChoices } from '../../../shared/domain/meetings/hosting';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import type { PlannedMeeting, Planning } from '../../../shared/domain/meetings/schedule';
import type { Standing } from '../../../shared/domain/membership/standing';
import { may } from '../../../shared/domain/policy';
import type { Context } from '../context';

/** The part of the context that the view of a meeting depends on. */
export type MeetingContext = Pick<Context, 'planning' | 'standing'>;

export function meetingView(meeting: PlannedMeeting, { planning, standing }: MeetingContext): MeetingView {
  const { id, date, startsAt, minutes, mode, place, moved, cancelled, byRule, holidaysKnown, slot } = meeting;
  const state = stateOf(meeting, planning);
  const allowed = mayView(meeting, state, planning, standing);
  return {
    meetingId: id,
    date,
    startsAt,
    minutes,
    mode,
    place,
    host: hostView(meeting),
    state,
    dayNote: moved === null && date !== byRule && state !== 'held' ? `${byRule} is not a working day.` : null,
    movedBecause: moved?.reason ?? null,
    cancelledBecause: cancelled?.reason ?? null,
    passesOn: cancelled !== null && slot !== null,
    holidaysKnown,
    mayHost: allowed.chooseHost ? hostChoices(planning, id) : [],
    may: allowed,
  };
}

function stateOf({ id, date, held, cancelled }: PlannedMeeting, { schedule, today }: Planning): MeetingState {
  if (schedule.openRegister === id) return 'open';
  if (held !== null) return 'held';
  if (cancelled !== null) return 'cancelled';
  return date < today ? 'not-held' : 'planned';
}

function hostView({ host, pick }: PlannedMeeting): MeetingHostView | null {
  if (host === null) return null;
  const { why = null, warning = null, chosenBecause = null } = pick ?? {};
  return { ...host, why, warning, chosenBecause };
}

function mayView(
  meeting: PlannedMeeting,
  state: MeetingState,
  planning: Planning,
  standing: Standing,
): MeetingView['may'] {
  const { schedule, today } = planning;
  const arranges = may(meetingsPolicy.arrange, standing);
  const live = state !== 'cancelled' && state !== 'held';
  const settled = isOver(meeting, planning) || changeBlocker(meeting, planning) !== null;
  const hosts = live && !settled && may(meetingsPolicy.chooseHost, standing) && meeting.slot !== null;
  return {
    move: arranges && live && movableMeeting(planning, meeting.id).ok,
    cancel: arranges && live,
    reinstate: arranges && state === 'cancelled',
    chooseHost: hosts,
    followRotation: hosts && schedule.hostOverrides.some(({ slot }) => slot === meeting.slot),
    openRegister:
      arranges &&
      schedule.openRegister === null &&
      (state === 'planned' || state === 'not-held') &&
      meeting.date <= today,
  };
}
