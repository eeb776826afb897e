/** What a turn is made of, out of an activity that has been verified: who, where, and which operation it is. */
import type { Activity } from 'botbuilder';
import type { CommandScope } from '../../shared/contract/commands';
import type { Actor } from '../../shared/domain/membership/standing';
import type { Place } from '../services/membership/find-group';
import type { ConversationReference } from '../store/conversations';
import { digest } from '../store/keys';

/** What of Teams' own data we read. */
export interface ChannelData {
  readonly tenant?: { readonly id?: string };
  readonly team?: { readonly id?: string };
}

export interface Turn {
  readonly actor: Actor;
  readonly place: Place;
  readonly scope: CommandScope;
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
  const tenantId = channelData.tenant?.id ?? activity.conversation.tenantId;
  const objectId = activity.from.aadObjectId;
  if (tenantId === undefined || objectId === undefined || objectId === '') return null;
  const scope = scopeOf(activity);
  const targeted = (activity.recipient as { isTargeted?: boolean } | undefined)?.isTargeted === true;
  return {
    actor: { tenantId, objectId, name: activity.from.name ?? '', via },
    place: placeOf(activity),
    scope,
    targeted,
    shared: scope !== 'personal' && !targeted,
    activityKey: digest('activity', activity.conversation.id, activity.id ?? '', objectId),
  };
}

/** Where an activity comes from: a thread belongs to its channel, a channel to its team. */
export function placeOf(activity: Activity): Place {
  const { team } = (activity.channelData ?? {}) as ChannelData;
  return { conversationId: withoutThread(activity.conversation.id), teamId: team?.id ?? null };
}

/** How to write into this conversation later: into the channel itself, not into the thread of the moment. */
export function referenceOf(activity: Activity): ConversationReference {
  const { tenant, team } = (activity.channelData ?? {}) as ChannelData;
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: withoutThread(activity.conversation.id),
    tenantId: tenant?.id ?? activity.conversation.tenantId ?? '',
    botId: activity.recipient.id,
    teamId: team?.id ?? null,
  };
}

function withoutThread(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

function scopeOf({ conversation }: Activity): CommandScope {
  if (conversation.conversationType === 'channel') return 'team';
  return conversation.conversationType === 'groupChat' ? 'groupChat' : 'personal';
}
