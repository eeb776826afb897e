/**
 * Stores conversation references and posted cards from incoming activities. In production an activity never changes a
 * group's settings: an installation, a mention or the start of a meeting can come from anybody's team or chat.
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
  loadCardsVersion,
  loadGroupConversation,
  loadGroupConversationRow,
  type PostedCardState,
  saveConversation,
} from '../store/conversations';
import { digest } from '../store/keys';
import { loadPlace, notePlace } from '../store/places';
import type { Log } from './bot';
import { trackPostedCard } from './posted';
import { groupOf, meetingPlaceOf, placeOf, referenceOf, seenPlace, type Turn, turnOf } from './turn';

export interface ConversationRecorder {
  /**
   * Handles the installation of the app in a conversation. Posts the welcome message to the group's team, once.
   *
   * @returns the groups to which the person who added the app may link this place; empty if there is nothing to offer
   */
  installed(activity: Activity): Promise<readonly Linkable[]>;
  /** Handles the start of a Teams meeting: offers to open the register if its chat is linked to a group. */
  meetingStarted(activity: Activity): Promise<void>;
  /** Handles a message or press: stores where to reach the person or the place. Does not delay the turn. */
  messageReceived(activity: Activity): void;
  /**
   * Loads the version of all data that cards show, before a card is built. Null in a personal chat or without a group.
   */
  cardsVersion(activity: Activity): Promise<string | null>;
  /** Stores a card posted for everybody in the conversation. It is updated soon if its data has changed in between. */
  cardPosted(groupId: string, card: Posted, activity: Activity): Promise<void>;
}

type Linkable = GroupFinder['groups'][number];

/** A posted card; for `version` see `cardsVersion`. */
export interface Posted {
  readonly subject: Subject;
  readonly activityId: string;
  readonly version: string | null;
  readonly kept: PostedCardState;
}

export interface ConversationRecorderOptions {
  readonly services: Services;
  readonly groups: GroupFinder;
  readonly log: Log;
  /** The actor, of the VRU, who links the sample group's first team. Local mode only; null in production. */
  readonly localLinker: Actor | null;
}

/** Maximum number of entries in the process's cache of values that are already stored. */
const KNOWN = 20_000;
/** Lifetime of a cache entry. Values are then stored again, because a chat that Teams refused may have been deleted. */
const REMEMBERED_MS = 600_000;

/** Returns the recorder; there is one per process. It caches what it has stored, to avoid storing it again. */
export function conversationRecorder({
  services,
  groups,
  log,
  localLinker,
}: ConversationRecorderOptions): ConversationRecorder {
  const { table } = services;
  const known = new Map<string, number>();

  /** Runs `store` unless the key is cached. The key stays cached if `store` returns true. */
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

  /** Stores a person's conversation. Only people known to a group are stored, as strangers' ids are personal data. */
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

  /** Stores the latest service address. The channel to which the group's messages go stays the same. */
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
      // Nothing is stored for a place that was not stored itself, as anybody can create any number of them.
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
    async installed(activity) {
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

    messageReceived(activity) {
      const turn = turnOf(activity, 'chat');
      if (turn?.scope === 'personal') void personReachable(turn, activity);
      else void placeHeard(activity);
    },

    async cardsVersion(activity) {
      if (activity.conversation.conversationType === 'personal') return null;
      const groupId = await groups.ofConversation(placeOf(activity));
      return groupId === null ? null : loadCardsVersion(table, groupId);
    },

    async cardPosted(groupId, { subject, activityId, version, kept }, activity) {
      const reference = { ...referenceOf(activity), conversationId: activity.conversation.id };
      try {
        const posted = { reference, activityId, postedAt: services.now(), ...kept };
        await trackPostedCard(services, groupId, posted, { subjects: [subject], version });
      } catch (error) {
        log.warn({ error }, 'A posted card will not follow what it shows');
      }
    },
  };
}
