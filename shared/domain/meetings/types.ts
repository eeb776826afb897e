/**
 * Meetings are monthly, every third one in person with a different Specified Authority as host. Terms of reference,
 * "Meeting frequency and format".
 */
import type { IsoDate, IsoInstant } from '../calendar/dates';
import type { MeetingRule } from '../membership/types';

export type MeetingMode = 'remote' | 'in-person';

/** An organisation that can host a meeting in person. */
export interface Host {
  readonly organisationId: string;
  readonly organisation: string;
}

/** A meeting. There is at most one a month, so the month is its id. */
export interface Meeting {
  /** The month, `YYYY-MM`. */
  readonly id: string;
  readonly date: IsoDate;
  /** "HH:MM", Europe/London. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  /** The host of a meeting in person; null if no organisation can host, and for every remote meeting. */
  readonly host: Host | null;
  /** Free text from whoever arranged the meeting. */
  readonly place: string | null;
}

/** Changes by chair or VRU to one meeting that deviate from the rule. */
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
 * The chair's choice of a host. It belongs to the slot, the ordinal of the meeting in person: if that meeting is
 * cancelled, slot and host pass on together.
 */
export interface HostOverride {
  readonly slot: number;
  readonly organisationId: string;
  readonly reason: string;
}

/** A meeting that was held: its register has been closed. */
export interface HeldMeeting {
  readonly id: string;
  readonly date: IsoDate;
  readonly mode: MeetingMode;
  /** The organisation credited as host; null for a remote meeting. */
  readonly host: Host | null;
}

/** The host of a meeting before the group used this app. */
export interface EarlierHost extends Host {
  readonly on: IsoDate;
}

/** A review of frequency and format. */
export interface FormatReview {
  readonly heldOn: IsoDate;
  readonly outcome: string;
  readonly nextDue: IsoDate;
}

/** The stored state of the group's meetings, beyond its settings. */
export interface Schedule {
  /** Rules that replace the one in the settings, each from a month on; ascending. */
  readonly rules: readonly { readonly from: string; readonly rule: MeetingRule }[];
  /** Keyed by month. */
  readonly arrangements: Readonly<Record<string, Arrangement>>;
  readonly hostOverrides: readonly HostOverride[];
  /** In order of their days. */
  readonly held: readonly HeldMeeting[];
  /** The month from which every third meeting is counted (`YYYY-MM`); absent if the group's facts apply. */
  readonly countedFrom?: string;
  /** In order of their days; absent if no host is recorded. */
  readonly hostedBefore?: readonly EarlierHost[];
  /** In order of their days. */
  readonly reviews: readonly FormatReview[];
  /** Id of the meeting whose register is open; null if none is. */
  readonly openRegister: string | null;
  /** Version number that grows with every arrangement; calendar clients use it to detect newer versions. */
  readonly revision: number;
  /** When the revision last grew; null if it never has. */
  readonly revisedAt: IsoInstant | null;
}

/** The initial schedule of a group. */
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
