import { type Answer, refusal } from './answers';
import type { JsonObject } from './json';
import { change, createConversation, send } from './posting';
import type { ConnectorRequest, Operation } from './requests';
import { members, teamDetails } from './roster';
import type { Conversation, World } from './world';

/** The parsed path of a request, e.g. `/v3/conversations/{id}/activities/{id}`. */
export interface Route {
  readonly operation: Operation;
  readonly conversationId: string | undefined;
  readonly activityId: string | undefined;
}

/** Returns the operation of a request; `segments` is the path after `/v3/`, decoded. */
export function routeOf(method: string, segments: readonly string[], body: JsonObject): Route {
  const [area, conversationId, part, activityId] = segments;
  const route = (operation: Operation): Route => ({ operation, conversationId, activityId });
  if (area === 'teams' && method === 'GET') return route('team');
  if (area !== 'conversations') return route('unknown');
  if (conversationId === undefined) return route(method === 'POST' ? 'create' : 'unknown');
  if (method === 'GET' && (part === 'members' || part === 'pagedmembers')) return route('members');
  if (part !== 'activities') return route('unknown');
  if (method === 'POST') return route(body.type === 'typing' ? 'typing' : 'send');
  if (activityId === undefined) return route('unknown');
  if (method === 'PUT') return route('update');
  return route(method === 'DELETE' ? 'delete' : 'unknown');
}

/** Executes a request of the bot, and responds as Teams does. */
export function perform(world: World, request: ConnectorRequest, segments: readonly string[]): Answer {
  if (request.operation === 'create') return createConversation(world, request);
  if (request.operation === 'team') return teamDetails(world, segments);
  const place = placeOf(world, request.conversationId);
  if (place === undefined) return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  if (world.removedFrom.has(place.channelId)) {
    return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  switch (request.operation) {
    case 'send':
      return send(world, request, place);
    case 'typing':
      return { status: 201, body: { id: world.nextId() } };
    case 'update':
    case 'delete':
      return change(world, request, place);
    case 'members':
      return members(request, place, segments);
    default:
      return refusal(405, 'MethodNotAllowed', `${request.method} ${request.path} is not known here.`);
  }
}

/**
 * Returns a conversation. A thread unknown to the simulator is created if its channel exists: the bot may keep ids from
 * an earlier run.
 */
function placeOf(world: World, id: string | undefined): Conversation | undefined {
  if (id === undefined) return undefined;
  const known = world.conversation(id);
  if (known) return known;
  const [channelId, root] = id.split(';messageid=');
  const channel = world.channels.find((entry) => entry.id === channelId);
  return channel && root ? world.openThread(channel, root) : undefined;
}
