/**
 * Meetings are monthly, every third one in person with a different Specified Authority as host. Terms of reference,
 * "Meeting frequency and format".
 */
import type { IsoDate, IsoInstant } from '../calendar/dates';
import type { MeetingRule } from '../membership/types';

export type MeetingMode = 'remote' | 'in-person';

/** An organisation that has the group as its guest. */
export interface Host {
  readonly organisationId: string;
  readonly organisation: string;
}

/** One meeting. There is at most one live meeting a month, so the month names it. */
export interface Meeting {
  /** The month, `YYYY-MM`. */
  readonly id: string;
  readonly date: IsoDate;
  /** "HH:MM", Europe/London. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  /** Of a meeting in person; null where no organisation can host, and of every remote meeting. */
  readonly host: Host | null;
  /** Where, in the words of whoever arranged it. */
  readonly place: string | null;
}

/** What chair or VRU arranged for one meeting, other than its rule says. */
export interface Arrangement {
  readonly moved: Move | null;
  readonly cancelled: Cancellation | null;
}

export interface Move {
  readonly date: IsoDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly reason: string;
}

export interface Cancellation {
  readonly reason: string;
}

/**
 * The chair's choice of a host. It belongs to the slot, the ordinal of the meeting in person: when that meeting is cancelled, slot
 * and host pass on together.
 */
export interface HostOverride {
  readonly slot: number;
  readonly organisationId: string;
  readonly reason: string;
}

/** A meeting whose register has been closed: it was held. */
export interface HeldMeeting {
  readonly id: string;
  readonly date: IsoDate;
  readonly mode: MeetingMode;
  /** Who gets the credit; null for a remote meeting. */
  readonly host: Host | null;
}

/** Who hosted before the group used this app. */
export interface EarlierHost extends Host {
  readonly on: IsoDate;
}

/** A review of frequency and format. */
export interface FormatReview {
  readonly heldOn: IsoDate;
  readonly outcome: string;
  readonly nextDue: IsoDate;
}

/** What is known of the group's meetings beyond its settings. */
export interface Schedule {
  /** Rules that replace the one in the settings, each from a month on; in order. */
  readonly rules: readonly { readonly from: string; readonly rule: MeetingRule }[];
  /** By month. */
  readonly arrangements: Readonly<Record<string, Arrangement>>;
  readonly hostOverrides: readonly HostOverride[];
  /** In order of their days. */
  readonly held: readonly HeldMeeting[];
  /** Where the count of every third begins (`YYYY-MM`), in place of the group's facts; absent: theirs. */
  readonly countedFrom?: string;
  /** In order of their days; absent: nobody is known. */
  readonly hostedBefore?: readonly EarlierHost[];
  /** In order of their days. */
  readonly reviews: readonly FormatReview[];
  /** The meeting whose register is open; null: none is. */
  readonly openRegister: string | null;
  /** Grows with every arrangement, so that calendars tell a newer version from an older one. */
  readonly revision: number;
  /** When that was; null: never. */
  readonly revisedAt: IsoInstant | null;
}

/** The schedule of a group that has just begun. */
export const EMPTY_SCHEDULE: Schedule = {
  rules: [],
  arrangements: {},
  hostOverrides: [],
  held: [],
  reviews: [],
  openRegister: null,
  revision: 0,
  revisedAt: null,
};
