/** Links teams and chats to the group, as the VRU does. */
import { localCaller } from '../../../../bot/local/people';
import { linkKeys, placeId } from '../../../../bot/services/membership/find-group';
import { linkConversation } from '../../../../bot/services/membership/link-conversation';
import type { App } from '../../../support/app';
import type { Conversation } from '../../../support/teams';

/** Links a chat to the group, without a message in it. */
export async function belongsToTheGroup(app: App, chat: Conversation): Promise<void> {
  const { services, groupId } = app.server;
  const analyst = app.people.find(({ seat }) => seat === 'vru-analyst');
  if (analyst === undefined) throw new Error('The VRU has no analyst');
  const place = { conversationId: chat.id, teamId: null, meetingId: chat.meetingId ?? null };
  const reference = {
    serviceUrl: app.teams.serviceUrl,
    conversationId: chat.id,
    type: 'groupChat',
    tenantId: app.teams.tenantId,
    botId: '28:dawg',
    teamId: null,
  } as const;
  const seen = {
    scope: 'chat',
    linkKeys: linkKeys(place),
    name: '',
    reference,
    used: null,
    firstSeenAt: services.now(),
  } as const;
  const caller = localCaller(groupId, analyst, 'links', chat.id);
  const linked = await linkConversation(services, caller, { id: placeId(place), seen });
  if (!linked.ok) throw new Error(linked.problem.message);
}
