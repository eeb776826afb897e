/**
 * Reminders: who is told of what, on which working day. What is due goes into one digest a person a day; what somebody asks for by
 * hand goes out by itself.
 */
import type { Action } from '../actions/types';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/working-days';
import type { Meeting } from '../meetings/types';
import type { Membership, PersonId } from '../membership/types';
import type { SourceRecord } from '../tracker/types';

/** What a line of a digest is about. An `escalation` tells the chair of a request that is long overdue. */
export type ReminderItem =
  | { readonly kind: 'request' | 'escalation'; readonly sourceId: string; readonly requestId: string }
  | { readonly kind: 'action'; readonly actionId: string }
  | { readonly kind: 'meeting'; readonly meetingId: string }
  | { readonly kind: 'figure'; readonly quarter: string };

/** All that reminders rest on, as it stands. */
export interface ReminderFacts {
  readonly membership: Membership;
  readonly records: readonly SourceRecord[];
  /** The unended ones. */
  readonly actions: readonly Action[];
  /** The next one that takes place. */
  readonly meeting: Meeting;
  /** Quarters whose figure waits to be confirmed. */
  readonly figures: readonly string[];
  readonly calendar: HolidayCalendar;
}

/** What one person has been told: the day of the last digest, and of each thing that still stands, the day it was last in one. */
export interface Told {
  readonly day: IsoDate;
  readonly items: Readonly<Record<string, IsoDate>>;
}

/** Since when a digest is held back, and the seat that did it. */
export interface Hold {
  readonly at: IsoInstant;
  readonly by: string;
}

/** Whose digests wait until they are released. People are named by `addressOf`. */
export interface Held {
  /** Everybody's; null: not everybody's. */
  readonly all: Hold | null;
  readonly people: readonly (Hold & { readonly address: string })[];
}

export const NOTHING_HELD: Held = { all: null, people: [] };

/** Whether a person's digest is held back. */
export function isHeld(address: string, { all, people }: Held): boolean {
  return all !== null || people.some((one) => one.address === address);
}

/** What is known beside the facts. People are named by `addressOf`. */
export interface ReminderState {
  readonly told: ReadonlyMap<string, Told>;
  /** Those who turned their digest off. */
  readonly off: ReadonlySet<string>;
  readonly held: Held;
}

/** One line that is due. */
export interface DueReminder {
  readonly item: ReminderItem;
  /** When the person was told of it before; null: never. */
  readonly after: IsoDate | null;
}

/** What one person is told on a day. */
export interface Digest {
  readonly person: PersonId;
  /** The first seat because of which they are told. */
  readonly seatId: string;
  readonly items: readonly DueReminder[];
  /** The VRU holds it back. */
  readonly held: boolean;
}

/** A person, as reminders name them: one, whatever the letter case of the ids. */
export function addressOf({ tenantId, objectId }: PersonId): string {
  return `${tenantId}.${objectId}`.toLowerCase();
}

/** A thing that people are reminded of, as one text. */
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
