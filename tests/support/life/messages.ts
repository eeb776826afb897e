/** The stored messages of the outbox. */
import { startingWith } from '../../../bot/store/keys';
import type { Message } from '../../../bot/store/outbox';
import type { App } from '../app';
import { tableOf } from '../storage/group-operations';

export type StoredMessages = readonly Message[];

/** Returns all stored messages, in any state. */
export async function storedMessages(app: App): Promise<StoredMessages> {
  const { rows } = await tableOf(app).range<Message>(app.server.groupId, startingWith('message!'));
  return rows.map(({ value }) => value);
}

/** Returns how many messages are claimed for posting: if their server dies now, it is unknown whether they arrived. */
export async function claimedMessages(app: App): Promise<number> {
  return (await storedMessages(app)).filter(({ state }) => state === 'claimed').length;
}
