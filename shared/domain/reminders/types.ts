/**
 * Reminders: who is told of what, on which working day. Due items are combined into one digest per person and day; a
 * manual reminder is sent on its own.
 */
import type { Action } from '../actions/types';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/working-days';
import type { Meeting } from '../meetings/types';
import type { Membership, PersonId } from '../membership/types';
import type { SourceRecord } from '../tracker/types';

/** The subject of a digest line. An `escalation` informs the chair of a request that is long overdue. */
export type ReminderItem =
  | { readonly kind: 'request' | 'escalation'; readonly sourceId: string; readonly requestId: string }
  | { readonly kind: 'action'; readonly actionId: string }
  | { readonly kind: 'meeting'; readonly meetingId: string }
  | { readonly kind: 'figure'; readonly quarter: string };

/** The current state from which reminders are computed. */
export interface ReminderFacts {
  readonly membership: Membership;
  readonly records: readonly SourceRecord[];
  /** Actions that have not ended. */
  readonly actions: readonly Action[];
  /** The next meeting that is not cancelled. */
  readonly meeting: Meeting;
  /** Quarters whose figure waits to be confirmed. */
  readonly figures: readonly string[];
  readonly calendar: HolidayCalendar;
}

/**
 * What one person has been told: the day of the last digest, and for each item that still matters, the last day on
 * which a digest contained it.
 */
export interface Told {
  readonly day: IsoDate;
  readonly items: Readonly<Record<string, IsoDate>>;
}

/** When a hold was placed, and by which seat. */
export interface Hold {
  readonly at: IsoInstant;
  readonly by: string;
}

/** The digests on hold until they are released. People are identified by `addressOf`. */
export interface Held {
  /** A hold on everybody's digests; null if there is none. */
  readonly all: Hold | null;
  readonly people: readonly (Hold & { readonly address: string })[];
}

export const NOTHING_HELD: Held = { all: null, people: [] };

/** Whether a person's digest is held back. */
export function isHeld(address: string, { all, people }: Held): boolean {
  return all !== null || people.some((one) => one.address === address);
}

/** The stored state of reminders: who was told what, opted out, or is on hold. People are identified by `addressOf`. */
export interface ReminderState {
  readonly told: ReadonlyMap<string, Told>;
  /** People who turned their digest off. */
  readonly off: ReadonlySet<string>;
  readonly held: Held;
}

/** A digest line that is due. */
export interface DueReminder {
  readonly item: ReminderItem;
  /** The day on which the person was last told of it by a digest; null if never. */
  readonly after: IsoDate | null;
}

/** One person's digest on a day. */
export interface Digest {
  readonly person: PersonId;
  /** The first seat for which they are told. */
  readonly seatId: string;
  readonly items: readonly DueReminder[];
  /** Whether the VRU has put it on hold. */
  readonly held: boolean;
}

/** Returns the key that identifies a person in reminders. Lower-cased, because ids differ in letter case. */
export function addressOf({ tenantId, objectId }: PersonId): string {
  return `${tenantId}.${objectId}`.toLowerCase();
}

/** Serialises an item to its key. */
export function itemKey(item: ReminderItem): string {
  switch (item.kind) {
    case 'request':
    case 'escalation':
      return `${item.kind} ${item.sourceId} ${item.requestId}`;
    case 'action':
      return `action ${item.actionId}`;
    case 'meeting':
      return `meeting ${item.meetingId}`;
    case 'figure':
      return `figure ${item.quarter}`;
  }
}
