/** What the VRU sets about meetings in person. Terms of reference, "Meeting frequency and format": every third, hosts in turn. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { changedCountInput, earlierHostInput, meetingCountInput } from '../../../shared/contract/meetings';
import { decideCount, decideEarlierHost, decideNoEarlierHost } from '../../../shared/domain/meetings/counting';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { meetingCountForm } from '../../../shared/forms/meetings';
import { withEdits } from '../edit';
import { listMeetings } from './list-meetings';
import { decidedYear, onEarlierHost, onSchedule } from './schedule-aggregate';
import { countFieldsOf, pastArranging } from './schedule-edits';

/** Where the count of every third begins. Answers the present year. Problems: not the VRU; somebody else changed it meanwhile; a month years away. */
export const countMeetings = onSchedule({
  input: meetingCountInput,
  rule: meetingsPolicy.settings,
  decide: async (_, { edits }, context) => {
    const { planning } = context;
    const entered = await withEdits(edits, {
      of: meetingCountForm,
      schema: changedCountInput,
      now: { countedFrom: planning.inPerson.countedFrom },
      past: pastArranging(context, countFieldsOf),
    });
    return entered.ok ? decideCount(planning, entered.value.countedFrom) : entered;
  },
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});

/** Who hosted before the app. Answers the present year. Problems: not the VRU; none that can host; a day that is not behind. */
export const addEarlierHost = onSchedule({
  input: earlierHostInput,
  rule: meetingsPolicy.settings,
  decide: (_, { organisation, on }, { planning }) => decideEarlierHost(planning, { organisationId: organisation, on }),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});

/** Problems: not the VRU; nobody is known for this day. */
export const removeEarlierHost = onEarlierHost({
  input: nothingEntered,
  rule: meetingsPolicy.settings,
  decide: (_, _nothing, { planning, target }) => decideNoEarlierHost(planning, target.on),
  show: (_, decided, context) => decidedYear(undefined, decided, { ...context, target: undefined }),
  answer: (services, caller) => listMeetings(services, caller, null),
});
