/** Teams says that a meeting has started: where it is ours, its chat is offered the register, once. */
import { addMinutes, londonInstant } from '../../../shared/domain/calendar/dates';
import { meetingDue } from '../../../shared/domain/meetings/schedule';
import { SYSTEM } from '../../../shared/domain/membership/standing';
import { ok } from '../../../shared/domain/result';
import type { ConversationReference } from '../../store/conversations';
import { digest } from '../../store/keys';
import { loadMembership } from '../../store/membership';
import { newMessage } from '../../store/outbox';
import { change } from '../commit';
import { planningNow, type Services } from '../context';

/** Minutes before the time that somebody may already be in the room; other meetings of the same team lie further away. */
const EARLY = 60;

/**
 * Stores the offer for the conversation in which the meeting takes place. Nothing happens when no meeting of the group is on
 * at this time, or its chat has the offer. @throws Error when storage did not confirm
 */
export async function offerRegister(
  services: Services,
  groupId: string,
  reference: ConversationReference,
): Promise<void> {
  const loaded = await loadMembership(services.table, groupId);
  if (loaded === null) return;
  const now = services.now();
  const meeting = meetingDue(planningNow(services, loaded));
  const begins = londonInstant(meeting.date, meeting.startsAt);
  if (meeting.held !== null || now < addMinutes(begins, -EARLY) || now > addMinutes(begins, meeting.minutes)) return;
  const slot = digest(meeting.id, meeting.date, reference.conversationId);
  const offered = await change<null>(
    services,
    { groupId, actor: SYSTEM, operationId: digest('meeting-started', groupId, slot) },
    async () => {
      const content = { kind: 'meeting-started', meetingId: meeting.id } as const;
      const message = newMessage(groupId, content, { kind: 'conversation', reference }, slot, now);
      const event = { verb: 'meetings.register-offered', subject: `meeting:${meeting.id}`, data: {} };
      return ok({ changes: [], event, messages: [message], value: null });
    },
    async () => ok(null),
  );
  if (!offered.ok) throw new Error(`The offer could not be stored: ${offered.problem.message}`);
}
