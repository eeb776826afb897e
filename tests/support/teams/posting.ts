import { type Answer, refusal } from './answers';
import { type JsonObject, objectAt, objectsIn, stringOf } from './json';
import { cardOf } from './message';
import type { ConnectorRequest } from './requests';
import type { Conversation, Message, World } from './world';

/** Maximum size of a card that every client shows; Teams may refuse a larger one. */
const CARD_BYTES = 28 * 1024;

function faultIn(activity: JsonObject): Answer | undefined {
  if (stringOf(activity.type) === undefined) return refusal(400, 'BadSyntax', 'Activity type is missing.');
  const card = cardOf(activity);
  const tooBig = card !== undefined && Buffer.byteLength(JSON.stringify(card)) > CARD_BYTES;
  return tooBig ? refusal(413, 'MessageSizeTooBig', 'Message size too large.') : undefined;
}

/** POST of an activity: a message in the conversation, or a new thread in a channel. */
export function send(world: World, request: ConnectorRequest, place: Conversation): Answer {
  const fault = faultIn(request.body);
  if (fault) return fault;
  const recipient = stringOf(objectAt(request.body, 'recipient').id);
  if (request.targeted && !place.members.some((member) => member.id === recipient)) {
    return refusal(400, 'BadArgument', 'A targeted message needs a recipient who is in the conversation.');
  }
  const message = postIn(world, place, request.body, request.targeted ? recipient : undefined);
  return { status: 201, body: { id: message.id } };
}

/** Posts a message; in a bare channel it starts a thread of its own. */
function postIn(world: World, place: Conversation, activity: JsonObject, audience?: string): Message {
  if (place.type !== 'channel' || place.isThread) return world.post(place, activity, audience);
  const id = world.nextId();
  return world.post(world.openThread(place, id), activity, audience, id);
}

/** PUT and DELETE of a message. */
export function change(world: World, request: ConnectorRequest, place: Conversation): Answer {
  const message = world.message(place, request.activityId ?? '');
  if (message === undefined || message.deleted) {
    return refusal(404, 'ActivityNotFoundInConversation', 'The activity is not found in the conversation.');
  }
  if (request.operation === 'delete') {
    message.deletedAt = world.now();
    return { status: 200 };
  }
  const fault = faultIn(request.body);
  if (fault) return fault;
  if (request.targeted && request.body.recipient !== undefined) {
    return refusal(400, 'BadArgument', 'A targeted message keeps its recipient: pass none when updating.');
  }
  message.update(request.body, world.nextSequence(), world.now());
  return { status: 200, body: { id: message.id } };
}

/** POST of a conversation: a thread in a channel, or the one personal chat with a person. */
export function createConversation(world: World, request: ConnectorRequest): Answer {
  const { body } = request;
  const channelData = objectAt(body, 'channelData');
  const activity = objectAt(body, 'activity');
  const channelId = stringOf(objectAt(channelData, 'channel').id);
  if (channelId !== undefined) {
    const channel = world.channels.find((entry) => entry.id === channelId);
    if (channel === undefined) return refusal(404, 'ConversationNotFound', 'Channel not found.');
    if (world.removedFrom.has(channel.id)) {
      return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    }
    const fault = faultIn(activity);
    if (fault) return fault;
    const message = postIn(world, channel, activity);
    return { status: 201, body: { id: message.conversation.id, activityId: message.id } };
  }
  return createPersonalChat(world, body, activity);
}

function createPersonalChat(world: World, body: JsonObject, activity: JsonObject): Answer {
  const tenantId = stringOf(body.tenantId) ?? stringOf(objectAt(objectAt(body, 'channelData'), 'tenant').id);
  if (tenantId === undefined) return refusal(400, 'BadSyntax', 'Tenant id is missing.');
  const [wanted, ...others] = objectsIn(body.members);
  if (wanted === undefined || others.length > 0) {
    return refusal(400, 'BadSyntax', 'Incorrect conversation creation parameters: one member is needed.');
  }
  const account = world.account(stringOf(wanted.id) ?? '');
  if (account === undefined) return refusal(404, 'NotFound', 'The member is not known in this tenant.');
  const chat = world.personalChat(account);
  if (!account.reachable || world.removedFrom.has(chat.id)) {
    return refusal(403, 'ForbiddenOperationException', 'Bot is not installed in user’s personal scope.');
  }
  if (Object.keys(activity).length === 0) return { status: 201, body: { id: chat.id } };
  const fault = faultIn(activity);
  if (fault) return fault;
  return { status: 201, body: { id: chat.id, activityId: world.post(chat, activity).id } };
}
