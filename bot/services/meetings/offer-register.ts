/**
 * Handles the start of a Teams meeting: posts the offer to open the register, once, if it is a meeting of the group.
 */
import { nothingEntered } from '../../../shared/contract/inputs';
import { addMinutes, londonDate, londonInstant } from '../../../shared/domain/calendar/dates';
import { meetingDue, type PlannedMeeting } from '../../../shared/domain/meetings/schedule';
import { SYSTEM } from '../../../shared/domain/membership/standing';
import { ok } from '../../../shared/domain/result';
import type { ConversationReference } from '../../store/conversations';
import { digest } from '../../store/keys';
import { newMessage } from '../../store/outbox';
import type { Services } from '../context';
import { onConversation } from '../messages/message-aggregate';

/** Minutes before the start from which people may join; other meetings of the same team are further away. */
const EARLY = 60;

/**
 * Stores the offer for the conversation of the meeting. Does nothing if no meeting of the group takes place now, or if
 * the chat has the offer already: the operation id is made of conversation and day, because there is at most one
 * meeting a day.
 *
 * @throws Error if storage did not confirm
 */
export async function offerRegister(
  services: Services,
  groupId: string,
  reference: ConversationReference,
): Promise<void> {
  const operationId = digest('meeting-started', groupId, londonDate(services.now()), reference.conversationId);
  const offered = await offer(services, { groupId, actor: SYSTEM, operationId }, reference);
  if (!offered.ok) throw new Error(`The offer could not be stored: ${offered.problem.message}`);
}

const offer = onConversation({
  input: nothingEntered,
  decide: (_, _nothing, { planning, now, caller: { groupId }, target: reference }) => {
    const meeting = meetingDue(planning);
    if (!isOn(meeting, now)) return ok({ message: null, events: [] });
    const { id: meetingId, date } = meeting;
    const slot = digest(meetingId, date, reference.conversationId);
    const content = { kind: 'meeting-started', meetingId } as const;
    return ok({
      message: newMessage(groupId, content, { kind: 'conversation', reference }, slot, now),
      events: [{ kind: 'meetings.register-offered', meetingId }],
    });
  },
  show: () => true,
  answer: async () => ok(true),
});

function isOn({ held, date, startsAt, minutes }: PlannedMeeting, now: string): boolean {
  const begins = londonInstant(date, startsAt);
  return held === null && now >= addMinutes(begins, -EARLY) && now <= addMinutes(begins, minutes);
}
