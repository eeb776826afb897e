/** What a turn is made of, out of an activity that has been verified: who, where, and which operation it is. */
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { ChatCommandScope } from '../../shared/contract/commands';
import { LIMITS } from '../../shared/contract/limits';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { Actor } from '../../shared/domain/membership/standing';
import { type GroupFinder, linkKeys, type Place } from '../services/membership/find-group';
import type { ConversationReference } from '../store/conversations';
import { digest } from '../store/keys';
import type { StoredPlace } from '../store/places';

/** What of Teams' own data we read. */
export interface ChannelData {
  readonly tenant?: { readonly id?: string };
  readonly team?: { readonly id?: string; readonly name?: string };
  readonly meeting?: { readonly id?: string };
}

export interface Turn {
  readonly actor: Actor;
  readonly place: Place;
  readonly scope: ChatCommandScope;
  /** Only the sender sees the message, and only they should see the answer. */
  readonly targeted: boolean;
  /** Everybody in the conversation sees the answer. */
  readonly shared: boolean;
  /** The same for every delivery of the same activity: Teams sends again what was not answered in time. */
  readonly activityKey: string;
}

/** The turn, or null for somebody without an Entra id: an anonymous guest, who cannot be anybody here. */
export function turnOf(activity: Activity, via: Actor['via']): Turn | null {
  const channelData = (activity.channelData ?? {}) as ChannelData;
  // The person's own where it is told or has been found out (see home-tenant); a conversation may be another tenant's.
  const tenantId = personTenant(activity) ?? channelData.tenant?.id ?? activity.conversation.tenantId;
  const objectId = activity.from.aadObjectId;
  if (!tenantId || !objectId) return null;
  const scope = scopeOf(activity);
  const targeted = isTargeted(activity);
  return {
    actor: { tenantId, objectId, name: activity.from.name ?? '', via },
    place: placeOf(activity),
    scope,
    targeted,
    shared: scope !== 'personal' && !targeted,
    // Without an id two activities cannot be told to be the same: each is one of its own.
    activityKey: digest('activity', activity.conversation.id, activity.id ?? randomUUID(), objectId),
  };
}

/** The tenant that the activity names for the sender. */
export function personTenant({ from }: Activity): string | undefined {
  return (from as { tenantId?: string }).tenantId || undefined;
}

/** Whether only the sender and the app see this: what answers it must not be seen by others. */
export function isTargeted({ recipient }: Activity): boolean {
  return (recipient as { isTargeted?: boolean }).isTargeted === true;
}

/** Where an activity comes from: a thread belongs to its channel, a channel to its team. */
export function placeOf(activity: Activity): Place {
  const { team, meeting } = (activity.channelData ?? {}) as ChannelData;
  return {
    conversationId: withoutThread(activity.conversation.id),
    teamId: team?.id ?? null,
    meetingId: meeting?.id ?? null,
  };
}

/** Where a meeting takes place. Its id stands in the channel's data, and in the details under either spelling. */
export function meetingPlaceOf(activity: Activity): Place {
  const details = (activity.value ?? {}) as { readonly Id?: unknown; readonly id?: unknown };
  const place = placeOf(activity);
  const said = [place.meetingId, details.id, details.Id].find((id) => typeof id === 'string' && id !== '');
  return { ...place, meetingId: (said as string | undefined) ?? null };
}

/** A team or chat belongs to the group it is linked to; a chat with one person, to the person's. Null: to none yet. */
export async function groupOf(groups: GroupFinder, turn: Turn): Promise<string | null> {
  const linked = await groups.ofConversation(turn.place);
  return linked ?? (turn.scope === 'personal' ? groups.ofPerson(turn.actor) : null);
}

/** How to write into this conversation later: into the channel itself, not into the thread of the moment. */
export function referenceOf(activity: Activity): ConversationReference {
  const { tenant, team } = (activity.channelData ?? {}) as ChannelData;
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: withoutThread(activity.conversation.id),
    type: typeOf(activity),
    tenantId: tenant?.id ?? activity.conversation.tenantId ?? '',
    botId: activity.recipient.id,
    teamId: team?.id ?? null,
  };
}

/** The team or chat of an activity, as a group keeps it. */
export function seenPlace(activity: Activity, now: IsoInstant): StoredPlace {
  const { team } = (activity.channelData ?? {}) as ChannelData;
  const isTeam = team?.id !== undefined;
  return {
    scope: isTeam ? 'team' : 'chat',
    linkKeys: linkKeys(placeOf(activity)),
    name: cut((isTeam ? team.name : activity.conversation.name) ?? '', LIMITS.conversationName),
    reference: referenceOf(activity),
    firstSeenAt: now,
    used: null,
  };
}

/** Never in the midst of a character. */
function cut(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

function withoutThread(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

function typeOf({ conversation }: Activity): ConversationReference['type'] {
  if (conversation.conversationType === 'channel') return 'channel';
  return conversation.conversationType === 'groupChat' ? 'groupChat' : 'personal';
}

function scopeOf(activity: Activity): ChatCommandScope {
  const type = typeOf(activity);
  return type === 'channel' ? 'team' : type;
}
