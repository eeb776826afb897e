/** Which group a conversation or a person belongs to. */
import type { PersonId } from '../../../shared/domain/membership/types';
import { loadGroupIds, loadLink } from '../../store/conversations';
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

export interface GroupFinder {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** The group of a conversation; null until the VRU has linked it. */
  ofConversation(place: Place): Promise<string | null>;
  /** The group of somebody who comes without a conversation; where they are unknown everywhere, the first. */
  ofPerson(person: PersonId): Promise<string>;
}

/**
 * Looks the deployment's groups up once. With a single group every conversation of an allowed tenant belongs to it, and
 * nothing more is read; otherwise links are read once each, because a link never changes.
 */
export async function groupFinder(table: Table): Promise<GroupFinder> {
  const groups = await loadGroupIds(table);
  const [first, second] = groups;
  if (first === undefined) throw new Error('This deployment has no group');
  const linked = new Map<string, string>();
  return {
    groups,
    async ofConversation(place) {
      if (second === undefined) return first.id;
      for (const key of linkKeys(place)) {
        const found = linked.get(key) ?? (await loadLink(table, key));
        if (found === null) continue;
        linked.set(key, found);
        return found;
      }
      return null;
    },
    async ofPerson(person) {
      if (second === undefined) return first.id;
      const records = await Promise.all(
        groups.map(async ({ id }) => ({ id, known: await loadPerson(table, id, person) })),
      );
      return records.find(({ known }) => known !== null)?.id ?? first.id;
    },
  };
}
