import { type JsonObject, objectAt, objectsIn } from './json';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** One state of a message: what the bot sent or changed it to, and when. */
export interface Version {
  /** Position in the order of everything that happened in the simulator. */
  readonly sequence: number;
  readonly at: Date;
  readonly activity: JsonObject;
}

/** The adaptive card an activity carries, if any. */
export function cardOf(activity: JsonObject): JsonObject | undefined {
  const attachment = objectsIn(activity.attachments).find((entry) => entry.contentType === CARD_TYPE);
  return attachment === undefined ? undefined : objectAt(attachment, 'content');
}
