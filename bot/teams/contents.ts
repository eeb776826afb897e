/** The interface through which the messenger gets the content of posted cards and messages from the areas. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { Subject } from '../../shared/domain/subject';
import type { AdaptiveCard } from '../cards/card';
import type { Mentioned } from '../cards/tracker/mentions';
import type { PostedCardState } from '../store/conversations';
import type { Message } from '../store/outbox';

/** The content of a message, and the subjects that keep its card up to date once it is posted. */
export interface Content {
  readonly card: (mention: readonly Mentioned[]) => AdaptiveCard;
  /** The card is updated when one of these changes; if empty, it is never updated. */
  readonly subjects: readonly Subject[];
  /** Properties stored with the posted card, to rebuild it. */
  readonly kept?: PostedCardState;
}

/** The message is to be sent later. */
export interface NotYet {
  readonly notBefore: IsoInstant;
}

/** Builds the content of posted cards and messages at the time of sending, from the state at that time. */
export interface Contents {
  /** Returns a subject's current card, the same for every reader; null if there is nothing to show any more. */
  cardOf(groupId: string, subject: Subject, kept: PostedCardState): Promise<AdaptiveCard | null>;
  /** Returns the content of an outbox message; null if its subject is over. */
  contentOf(groupId: string, message: Message): Promise<Content | NotYet | null>;
}
