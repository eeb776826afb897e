import { type JsonObject, objectAt, objectsIn } from './json';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** One version of a message: the activity that the bot sent or updated it to, and when. */
export interface Version {
  /** Position in the order of all events in the simulator. */
  readonly sequence: number;
  readonly at: Date;
  readonly activity: JsonObject;
}

/** Returns the Adaptive Card of an activity, if any. */
export function cardOf(activity: JsonObject): JsonObject | undefined {
  const attachment = objectsIn(activity.attachments).find((entry) => entry.contentType === CARD_TYPE);
  return attachment === undefined ? undefined : objectAt(attachment, 'content');
}
