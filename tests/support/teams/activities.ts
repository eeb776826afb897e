import { randomUUID } from 'node:crypto';
import type { Account } from './accounts';
import type { JsonObject } from './json';
import type { Conversation, World } from './world';

/** The sender and the conversation of an activity; the builders below make the activity from it. */
export interface Sender {
  readonly world: World;
  readonly serviceUrl: string;
  readonly from: Account;
  readonly place: Conversation;
  /** Another tenant than the person's own, for forged activities. */
  readonly tenantId?: string | undefined;
}

const CLIENT = { locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London', type: 'clientInfo' };

const LONDON = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** Returns the time with London's UTC offset, as Teams formats it: `2026-07-01T10:00:00.000+01:00`. */
export function londonTime(moment: Date): string {
  const zone = LONDON.formatToParts(moment).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const offset = zone.replace('GMT', '') || '+00:00';
  const hours = Number(offset.slice(0, 3));
  const local = new Date(moment.getTime() + hours * 3_600_000);
  return local.toISOString().replace('Z', offset);
}

function conversationOf({ world, from, place, tenantId }: Sender): JsonObject {
  const tenant = tenantId ?? (from.tenantId || world.tenantId);
  const group = place.type === 'personal' ? {} : { isGroup: true };
  return { ...group, conversationType: place.type, tenantId: tenant, id: place.id };
}

function channelDataOf({ world, from, place, tenantId }: Sender): JsonObject {
  const tenant = { id: tenantId ?? from.tenantId };
  if (place.meetingId !== undefined) return { tenant, meeting: { id: place.meetingId } };
  if (place.type !== 'channel') return { tenant };
  return {
    teamsChannelId: place.channelId,
    teamsTeamId: world.team.id,
    channel: { id: place.channelId },
    team: { id: world.team.id },
    tenant,
  };
}

/** Returns the fields that every activity of a person has. */
export function baseOf(sender: Sender, id: string): JsonObject {
  const { world, serviceUrl, from } = sender;
  const now = world.now();
  const aad = from.aadObjectId === undefined ? {} : { aadObjectId: from.aadObjectId };
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: now.toISOString(),
    localTimestamp: londonTime(now),
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    from: { id: from.id, name: from.name, ...aad },
    recipient: { id: world.bot.id, name: world.bot.name },
    conversation: conversationOf(sender),
    channelData: channelDataOf(sender),
    entities: [CLIENT],
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Returns a typed message. With a mention, Teams puts `<at>…</at>` in the text and adds a mention entity. */
export function typedMessage(sender: Sender, id: string, text: string, how: { mention: boolean; targeted: boolean }) {
  const { bot } = sender.world;
  const at = `<at>${bot.name}</at>`;
  const mention = { mentioned: { id: bot.id, name: bot.name }, text: at, type: 'mention' };
  const span = `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">${bot.name}</span>&nbsp;`;
  const html = `<p>${how.mention ? span : ''}${escaped(text)}</p>`;
  const activity = baseOf(sender, id);
  return {
    ...activity,
    type: 'message',
    text: how.mention ? `${at} ${text}` : text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: html }],
    entities: how.mention ? [mention, CLIENT] : [CLIENT],
    recipient: { id: bot.id, name: bot.name, ...(how.targeted ? { isTargeted: true } : {}) },
  } satisfies JsonObject;
}

function fromCard(sender: Sender, id: string, messageId: string): JsonObject {
  const activity = baseOf(sender, id);
  const source = { source: { name: 'message' }, legacy: { replyToId: `1:${messageId}` } };
  return { ...activity, replyToId: messageId, channelData: { ...channelDataOf(sender), ...source } };
}

/** Returns a press of an `Action.Execute` button (or the automatic refresh of a card). */
export function cardInvoke(sender: Sender, id: string, messageId: string, value: JsonObject): JsonObject {
  return { ...fromCard(sender, id, messageId), type: 'invoke', name: 'adaptiveCard/action', value };
}

/** Returns a press of an `Action.Submit` button: a message without text that carries a value. */
export function cardSubmit(sender: Sender, id: string, messageId: string, value: JsonObject): JsonObject {
  return { ...fromCard(sender, id, messageId), type: 'message', value };
}

/** Returns a new id for an activity that is not a message. */
export function eventId(): string {
  return `f:${randomUUID()}`;
}

function placeEvent(sender: Sender, eventType: string | undefined): JsonObject {
  const { world, place, from } = sender;
  const activity = baseOf(sender, eventId());
  const { teamsChannelId: _channel, teamsTeamId: _team, channel: _place, ...channelData } = channelDataOf(sender);
  const inTeam = place.type === 'channel';
  const settings = { settings: { selectedChannel: { id: place.channelId } }, team: { ...world.team } };
  return {
    ...activity,
    from: { id: from.id, ...(from.aadObjectId === undefined ? {} : { aadObjectId: from.aadObjectId }) },
    conversation: { ...conversationOf(sender), ...(inTeam ? { name: place.name } : {}) },
    channelData: { ...channelData, ...(inTeam ? settings : {}), ...(inTeam && eventType ? { eventType } : {}) },
  };
}

/** Returns the activities when the app is added to a place or removed from it: Teams sends both, in this order. */
export function installation(sender: Sender, action: 'add' | 'remove'): JsonObject[] {
  const { world, place, from } = sender;
  const bot = { id: world.bot.id };
  const person = { id: from.id, ...(from.aadObjectId === undefined ? {} : { aadObjectId: from.aadObjectId }) };
  const who = place.type === 'personal' && action === 'add' ? [bot, person] : [bot];
  const key = action === 'add' ? 'membersAdded' : 'membersRemoved';
  const eventType = action === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved';
  return [
    { ...placeEvent(sender, eventType), type: 'conversationUpdate', [key]: who },
    { ...placeEvent(sender, undefined), type: 'installationUpdate', action },
  ];
}

/** The spelling of the fields of a meeting's details: as Teams sends them, or as in its documentation. */
export type MeetingSpelling = 'Id' | 'id';

/** Returns the event of a meeting start, in its chat or in a channel. */
export function meetingStart(sender: Sender, spelling: MeetingSpelling): JsonObject {
  const { place, world } = sender;
  const id = place.meetingId ?? place.id;
  const StartTime = world.now().toISOString();
  const capitals = {
    MeetingType: 'Scheduled',
    Title: place.name,
    Id: id,
    JoinUrl: 'https://teams.example/join',
    StartTime,
  };
  const small = Object.entries(capitals).map(([key, value]) => [`${key[0]?.toLowerCase()}${key.slice(1)}`, value]);
  return {
    ...baseOf(sender, eventId()),
    type: 'event',
    name: 'application/vnd.microsoft.meetingStart',
    value: spelling === 'Id' ? capitals : Object.fromEntries(small),
  };
}

/** Returns the event of a person who has joined the team. */
export function memberAdded(sender: Sender, account: Account): JsonObject {
  const added = { id: account.id, ...(account.aadObjectId === undefined ? {} : { aadObjectId: account.aadObjectId }) };
  return { ...placeEvent(sender, 'teamMemberAdded'), type: 'conversationUpdate', membersAdded: [added] };
}
