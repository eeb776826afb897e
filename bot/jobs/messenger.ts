/** What the jobs need of Teams. The folder that knows Teams provides it. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { Unreached, Via } from '../../shared/domain/messages/reach';
import type { Subject } from '../../shared/domain/subject';
import type { PostedCard } from '../store/conversations';
import type { Message } from '../store/outbox';

/** What became of one attempt. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly via: Via }
  /** Nothing was sent; try again after so many milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** It may have been sent. */
  | { readonly kind: 'unknown' }
  /** Teams refuses to write into this conversation. */
  | { readonly kind: 'refused'; readonly why: Unreached };

/** A message of which nothing was posted yet. */
export type Ready =
  /** Its turn has come. Posts at most once, and not once the message's claim may run out before Teams has answered. */
  | { readonly kind: 'ready'; post(claimed: Message): Promise<SendOutcome> }
  /** There is no conversation to write into yet, neither theirs nor the group's. */
  | { readonly kind: 'unreachable' }
  /** It is not to be sent before this instant. */
  | { readonly kind: 'early'; readonly notBefore: IsoInstant }
  /** What the message is about is over: nothing to send. */
  | { readonly kind: 'obsolete' }
  /** The process is about to end. */
  | { readonly kind: 'stopping' };

export type UpdateOutcome =
  | { readonly kind: 'updated' }
  /** There is nothing to update any more, neither here nor there. */
  | { readonly kind: 'gone' }
  /** Teams does not find it: once that may pass. */
  | { readonly kind: 'missing' }
  /** Nothing was updated; try again after so many milliseconds at least. */
  | { readonly kind: 'later'; readonly afterMs: number };

export interface Messenger {
  /** Waits for the message's turn in its conversation, before anybody claims it: a claim is for posting, not for waiting. */
  prepare(groupId: string, message: Message): Promise<Ready>;
  /** Brings one posted card up to date; updating is idempotent. */
  update(groupId: string, subject: Subject, posted: PostedCard): Promise<UpdateOutcome>;
}
