/** Reads a verified activity: who sent it, from where, and the id of its operation. */
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { ChatCommandScope } from '../../shared/contract/commands';
import { LIMITS } from '../../shared/contract/limits';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { Actor } from '../../shared/domain/membership/standing';
import { cut } from '../../shared/words/cut';
import { type GroupFinder, linkKeys, type Place } from '../services/membership/find-group';
import type { ConversationReference } from '../store/conversations';
import { digest } from '../store/keys';
import type { StoredPlace } from '../store/places';

/** The part of Teams' channel data that is used. */
export interface ChannelData {
  readonly tenant?: { readonly id?: string };
  readonly team?: { readonly id?: string; readonly name?: string };
  readonly meeting?: { readonly id?: string };
}

export interface Turn {
  readonly actor: Actor;
  readonly place: Place;
  readonly scope: ChatCommandScope;
  /** True if only the sender sees the message; then only they may see the answer. */
  readonly targeted: boolean;
  /** True if everybody in the conversation sees the answer. */
  readonly shared: boolean;
  /** Idempotency key, equal for every delivery of an activity: Teams redelivers one that was not answered in time. */
  readonly activityKey: string;
}

/** Returns the turn; null for somebody without an Entra id, such as an anonymous guest, who cannot be identified. */
export function turnOf(activity: Activity, via: Actor['via']): Turn | null {
  const channelData = (activity.channelData ?? {}) as ChannelData;
  // The person's own tenant if it is known (see home-tenant); the conversation's tenant may differ.
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
    // Activities without an id cannot be matched, so each gets a unique key.
    activityKey: digest('activity', activity.conversation.id, activity.id ?? randomUUID(), objectId),
  };
}

/** Returns the sender's tenant if the activity names it. */
export function personTenant({ from }: Activity): string | undefined {
  return (from as { tenantId?: string }).tenantId || undefined;
}

/** Whether only the sender and the app see the activity. The answer must then not be visible to others. */
export function isTargeted({ recipient }: Activity): boolean {
  return (recipient as { isTargeted?: boolean }).isTargeted === true;
}

/** Returns the place of an activity: its channel or chat, not the thread, and the team. */
export function placeOf(activity: Activity): Place {
  const { team, meeting } = (activity.channelData ?? {}) as ChannelData;
  return {
    conversationId: withoutThread(activity.conversation.id),
    teamId: team?.id ?? null,
    meetingId: meeting?.id ?? null,
  };
}

/** Returns the place of a meeting event. The meeting's id is in the channel data or in the details, as `id` or `Id`. */
export function meetingPlaceOf(activity: Activity): Place {
  const details = (activity.value ?? {}) as { readonly Id?: unknown; readonly id?: unknown };
  const place = placeOf(activity);
  const said = [place.meetingId, details.id, details.Id].find((id) => typeof id === 'string' && id !== '');
  return { ...place, meetingId: (said as string | undefined) ?? null };
}

/** Returns the group of a turn: that of the team or chat, or in a personal chat the person's. Null if there is none. */
export async function groupOf(groups: GroupFinder, turn: Turn): Promise<string | null> {
  const linked = await groups.ofConversation(turn.place);
  return linked ?? (turn.scope === 'personal' ? groups.ofPerson(turn.actor) : null);
}

/** Returns the reference for writing into this conversation later: into the channel itself, not the current thread. */
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

/** Returns the team or chat of an activity in the form in which a group stores it. */
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
