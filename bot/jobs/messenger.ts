/** The interface through which the jobs use Teams; `bot/teams` implements it. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { DeliveryChannel, Unreached } from '../../shared/domain/messages/reach';
import type { Subject } from '../../shared/domain/subject';
import type { PostedCard } from '../store/conversations';
import type { Message } from '../store/outbox';

/** The outcome of one attempt. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly via: DeliveryChannel }
  /** Nothing was sent; retry after this many milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** It may have been sent. */
  | { readonly kind: 'unknown' }
  /** Teams does not allow writing into this conversation. */
  | { readonly kind: 'refused'; readonly why: Unreached };

/** A message of which nothing has been posted yet. */
export type Ready =
  /** Its turn has come. Posts at most once, and not at all if the message's claim might expire before Teams answers. */
  | { readonly kind: 'ready'; post(claimed: Message): Promise<SendOutcome> }
  /** There is no conversation to write into yet, neither the person's nor the group's. */
  | { readonly kind: 'unreachable' }
  /** It must not be sent before this instant. */
  | { readonly kind: 'early'; readonly notBefore: IsoInstant }
  /** What the message is about is over: there is nothing to send. */
  | { readonly kind: 'obsolete' }
  /** The process is about to exit. */
  | { readonly kind: 'stopping' };

export type UpdateOutcome =
  | { readonly kind: 'updated' }
  /** There is nothing to update any more, here or in Teams. */
  | { readonly kind: 'gone' }
  /** Teams does not find it; the first time this may be temporary. */
  | { readonly kind: 'missing' }
  /** Nothing was updated; retry after at least this many milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number };

export interface Messenger {
  /**
   * Waits for the message's turn in its conversation, before it is claimed: a claim is for posting, not for waiting.
   */
  prepare(groupId: string, message: Message): Promise<Ready>;
  /** Updates one posted card to the current state. Idempotent. */
  update(groupId: string, subject: Subject, posted: PostedCard): Promise<UpdateOutcome>;
}
