/**
 * Stores, from the activities of Teams, where people and the group can be reached, and what was posted where. What it reads
 * changes no group: an installation, a mention, a started meeting can come from anybody's team or chat.
 */
import type { Activity } from 'botbuilder';
import type { Actor } from '../../shared/domain/membership/standing';
import type { Subject } from '../../shared/domain/subject';
import type { Services } from '../services/context';
import { offerRegister } from '../services/meetings/offer-register';
import { type GroupFinder, placeId } from '../services/membership/find-group';
import { linkableGroups, linkConversation } from '../services/membership/link-conversation';
import { welcomeTeam } from '../services/messages/welcome-team';
import { addressChange } from '../store/addresses';
import {
  groupConversationChange,
  type KeptOfCard,
  loadCardsVersion,
  loadGroupConversation,
  loadGroupConversationRow,
  saveConversation,
} from '../store/conversations';
import { digest } from '../store/keys';
import { loadPlace, notePlace } from '../store/places';
import type { Log } from './bot';
import { follow } from './posted';
import { groupOf, meetingPlaceOf, placeOf, referenceOf, seenPlace, type Turn, turnOf } from './turn';

export interface Memory {
  /**
   * The app was installed, or somebody joined. The group's team is welcomed, once.
   *
   * @returns the groups that whoever added the app may link this place to; empty: nothing is offered
   */
  arrived(activity: Activity): Promise<readonly Linkable[]>;
  /** A Teams meeting has started: where its chat is the group's, it is offered the register. */
  meetingStarted(activity: Activity): Promise<void>;
  /** Somebody wrote or pressed: from now on they can be reached. Does not keep the turn waiting. */
  heard(activity: Activity): void;
  /** The version of all that cards show, before one is made for this conversation; null where nobody but one person sees it. */
  cardsVersion(activity: Activity): Promise<string | null>;
  /** A card that everybody in the conversation sees was posted. What has changed since it was asked for, it shows soon. */
  posted(groupId: string, card: Posted, activity: Activity): Promise<void>;
}

type Linkable = GroupFinder['groups'][number];

/** A card as it was posted; `version`: see `cardsVersion`. */
export interface Posted {
  readonly subject: Subject;
  readonly activityId: string;
  readonly version: string | null;
  readonly kept: KeptOfCard;
}

export interface MemoryOptions {
  readonly services: Services;
  readonly groups: GroupFinder;
  readonly log: Log;
  /** Local mode only: whoever gives the sample group its first team, of the VRU like anybody else who may. */
  readonly localLinker: Actor | null;
}

/** What a process remembers at most of what it need not store again. */
const KNOWN = 20_000;
/** What was stored so long ago is stored again: the chat may have been forgotten meanwhile, because Teams refused it. */
const REMEMBERED_MS = 600_000;

