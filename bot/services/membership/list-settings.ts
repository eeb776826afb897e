/** The group's team and chats, since when and by whom, and the other places where the app is installed. */
import type { ConversationView, SettingsView } from '../../../shared/contract/membership';
import { londonDate } from '../../../shared/domain/calendar/dates';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import { placedSeat, seatLabel } from '../../../shared/domain/membership/seats';
import type { Membership } from '../../../shared/domain/membership/types';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { type ConversationReference, loadGroupConversation } from '../../store/conversations';
import { loadPlaces, placeIdOf, type StoredPlace } from '../../store/places';
import type { Row } from '../../store/table';
import { query } from '../query';

/**
 * Returns the page Settings. The other places are included only for readers who may link them. Three storage requests.
 */
export const listSettings = query({
  load: async ({ table }, groupId) => {
    const [places, channel] = await Promise.all([loadPlaces(table, groupId), loadGroupConversation(table, groupId)]);
    return { places, channel };
  },
  view: ({ places, channel }, { membership, standing }) => {
    const view = (row: Row<StoredPlace>) => viewOf(row, membership);
    const isTeam = ({ value }: Row<StoredPlace>) => value.scope === 'team' && isTeamOf(value, channel);
    const team = places.find(isTeam);
    const others = places.filter((row) => row !== team);
    const mayLink = may(membershipPolicy.link, standing);
    return ok<SettingsView>({
      team: team === undefined ? unnamedTeam(channel) : view(team),
      chats: others.filter(({ value }) => value.used !== null && value.scope === 'chat').map(view),
      others: mayLink ? others.filter(({ value }) => value.used === null || value.scope === 'team').map(view) : [],
      may: { link: mayLink },
    });
  },
});

function isTeamOf({ reference }: StoredPlace, channel: ConversationReference | null): boolean {
  return channel !== null && reference.teamId === channel.teamId;
}

/** Returns the view of a team that was linked before author and day of a link were stored. */
function unnamedTeam(channel: ConversationReference | null): ConversationView | null {
  if (channel === null) return null;
  return { id: null, scope: 'team', name: '', since: null, by: null, firstSeen: null };
}

function viewOf(row: Row<StoredPlace>, membership: Membership): ConversationView {
  const { scope, name, used, firstSeenAt } = row.value;
  const by = used?.by == null ? undefined : placedSeat(membership, used.by);
  return {
    id: placeIdOf(row),
    scope,
    name,
    since: used?.since ?? null,
    by: by === undefined ? null : seatLabel(by.seat, by.organisation),
    firstSeen: londonDate(firstSeenAt),
  };
}
