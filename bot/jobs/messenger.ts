/** What the jobs need of Teams. The folder that knows Teams provides it. */
import type { Subject } from '../../shared/domain/subject';
import type { PostedCard } from '../store/conversations';
import type { Message } from '../store/outbox';

export type Sending =
  | { readonly kind: 'sent' }
  /** Nothing was sent; try again after so many milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** It may have been sent. */
  | { readonly kind: 'unknown' }
  /** Teams refuses to write to this person. */
  | { readonly kind: 'undeliverable' }
  /** There is no conversation to write into yet, neither theirs nor the group's. */
  | { readonly kind: 'unreachable' }
  /** What the message is about is over: nothing to send. */
  | { readonly kind: 'obsolete' };

export type Updating = 'updated' | 'gone' | 'later';

export interface Messenger {
  /** At most one POST, and none once the message's claim may run out before Teams has answered. */
  send(groupId: string, message: Message): Promise<Sending>;
  /** Brings one posted card up to date; updating is idempotent. */
  update(groupId: string, subject: Subject, posted: PostedCard): Promise<Updating>;
}
