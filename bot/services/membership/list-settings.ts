/** Which team and which chats are the group's: since when, by whom, and where else the app is. */
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

/** For every reader; where else the app is, for those alone who may choose. Three requests. */
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

/** A team that was the group's before it was kept who chose it, and when. */
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
