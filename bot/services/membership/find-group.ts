/** Finds the group of a conversation or a person. */
import type { PersonId } from '../../../shared/domain/membership/types';
import { loadGroupConversation, loadGroupIds, loadLink } from '../../store/conversations';
import { digest } from '../../store/keys';
import { loadPerson } from '../../store/membership';
import type { Table } from '../../store/table';

/** The ids of a conversation that determine its group: a channel belongs to the group of its team. */
export interface Place {
  readonly conversationId: string;
  readonly teamId: string | null;
  /** Id of the Teams meeting: a meeting of a series may take place in another chat than the linked one. */
  readonly meetingId: string | null;
}

/** Returns the keys that link a place to a group: the team, else the chat, and the meeting that takes place there. */
export function linkKeys({ teamId, conversationId, meetingId }: Place): readonly string[] {
  return [teamId ?? conversationId, ...(meetingId === null ? [] : [meetingId])];
}

/** Returns the id under which the group stores a place: derived from its team, else from the chat. */
export function placeId(place: Place): string {
  return digest('place', place.teamId ?? place.conversationId);
}

export interface GroupFinder {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Returns the group that answers in a conversation; null until the VRU has linked it. */
  ofConversation(place: Place): Promise<string | null>;
  /**
   * Returns the group that a conversation is linked to; null if none. Unsolicited messages are posted to linked
   * conversations only.
   */
  linkedTo(place: Place): Promise<string | null>;
  /** Returns the group of a person without a conversation; the first group if no group knows them. */
  ofPerson(person: PersonId): Promise<string>;
  /** Whether any group knows the person. One storage request for each group. */
  knows(person: PersonId): Promise<boolean>;
}

/**
 * Creates the finder; the deployment's groups are loaded once. With a single group, it answers people of an allowed
 * tenant in every conversation, without further reads; with several groups the conversation's link decides.
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

/**
 * Returns the group whose channel is in the team: for teams that were linked before a single group stored its links.
 */
async function holdsTeam(table: Table, groups: GroupFinder['groups'], { teamId }: Place): Promise<string | undefined> {
  if (teamId === null) return undefined;
  const channels = await Promise.all(
    groups.map(async ({ id }) => ({ id, channel: await loadGroupConversation(table, id) })),
  );
  return channels.find(({ channel }) => channel?.teamId === teamId)?.id;
}
