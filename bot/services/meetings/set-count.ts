/**
 * Settings of the VRU on meetings in person. Terms of reference, "Meeting frequency and format": every third, hosts in
 * turn.
 */
import { nothingEntered } from '../../../shared/contract/inputs';
import { changedCountInput, earlierHostInput, meetingCountInput } from '../../../shared/contract/meetings';
import { decideCount, decideEarlierHost, decideNoEarlierHost } from '../../../shared/domain/meetings/counting';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { meetingCountForm } from '../../../shared/forms/meetings';
import { withEdits } from '../edit';
import { listMeetings } from './list-meetings';
import { decidedYear, onEarlierHost, onSchedule } from './schedule-aggregate';
import { countFieldsOf, pastArranging } from './schedule-edits';

/**
 * Sets the month from which every third meeting is counted. Returns the view of the present year. Problems: not the
 * VRU; somebody else changed it in between; a month years away.
 */
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

/**
 * Adds who hosted on a day before the app was in use. Returns the view of the present year. Problems: not the VRU; an
 * organisation that cannot host; a day that is not in the past, not before the first closed register, or has a host
 * already.
 */
export const addEarlierHost = onSchedule({
  input: earlierHostInput,
  rule: meetingsPolicy.settings,
  decide: (_, { organisation, on }, { planning }) => decideEarlierHost(planning, { organisationId: organisation, on }),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});

/** Removes an earlier host. Problems: not the VRU; no host is recorded for this day. */
export const removeEarlierHost = onEarlierHost({
  input: nothingEntered,
  rule: meetingsPolicy.settings,
  decide: (_, _nothing, { planning, target }) => decideNoEarlierHost(planning, target.on),
  show: (_, decided, context) => decidedYear(undefined, decided, { ...context, target: undefined }),
  answer: (services, caller) => listMeetings(services, caller, null),
});
