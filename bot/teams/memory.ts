/** Remembers, out of what Teams tells us, where people and the group can be reached, and what was posted where. */

import type { Activity } from 'botbuilder';
import type { Subject } from '../../shared/domain/subject';
import type { Services } from '../services/context';
import { offerRegister } from '../services/meetings/offer-register';
import type { GroupFinder } from '../services/membership/find-group';
import { welcomeTeam } from '../services/messages/welcome-team';
import { loadCardsVersion, loadGroupConversation, saveConversation } from '../store/conversations';
import type { Log } from './bot';
import { follow } from './posted';
import { type ChannelData, groupOf, meetingPlaceOf, placeOf, referenceOf, type Turn, turnOf } from './turn';

export interface Memory {
  /** The app was installed, or somebody joined. The group's team is welcomed, once. */
  arrived(activity: Activity): Promise<void>;
  /** A Teams meeting has started: where it is the group's, its chat is offered the register. */
  meetingStarted(activity: Activity): Promise<void>;
  /** Somebody wrote: from now on they can be reached. Does not keep the turn waiting. */
  spoke(groupId: string, turn: Turn, activity: Activity): void;
  /** The version of all that cards show, before one is made for this conversation; null where nobody but one person sees it. */
  cardsVersion(activity: Activity): Promise<string | null>;
  /** A card that everybody in the conversation sees was posted. What has changed since it was asked for, it shows soon. */
  posted(groupId: string, card: Posted, activity: Activity): Promise<void>;
}

/** A card as it was posted; `version`: see `cardsVersion`. */
export interface Posted {
  readonly subject: Subject;
  readonly activityId: string;
  readonly version: string | null;
}

export interface MemoryOptions {
  readonly services: Services;
  readonly groups: GroupFinder;
  readonly log: Log;
}

/** What was stored so long ago is stored again. */
const REMEMBERED_MS = 600_000;

/** One memory a process; what it has stored once it does not store again. */
export function memory({ services, groups, log }: MemoryOptions): Memory {
  const { table } = services;
  const known = new Map<string, { readonly what: string; readonly at: number }>();

  /** Stores the same again only after a while: the chat may have been forgotten meanwhile, because Teams refused it. */
  async function once(key: string, what: string, store: () => Promise<unknown>): Promise<void> {
    const last = known.get(key);
    if (last?.what === what && performance.now() - last.at < REMEMBERED_MS) return;
    known.set(key, { what, at: performance.now() });
    try {
      await store();
    } catch (error) {
      known.delete(key);
      log.warn({ error }, 'A conversation could not be remembered');
    }
  }

  async function reachable(groupId: string, turn: Turn, activity: Activity): Promise<void> {
    const reference = referenceOf(activity);
    const key = `${groupId} ${reference.conversationId}`;
    const { serviceUrl } = reference;
    if (turn.scope === 'personal') {
      await once(`${key} ${turn.actor.objectId}`, serviceUrl, () =>
        saveConversation(table, groupId, turn.actor, reference),
      );
    } else if (turn.scope === 'team') {
      await once(`${groupId} group ${reference.teamId}`, serviceUrl, async () => {
        const stored = await loadGroupConversation(table, groupId);
        if (stored === null) await saveConversation(table, groupId, 'group', reference);
        // The channel stays as it is; its address is the one that Teams last wrote from.
        else if (stored.teamId === reference.teamId && stored.serviceUrl !== serviceUrl) {
          await saveConversation(table, groupId, 'group', { ...stored, serviceUrl });
        }
      });
    }
  }

  return {
    async arrived(activity) {
      const turn = turnOf(activity, 'chat');
      const groupId = await (turn === null ? groups.ofConversation(placeOf(activity)) : groupOf(groups, turn));
      if (groupId === null || activity.action === 'remove') return;
      const { team } = (activity.channelData ?? {}) as ChannelData;
      const bot = activity.recipient.id;
      const botArrived =
        activity.type === 'installationUpdate' || (activity.membersAdded ?? []).some((member) => member.id === bot);
      if (!botArrived) return;
      if (team?.id === undefined) {
        if (turn !== null) {
          known.clear();
          await reachable(groupId, turn, activity);
        }
        return;
      }
      await saveConversation(table, groupId, 'group', referenceOf(activity));
      await welcomeTeam(services, groupId, team.id);
    },

    async meetingStarted(activity) {
      const groupId = await groups.ofConversation(meetingPlaceOf(activity));
      if (groupId !== null) await offerRegister(services, groupId, referenceOf(activity));
    },

    spoke(groupId, turn, activity) {
      void reachable(groupId, turn, activity);
    },

    async cardsVersion(activity) {
      if (activity.conversation.conversationType === 'personal') return null;
      const groupId = await groups.ofConversation(placeOf(activity));
      return groupId === null ? null : loadCardsVersion(table, groupId);
    },

    async posted(groupId, { subject, activityId, version }, activity) {
      const reference = { ...referenceOf(activity), conversationId: activity.conversation.id };
      try {
        const posted = { reference, activityId, postedAt: services.now() };
        await follow(services, groupId, posted, { subjects: [subject], version });
      } catch (error) {
        log.warn({ error }, 'A posted card will not follow what it shows');
      }
    },
  };
}
