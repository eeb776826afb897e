/** Which group a conversation or a person belongs to. */
import type { PersonId } from '../../../shared/domain/membership/types';
import { loadGroupConversation, loadGroupIds, loadLink } from '../../store/conversations';
import { digest } from '../../store/keys';
import { loadPerson } from '../../store/membership';
import type { Table } from '../../store/table';

/** A conversation, as far as its group is concerned: a channel belongs where its team does. */
export interface Place {
  readonly conversationId: string;
  readonly teamId: string | null;
  /** Of a Teams meeting: a meeting of a series may be held in another chat than the one that was linked. */
  readonly meetingId: string | null;
}

/** What links a place to a group: the team, else the chat itself; and the meeting that is held there. */
export function linkKeys({ teamId, conversationId, meetingId }: Place): readonly string[] {
  return [teamId ?? conversationId, ...(meetingId === null ? [] : [meetingId])];
}

/** The id by which the group keeps a place: of its team, else of the chat. */
export function placeId(place: Place): string {
  return digest('place', place.teamId ?? place.conversationId);
}

export interface GroupFinder {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** The group that answers in a conversation; null until the VRU has linked it. */
  ofConversation(place: Place): Promise<string | null>;
  /** The group that a conversation was linked to: what nobody asked for is posted nowhere else. */
  linkedTo(place: Place): Promise<string | null>;
  /** The group of somebody who comes without a conversation; where they are unknown everywhere, the first. */
  ofPerson(person: PersonId): Promise<string>;
  /** Whether any group knows the person. One request for each group. */
  knows(person: PersonId): Promise<boolean>;
}

/**
 * Looks the deployment's groups up once. With a single group people of an allowed tenant get their answers from it wherever they
 * ask, and nothing more is read for that; otherwise the conversation's link decides.
 */
export async function groupFinder(table: Table): Promise<GroupFinder> {
  const groups = await loadGroupIds(table);
  const [first, second] = groups;
  if (first === undefined) throw new Error('This deployment has no group');
  const recordsOf = (person: PersonId) =>
    Promise.all(groups.map(async ({ id }) => ({ id, known: (await loadPerson(table, id, person)) !== null })));

  async function linkedTo(place: Place): Promise<string | null> {
    for (const key of linkKeys(place)) {
      const found = await loadLink(table, key);
      if (found !== null) return found;
    }
    return (await holdsTeam(table, groups, place)) ?? null;
  }

  return {
    groups,
    linkedTo,
    ofConversation: async (place) => (second === undefined ? first.id : linkedTo(place)),
    async ofPerson(person) {
      if (second === undefined) return first.id;
      return (await recordsOf(person)).find(({ known }) => known)?.id ?? first.id;
    },
    knows: async (person) => (await recordsOf(person)).some(({ known }) => known),
  };
}

/** A team that became a group's before links were kept for a single group: the group's own channel tells. */
async function holdsTeam(table: Table, groups: GroupFinder['groups'], { teamId }: Place): Promise<string | undefined> {
  if (teamId === null) return undefined;
  const channels = await Promise.all(
    groups.map(async ({ id }) => ({ id, channel: await loadGroupConversation(table, id) })),
  );
  return channels.find(({ channel }) => channel?.teamId === teamId)?.id;
}
