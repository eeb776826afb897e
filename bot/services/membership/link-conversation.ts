/**
 * Linking a team or chat to the group, and unlinking it. The VRU decides; installing the app, which anybody of the
 * tenant can do, links nothing.
 */
import { nothingEntered } from '../../../shared/contract/inputs';
import type { SettingsView } from '../../../shared/contract/membership';
import { decideUse } from '../../../shared/domain/membership/conversations';
import type { MembershipEvent } from '../../../shared/domain/membership/events';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import type { Actor } from '../../../shared/domain/membership/standing';
import { actingSeat, standingOf } from '../../../shared/domain/membership/standing';
import { may } from '../../../shared/domain/policy';
import { conflict, notFound, ok, type Result } from '../../../shared/domain/result';
import {
  type ConversationReference,
  claimLink,
  groupConversationChange,
  loadGroupConversationRow,
  loadLink,
  releaseLink,
} from '../../store/conversations';
import { loadMembership } from '../../store/membership';
import { loadPlaces, placeChange, placeIdOf, type StoredPlace } from '../../store/places';
import type { Change, Row } from '../../store/table';
import { type Aggregate, type CommandContext, commandOn, type Decided } from '../command';
import type { Caller, Services } from '../context';
import { welcomeTeam } from '../messages/welcome-team';
import { listSettings } from './list-settings';

