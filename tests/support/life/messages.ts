/** The messages of the outbox as they are stored. */
import { startingWith } from '../../../bot/store/keys';
import type { Message } from '../../../bot/store/outbox';
import type { App } from '../app';
import { tableOf } from '../storage/at-work';

export type StoredMessages = readonly Message[];

/** All of them, whatever became of each. */
export async function storedMessages(app: App): Promise<StoredMessages> {
  const { rows } = await tableOf(app).range<Message>(app.server.groupId, startingWith('message!'));
  return rows.map(({ value }) => value);
}

/** How many are being posted: if whoever posts them comes to grief now, nobody knows whether they arrived. */
export async function claimedMessages(app: App): Promise<number> {
  return (await storedMessages(app)).filter(({ state }) => state === 'claimed').length;
}
