import { copyOf, type JsonObject, objectAt, objectsIn, stringOf } from './json';
import type { Conversation } from './world';

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

/** A message the bot posted, with its whole history. */
export class Message {
  readonly versions: Version[] = [];
  deletedAt: Date | undefined;

  constructor(
    readonly id: string,
    readonly conversation: Conversation,
    /** Id of the only person who sees it (a targeted message); undefined when everybody does. */
    readonly audience: string | undefined,
    first: Version,
  ) {
    this.versions.push(first);
  }

  get latest(): Version {
    const version = this.versions.at(-1);
    if (version === undefined) throw new Error(`message ${this.id} has no version`);
    return version;
  }

  /** What everybody sees now, before any answer to a press of their own. */
  get card(): JsonObject | undefined {
    return cardOf(this.latest.activity);
  }

  /** The cards of all versions, oldest first. */
  get cards(): JsonObject[] {
    return this.versions.map((version) => cardOf(version.activity)).filter((card) => card !== undefined);
  }

  get text(): string {
    return stringOf(this.latest.activity.text) ?? '';
  }

  get deleted(): boolean {
    return this.deletedAt !== undefined;
  }

  get replyToId(): string | undefined {
    return stringOf(this.versions[0]?.activity.replyToId);
  }

  update(activity: JsonObject, sequence: number, at: Date): void {
    this.versions.push({ sequence, at, activity: copyOf(activity) });
  }
}
