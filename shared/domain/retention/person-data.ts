/** Everything that is stored of one person: what they are given on request. UK GDPR, article 15. */
import type { AttendanceValue } from '../attendance/types';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import { londonDate } from '../calendar/dates';
import type { MeetingMode } from '../meetings/types';
import type { PersonId } from '../membership/types';

export interface PersonData {
  readonly person: PersonId & { readonly names: readonly string[]; readonly emails: readonly string[] };
  /** Days in each seat; `until` null: still in it. */
  readonly seats: readonly SeatHeld[];
  /** Since when they are let in to read; null: they are not. */
  readonly readsSince: IsoDate | null;
  readonly attendance: readonly {
    readonly meeting: IsoDate;
    readonly seat: string;
    readonly value: AttendanceValue;
    readonly mode: MeetingMode;
    readonly deputy: string | null;
    readonly recordedAt: IsoInstant;
  }[];
  /** Meetings that they joined as observers. */
  readonly observed: readonly { readonly meeting: IsoDate; readonly name: string; readonly organisation: string }[];
  /** Of their seats, while they held them. */
  readonly actions: readonly {
    readonly ref: string;
    readonly text: string;
    readonly seat: string;
    readonly due: IsoDate;
    readonly status: string;
    readonly createdAt: IsoInstant;
    readonly endedAt: IsoInstant | null;
  }[];
  /** What they did, and what was done that names them. */
  readonly events: readonly {
    readonly at: IsoInstant;
    readonly as: 'actor' | 'named';
    readonly via: string;
    readonly title: string;
    readonly detail: string;
  }[];
  /** How the app reaches them; ids only. */
  readonly conversations: readonly string[];
  readonly messages: readonly {
    readonly id: string;
    readonly about: string;
    readonly state: string;
    readonly createdAt: IsoInstant;
  }[];
  /** Whether they have a calendar address of their own. */
  readonly calendarAddress: boolean;
}

export interface SeatHeld {
  readonly seatId: string;
  readonly seat: string;
  readonly since: IsoDate;
  readonly until: IsoInstant | null;
}

/** Whether something that stood from one instant to another (null: still) did so while one of these seats was held. */
export function stoodWhileHeld(
  {
    ownerSeatId,
    createdAt,
    endedAt,
  }: { readonly ownerSeatId: string; readonly createdAt: IsoInstant; readonly endedAt: IsoInstant | null },
  held: readonly SeatHeld[],
): boolean {
  return held.some(
    ({ seatId, since, until }) =>
      seatId === ownerSeatId &&
      (until === null || createdAt <= until) &&
      (endedAt === null || londonDate(endedAt) >= since),
  );
}
