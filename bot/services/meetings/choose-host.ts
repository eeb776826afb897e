/** Commands of the chair that override the rotation's host, with a reason, or return to the rotation. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { chooseHostInput, chosenHostInput } from '../../../shared/contract/meetings';
import { decideHost, decideRotation, slotToHost } from '../../../shared/domain/meetings/hosting';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { plannedMeeting } from '../../../shared/domain/meetings/schedule';
import { invalid } from '../../../shared/domain/result';
import { chooseHostForm } from '../../../shared/forms/meetings';
import { withEdits } from '../edit';
import { listMeetings } from './list-meetings';
import { decidedYear, onMeeting } from './schedule-aggregate';
import { hostFieldsOf, pastArranging } from './schedule-edits';

const UNCHANGED = 'Choose another organisation than the one that hosts at present.';

/**
 * Chooses the host of a meeting. Returns the view of the present year. Problems: not the chair; a remote, cancelled or
 * past meeting; somebody else chose in between; an organisation that may not host it.
 */
export const chooseHost = onMeeting({
  input: chooseHostInput,
  rule: meetingsPolicy.chooseHost,
  decide: async (_, { edits }, context) => {
    const { planning, target } = context;
    const slot = slotToHost(planning, target);
    if (!slot.ok) return slot;
    const entered = await withEdits(edits, {
      of: chooseHostForm,
      schema: chosenHostInput,
      now: { organisation: plannedMeeting(planning, target).host?.organisationId ?? '', reason: '' },
      past: pastArranging(context, hostFieldsOf(target)),
    });
    if (!entered.ok) return entered;
    if (edits.organisation === undefined) return invalid({ organisation: UNCHANGED });
    const { organisation: organisationId, reason } = entered.value;
    return decideHost(planning, target, { organisationId, reason });
  },
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});

/** Removes the chosen host. Problems: not the chair; a remote, cancelled or past meeting; no host was chosen for it. */
export const followRotation = onMeeting({
  input: nothingEntered,
  rule: meetingsPolicy.chooseHost,
  decide: (_, _nothing, { planning, target }) => decideRotation(planning, target),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
