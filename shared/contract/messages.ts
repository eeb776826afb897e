/** Messages on the wire: whom they reached, and what the VRU has to look at. */
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

/** A page of them, the latest first. */
export interface UndeliveredView {
  readonly items: readonly UndeliveredItem[];
  /** Of all pages. */
  readonly total: number;
  /** Where the next page begins; null on the last. */
  readonly older: string | null;
}

/** Somebody whom a request did not reach. */
export interface UnreachedView {
  /** Null: no message was tried yet, and none can be sent. */
  readonly messageId: string | null;
  readonly organisationId: string;
  /** The seat that was written to, or the organisation where nobody holds one. */
  readonly to: string;
  readonly reason: Unreached;
  /** The same in one sentence. */
  readonly why: string;
}

/** Whom the requests of a round reached, each request counted once; Teams does not tell who has read what. */
export interface ReachView {
  readonly asked: number;
  /** Teams took it into somebody's own chat. */
  readonly taken: number;
  /** Teams took it into the group's channel instead. */
  readonly inChannel: number;
  readonly notReachable: number;
  /** Teams did not answer. */
  readonly uncertain: number;
  /** Nothing has been tried, or it is tried again. */
  readonly waiting: number;
  readonly responded: number;
}
