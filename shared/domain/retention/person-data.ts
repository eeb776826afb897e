/** Everything that is stored about one person, for a subject access request. UK GDPR, article 15. */
import type { AttendanceValue } from '../attendance/types';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import { londonDate } from '../calendar/dates';
import type { MeetingMode } from '../meetings/types';
import type { PersonId } from '../membership/types';

export interface PersonData {
  readonly person: PersonId & { readonly names: readonly string[]; readonly emails: readonly string[] };
  /** Tenures of seats; `until` is null for a present one. */
  readonly seats: readonly SeatHeld[];
  /** First day of read access; null if they have none. */
  readonly readsSince: IsoDate | null;
  readonly attendance: readonly {
    readonly meeting: IsoDate;
    readonly seat: string;
    readonly value: AttendanceValue;
    readonly mode: MeetingMode;
    readonly deputy: string | null;
    readonly recordedAt: IsoInstant;
  }[];
  /** Meetings that they attended as observers. */
  readonly observed: readonly { readonly meeting: IsoDate; readonly name: string; readonly organisation: string }[];
  /** Actions of their seats, while they held them. */
  readonly actions: readonly {
    readonly ref: string;
    readonly text: string;
    readonly seat: string;
    readonly due: IsoDate;
    readonly status: string;
    readonly createdAt: IsoInstant;
    readonly endedAt: IsoInstant | null;
  }[];
  /** Events by them, and events that name them. */
  readonly events: readonly {
    readonly at: IsoInstant;
    readonly as: 'actor' | 'named';
    readonly via: string;
    readonly title: string;
    readonly detail: string;
  }[];
  /** Conversations through which the app reaches them; ids only. */
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

/** Whether an action existed (`endedAt` null: still does) while its owner's seat was held in one of these tenures. */
export function existedDuringTenure(
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
