/** Teams says that a meeting has started: where it is ours, its chat is offered the register, once. */
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

/** Minutes before the time that somebody may already be in the room; other meetings of the same team lie further away. */
const EARLY = 60;

/**
 * Stores the offer for the conversation in which the meeting takes place. Nothing happens when no meeting of the group is on
 * at this time, or its chat has the offer: the operation is named after conversation and day, because there is one meeting a day at
 * the most. @throws Error when storage did not confirm
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