/** Returns the groups that the person may link a conversation to. */
export async function linkableGroups(
  services: Services,
  actor: Actor,
  groups: readonly { readonly id: string; readonly name: string }[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const memberships = await Promise.all(groups.map(({ id }) => loadMembership(services.table, id)));
  return groups.filter((_, index) => {
    const membership = memberships[index]?.membership;
    const standing = membership === undefined ? null : standingOf(actor, membership);
    return standing !== null && may(membershipPolicy.link, standing);
  });
}

/** The place to link: its id, and the place as seen in the activity, in case it is not stored yet. */
export interface LinkTarget {
  readonly id: string;
  readonly seen: StoredPlace | null;
}

interface Loaded {
  readonly places: readonly Row<StoredPlace>[];
  readonly channel: Row<ConversationReference> | null;
  /** The group that each key of the place is linked to; null if none. */
  readonly links: readonly (string | null)[];
}

interface LinkDecision extends Decided {
  readonly events: readonly MembershipEvent[];
  readonly place: StoredPlace;
  /** The group's previous team; null unless it is replaced. */
  readonly former: Row<StoredPlace> | null;
}

const taken = conflict('This conversation belongs to another group already.');

async function load({ table }: Services, groupId: string, { id, seen }: LinkTarget): Promise<Loaded> {
  const [places, channel] = await Promise.all([loadPlaces(table, groupId), loadGroupConversationRow(table, groupId)]);
  const place = placeById(places, id) ?? seen;
  return { places, channel, links: await Promise.all((place?.linkKeys ?? []).map((key) => loadLink(table, key))) };
}

function placeById(places: readonly Row<StoredPlace>[], id: string): StoredPlace | null {
  return places.find((row) => placeIdOf(row) === id)?.value ?? null;
}

/**
 * The links are in the directory, another partition than the group's, so one transaction cannot write both. They are
 * claimed first: a row that can be inserted only once decides between two groups, and claiming one's own link again is
 * idempotent. If the process fails between the two writes, the next press completes them.
 */
const linking: Aggregate<LinkTarget, Loaded, LinkDecision> = {
  load,
  async claim(_, { place }, { services, caller }) {
    for (const key of place.linkKeys) {
      if (!(await claimLink(services.table, key, caller.groupId))) return taken;
    }
    return ok(null);
  },
  store: (loaded, decided, { target }) => ({ changes: linkedChanges(loaded, decided, target.id) }),
};

function linkedChanges({ places, channel }: Loaded, { place, former }: LinkDecision, id: string): readonly Change[] {
  const row = places.find((known) => placeIdOf(known) === id) ?? null;
  const own = placeChange(id, row, place);
  if (place.scope === 'chat') return [own];
  const left = former === null ? [] : [placeChange(placeIdOf(former), former, { ...former.value, used: null })];
  return [own, ...left, groupConversationChange(channel, place.reference)];
}

const linkPlace = commandOn(linking)({
  input: nothingEntered,
  rule: membershipPolicy.link,
  decide: ({ places, channel, links }, _, context) => {
    const { caller, target } = context;
    const place = placeById(places, target.id) ?? target.seen;
    if (place === null) return notFound('The app is not in this team or chat any more.');
    if (links.some((other) => other !== null && other !== caller.groupId)) return taken;
    const former = places.find(({ value }) => value.scope === 'team' && value.used !== null) ?? null;
    const isUsed = place.used !== null && (place.scope === 'chat' || channel?.value.teamId === place.reference.teamId);
    const decided = decideUse({ groupId: caller.groupId, scope: place.scope, name: place.name, isUsed });
    const reference = target.seen?.reference ?? place.reference;
    return ok({
      ...decided,
      place: { ...place, reference, used: { since: context.today, by: actingSeat(context.standing) || null } },
      former: place.scope === 'team' && former !== null && placeIdOf(former) !== target.id ? former : null,
    });
  },
  show: linkedName,
  answer: async (services, { groupId }) => {
    const group = (await loadMembership(services.table, groupId))?.membership.group;
    return ok({ name: group?.name ?? '', former: null, teamId: null });
  },
});

interface Linked {
  readonly name: string;
  readonly former: StoredPlace | null;
  readonly teamId: string | null;
}

function linkedName(
  _: Loaded,
  { former, place, events }: LinkDecision,
  { membership }: CommandContext<unknown>,
): Linked {
  const teamId = place.scope === 'team' && events.length > 0 ? place.reference.teamId : null;
  return { name: membership.group.name, former: former?.value ?? null, teamId };
}

/**
 * Links the place to the group; a team replaces the previous one, and gets the welcome message once. Problems: not the
 * VRU of that group; the place belongs to another group.
 */
export async function linkConversation(
  services: Services,
  caller: Caller,
  wanted: LinkTarget,
): Promise<Result<{ name: string }>> {
  const linked = await linkPlace(services, caller, wanted);
  if (!linked.ok) return linked;
  const { former, teamId } = linked.value;
  for (const key of former?.linkKeys ?? []) await releaseLink(services.table, key, caller.groupId);
  if (teamId !== null) await welcomeTeam(services, caller.groupId, teamId);
  return linked;
}

/** As `linkConversation`, by the id on the page Settings, whose view is returned. Problems: as above; no such place. */
export async function useConversation(services: Services, caller: Caller, id: string): Promise<Result<SettingsView>> {
  const linked = await linkConversation(services, caller, { id, seen: null });
  return linked.ok ? listSettings(services, caller) : linked;
}

interface Dropping extends Decided {
  readonly events: readonly MembershipEvent[];
}

const dropPlace = commandOn<string, Loaded, Dropping>({
  load: (services, groupId, id) => load(services, groupId, { id, seen: null }),
  store: ({ places, channel }, _, { target }) => {
    const row = places.find((known) => placeIdOf(known) === target) ?? null;
    if (row === null) return { changes: [] };
    const noTeam: readonly Change[] =
      row.value.scope === 'team' && channel !== null ? [{ kind: 'delete', key: channel.key, etag: channel.etag }] : [];
    return { changes: [placeChange(target, row, { ...row.value, used: null }), ...noTeam] };
  },
})({
  input: nothingEntered,
  rule: membershipPolicy.link,
  decide: ({ places }, _, { caller: { groupId }, target }) => {
    const place = placeById(places, target);
    if (place === null) return notFound('The app is not in this team or chat any more.');
    if (place.used === null) return ok({ events: [] });
    const { scope, name } = place;
    return ok({ events: [{ kind: 'membership.conversation-unlinked', groupId, scope, name }] });
  },
  show: ({ places }, _, { target }) => placeById(places, target)?.linkKeys ?? [],
  answer: async () => ok([]),
});

/** Unlinks the place: nothing is posted there any more. Problems: not the VRU; no such place. */
export async function dropConversation(services: Services, caller: Caller, id: string): Promise<Result<SettingsView>> {
  const dropped = await dropPlace(services, caller, id);
  if (!dropped.ok) return dropped;
  for (const key of dropped.value) await releaseLink(services.table, key, caller.groupId);
  return listSettings(services, caller);
}