/** One memory a process; what it has stored once it does not store again. */
export function memory({ services, groups, log, localLinker }: MemoryOptions): Memory {
  const { table } = services;
  const known = new Map<string, number>();

  /** `store` answers whether it was stored, and need not be again for a while. */
  async function once(key: string, store: () => Promise<boolean>): Promise<void> {
    const last = known.get(key);
    if (last !== undefined && performance.now() - last < REMEMBERED_MS) return;
    if (known.size >= KNOWN) known.clear();
    known.set(key, performance.now());
    try {
      if (!(await store())) known.delete(key);
    } catch (error) {
      known.delete(key);
      log.warn({ error }, 'A conversation could not be remembered');
    }
  }

  /** Only whom a group knows is kept: a stranger's tenant and id are nobody's business. */
  async function personReachable(turn: Turn, activity: Activity): Promise<void> {
    const reference = referenceOf(activity);
    const { objectId } = turn.actor;
    await once(`${reference.conversationId} ${reference.serviceUrl} ${objectId}`, async () => {
      if (!(await groups.knows(turn.actor))) return false;
      const groupId = await groups.ofPerson(turn.actor);
      await saveConversation(table, groupId, turn.actor, reference);
      return true;
    });
  }

  /** The address that Teams wants to be written to may change; the channel that the group's messages go to stays. */
  async function channelReachable(groupId: string, activity: Activity): Promise<boolean> {
    const reference = referenceOf(activity);
    const { serviceUrl, botId, teamId } = reference;
    const row = await loadGroupConversationRow(table, groupId);
    const former = row?.value.serviceUrl !== serviceUrl || row.value.botId !== botId;
    const moves = row !== null && row.value.teamId === teamId && former;
    const moved = moves ? [groupConversationChange(row, { ...row.value, serviceUrl, botId })] : [];
    return table.commit(groupId, [...moved, addressChange(reference)]);
  }

  async function placeHeard(activity: Activity): Promise<void> {
    const { conversationId, serviceUrl } = referenceOf(activity);
    await once(`${conversationId} ${serviceUrl}`, async () => {
      const place = placeOf(activity);
      const linked = await groups.linkedTo(place);
      if (linked !== null) return channelReachable(linked, activity);
      const groupId = await groups.ofConversation(place);
      if (groupId === null) return false;
      await notePlace(table, groupId, placeId(place), seenPlace(activity, services.now()));
      // Of places that are not kept nothing is: anybody can make as many as they like.
      if ((await loadPlace(table, groupId, placeId(place))) === null) return true;
      return table.commit(groupId, [addressChange(referenceOf(activity))]);
    });
  }

  async function linkedLocally(groupId: string, activity: Activity): Promise<boolean> {
    const { team } = (activity.channelData ?? {}) as { team?: { id?: string } };
    if (localLinker === null || team?.id === undefined) return false;
    if ((await loadGroupConversation(table, groupId)) !== null) return false;
    const id = placeId(placeOf(activity));
    const caller = { groupId, actor: localLinker, operationId: digest('local team', groupId, id) };
    const wanted = { id, seen: seenPlace(activity, services.now()) };
    return (await linkConversation(services, caller, wanted)).ok;
  }

  return {
    async arrived(activity) {
      const { recipient, type, action, membersAdded = [] } = activity;
      const botArrived = type === 'installationUpdate' || membersAdded.some((member) => member.id === recipient.id);
      if (action === 'remove' || !botArrived) return [];
      const turn = turnOf(activity, 'chat');
      if (turn?.scope === 'personal') {
        known.clear();
        await personReachable(turn, activity);
        return [];
      }
      const place = placeOf(activity);
      const linked = await groups.linkedTo(place);
      if (linked !== null) {
        await channelReachable(linked, activity);
        if (place.teamId !== null) await welcomeTeam(services, linked, place.teamId);
        return [];
      }
      const groupId = turn === null ? await groups.ofConversation(place) : await groupOf(groups, turn);
      if (groupId === null || (await linkedLocally(groupId, activity))) return [];
      const isNew = await notePlace(table, groupId, placeId(place), seenPlace(activity, services.now()));
      return isNew && turn !== null ? linkableGroups(services, turn.actor, groups.groups) : [];
    },

    async meetingStarted(activity) {
      const groupId = await groups.linkedTo(meetingPlaceOf(activity));
      if (groupId !== null) await offerRegister(services, groupId, referenceOf(activity));
    },

    heard(activity) {
      const turn = turnOf(activity, 'chat');
      if (turn?.scope === 'personal') void personReachable(turn, activity);
      else void placeHeard(activity);
    },

    async cardsVersion(activity) {
      if (activity.conversation.conversationType === 'personal') return null;
      const groupId = await groups.ofConversation(placeOf(activity));
      return groupId === null ? null : loadCardsVersion(table, groupId);
    },

    async posted(groupId, { subject, activityId, version, kept }, activity) {
      const reference = { ...referenceOf(activity), conversationId: activity.conversation.id };
      try {
        const posted = { reference, activityId, postedAt: services.now(), ...kept };
        await follow(services, groupId, posted, { subjects: [subject], version });
      } catch (error) {
        log.warn({ error }, 'A posted card will not follow what it shows');
      }
    },
  };
}
