import { type Account, rosterEntry } from './accounts';
import { type Answer, refusal } from './answers';
import type { ConnectorRequest } from './requests';
import type { Conversation, World } from './world';

/** Returns one member, all members, or a page of them. */
export function members(request: ConnectorRequest, place: Conversation, segments: readonly string[]): Answer {
  const everybody = place.members;
  const wanted = segments[2] === 'members' ? segments[3] : undefined;
  if (wanted !== undefined) {
    const isWanted = (account: Account) => account.id === wanted || account.aadObjectId === wanted;
    const found = everybody.find(isWanted);
    return found
      ? { status: 200, body: rosterEntry(found) }
      : refusal(404, 'MemberNotFoundInConversation', 'The member is not part of the conversation.');
  }
  if (segments[2] === 'members') return { status: 200, body: everybody.map(rosterEntry) };
  // Teams serves pages of 50 to 500 members, even if a smaller or larger size is requested.
  const size = Math.min(500, Math.max(50, Number(request.query.get('pageSize')) || 200));
  const start = Number(request.query.get('continuationToken')) || 0;
  const page = everybody.slice(start, start + size).map(rosterEntry);
  const more = start + size < everybody.length ? { continuationToken: String(start + size) } : {};
  return { status: 200, body: { members: page, ...more } };
}

/** Returns the team, or its channels. */
export function teamDetails(world: World, segments: readonly string[]): Answer {
  const [, teamId, part] = segments;
  if (teamId !== world.team.id) return refusal(404, 'NotFound', 'Team not found.');
  if (part === 'conversations') {
    // Teams returns the general channel without a name.
    const channels = world.channels.map(({ id, name }) => (id === world.team.id ? { id } : { id, name }));
    return { status: 200, body: { conversations: channels } };
  }
  const memberCount = [...world.people.values()].filter((account) => account.inTeam).length;
  return {
    status: 200,
    body: { ...world.team, type: 'standard', channelCount: world.channels.length, memberCount },
  };
}
