/** The chair chooses a host other than the rotation's, with a reason, or lets the rotation have its turn again. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { chooseHostInput } from '../../../shared/contract/meetings';
import { decideHost, decideRotation } from '../../../shared/domain/meetings/hosting';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { listMeetings } from './list-meetings';
import { decidedYear, onMeeting } from './schedule-aggregate';

/** Answers the present year. Problems: not the chair; a remote, cancelled or past meeting; an organisation that may not host it. */
export const chooseHost = onMeeting({
  input: chooseHostInput,
  rule: meetingsPolicy.chooseHost,
  decide: (_, { organisation, reason }, { planning, target }) =>
    decideHost(planning, target, { organisationId: organisation, reason }),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});

/** Problems: not the chair; a remote, cancelled or past meeting; nobody was chosen for it. */
export const followRotation = onMeeting({
  input: nothingEntered,
  rule: meetingsPolicy.chooseHost,
  decide: (_, _nothing, { planning, target }) => decideRotation(planning, target),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
