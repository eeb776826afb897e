/** View types of messages: whom they reached, and what the VRU has to check. */
import type { Unreached } from '../domain/messages/reach';

/** A message whose delivery is uncertain or was refused; the VRU decides what happens. */
export interface UndeliveredItem {
  readonly id: string;
  readonly state: 'unknown' | 'undeliverable' | 'failed';
  readonly about: string;
  readonly to: string;
  /** Why, in one sentence. */
  readonly why: string;
  /** When it was stored. */
  readonly since: string;
}

/** A page of undelivered messages, latest first. */
export interface UndeliveredView {
  readonly items: readonly UndeliveredItem[];
  /** The total over all pages. */
  readonly total: number;
  /** Cursor of the next page; null on the last. */
  readonly older: string | null;
}

/** A recipient whom a request did not reach. */
export interface UnreachedView {
  /** Null if it is predicted that a request cannot reach the recipient, so that no message exists. */
  readonly messageId: string | null;
  readonly organisationId: string;
  /** The seat that was addressed, or the organisation if nobody holds one of its seats. */
  readonly to: string;
  readonly reason: Unreached;
  /** The reason in one sentence. */
  readonly why: string;
}

/** The reach of the requests of a round, each request counted once; Teams does not report who has read what. */
export interface ReachView {
  readonly asked: number;
  /** Accepted by Teams for somebody's own chat. */
  readonly taken: number;
  /** Accepted by Teams for the group's channel instead. */
  readonly inChannel: number;
  readonly notReachable: number;
  /** Teams did not respond. */
  readonly uncertain: number;
  /** Not attempted yet, or to be retried. */
  readonly waiting: number;
  readonly responded: number;
}
