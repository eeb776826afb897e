/**
 * The events of attendance, and their wording in the history. They contain no names of deputies and guests: those are
 * only in the register, and are removed there.
 */
import { counted } from '../../words/counts';
import type { IsoDate } from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import type { EventKind, EventKinds } from '../event';
import type { MeetingMode } from '../meetings/types';
import type { AttendanceCounts } from './figures';
import type { AttendanceValue, Guest, OwnAnswer, Register } from './types';

/** The meeting of the register (month, `YYYY-MM`), and its day. */
interface OfRegister {
  readonly meetingId: string;
  readonly date: IsoDate;
}

interface OfGuest extends OfRegister {
  readonly guestId: string;
}

type RegisterEvent =
  | (OfRegister & {
      readonly kind: 'attendance.register-opened';
      readonly mode: MeetingMode;
      readonly actionsCarried: number;
    })
  | (OfRegister & {
      readonly kind: 'attendance.register-closed';
      readonly counts: AttendanceCounts;
      /** The host organisation; null if there was none, or it was not known yet. */
      readonly organisationId: string | null;
    })
  | (OfRegister & {
      readonly kind: 'attendance.register-discarded';
      /** A person discarded it, or the meeting was moved or cancelled. */
      readonly because: 'discarded' | 'moved' | 'cancelled';
      /** Number of seats that had an answer. */
      readonly answers: number;
    })
  | (OfRegister & { readonly kind: 'attendance.register-reopened'; readonly reason: string })
  /** Before the meeting has a register. */
  | (OfRegister & {
      readonly kind: 'attendance.ahead-recorded';
      readonly seatIds: readonly string[];
      readonly value: 'apologies' | 'deputy';
    })
  | (OfRegister & { readonly kind: 'attendance.ahead-withdrawn'; readonly seatIds: readonly string[] })
  /** Chair or VRU recorded every remaining seat as present. */
  | (OfRegister & { readonly kind: 'attendance.rest-recorded'; readonly seatIds: readonly string[] })
  | (OfRegister & { readonly kind: 'attendance.rest-undone'; readonly seatIds: readonly string[] })
  /** A person answered for their own seats. */
  | (OfRegister & {
      readonly kind: 'attendance.recorded';
      readonly seatIds: readonly string[];
      readonly value: OwnAnswer;
      /** Their other seats, whose answers they withdrew. */
      readonly cleared: readonly string[];
    })
  | (OfRegister & {
      readonly kind: 'attendance.recorded-for-seat';
      readonly seatId: string;
      readonly value: AttendanceValue;
    })
  | (OfRegister & { readonly kind: 'attendance.record-undone'; readonly seatId: string })
  | (OfRegister & {
      readonly kind: 'attendance.report-applied';
      /** The seats recorded as present. */
      readonly seatIds: readonly string[];
      readonly observers: number;
    })
  | (OfRegister & {
      readonly kind: 'attendance.corrected';
      readonly seatId: string;
      readonly from: AttendanceValue;
      readonly to: AttendanceValue;
      readonly reason: string;
    });

type GuestEvent =
  /** An observer joined by a press of their own. */
  | (OfGuest & { readonly kind: 'attendance.observer-noted' })
  /** An unidentified person pressed. */
  | (OfGuest & { readonly kind: 'attendance.unconfirmed-noted'; readonly said: OwnAnswer })
  | (OfGuest & { readonly kind: 'attendance.observer-added' })
  | (OfGuest & { readonly kind: 'attendance.guest-removed'; readonly was: Guest['kind'] })
  | (OfGuest & {
      readonly kind: 'attendance.guest-confirmed';
      /** The seat of the person who pressed; null if they were an observer. */
      readonly seatId: string | null;
      readonly value: OwnAnswer;
    });

interface ExportEvent {
  readonly kind: 'attendance.exported';
  /** A financial year or quarter: `2026-27`, `2026-27-Q3`. */
  readonly period: string;
  readonly format: 'csv' | 'xlsx';
}

export type AttendanceEvent = RegisterEvent | GuestEvent | ExportEvent;

/** Display text for answers in the history. */
const VALUE_WORDS: Readonly<Record<AttendanceValue, string>> = {
  present: 'present',
  deputy: 'deputy',
  apologies: 'apologies',
  absent: 'absent',
  not_required: 'not required',
  unrecorded: 'no answer yet',
};

/** The register only: every further subject would add a row to each press. */
const subjects = ({ meetingId }: OfRegister) => [{ kind: 'register', meetingId } as const] as const;

/** Builds the event kind for an event of a register, with a title of one line. */
function inRegister<E extends RegisterEvent | GuestEvent>(
  title: (event: E) => string,
  detail: (event: E) => string = () => '',
  freeText: readonly (keyof E & string)[] = [],
): EventKind<E> {
  return { subjects, words: (event) => ({ title: title(event), detail: detail(event) }), freeText };
}

export const ATTENDANCE_EVENTS: EventKinds<AttendanceEvent> = {
  'attendance.register-opened': inRegister(
    ({ date }) => `Register of ${date} opened`,
    ({ actionsCarried }) => (actionsCarried === 0 ? '' : `${counted(actionsCarried, 'action')} carried along`),
  ),
  'attendance.register-closed': inRegister(
    ({ date }) => `Register of ${date} closed`,
    ({ counts }) => figures(counts),
  ),
  'attendance.register-discarded': inRegister(
    ({ date }) => `Register of ${date} discarded`,
    ({ because, answers }) =>
      [
        ...(because === 'discarded' ? [] : [`The meeting was ${because}`]),
        answers === 0 ? 'No seat had been answered for' : `${counted(answers, 'seat')} had been answered for`,
      ].join('. '),
  ),
  'attendance.register-reopened': inRegister(
    ({ date }) => `Register of ${date} reopened`,
    ({ reason }) => reason,
    ['reason'],
  ),
  'attendance.ahead-recorded': inRegister(
    ({ date, value }) =>
      value === 'apologies' ? `Apologies sent for the meeting of ${date}` : `Deputy named for the meeting of ${date}`,
    (event) => forSeats(event),
  ),
  'attendance.ahead-withdrawn': inRegister(
    ({ date }) => `Apologies or deputy for the meeting of ${date} withdrawn`,
    (event) => forSeats(event),
  ),
  'attendance.rest-recorded': inRegister(
    ({ date }) => `The rest recorded present on ${date}`,
    (event) => forSeats(event),
  ),
  'attendance.rest-undone': inRegister(
    ({ date }) => `Recording the rest present on ${date} undone`,
    (event) => forSeats(event),
  ),
  'attendance.recorded': inRegister(
    ({ date, value }) => `Attendance on ${date} answered: ${VALUE_WORDS[value]}`,
    ({ seatIds, cleared }) =>
      [
        ...(seatIds.length > 1 ? [`For ${counted(seatIds.length, 'seat')}`] : []),
        ...(cleared.length > 0 ? [`Taken back for ${counted(cleared.length, 'other seat')}`] : []),
      ].join('. '),
  ),
  'attendance.recorded-for-seat': inRegister(({ date, value }) =>
    value === 'unrecorded'
      ? `Answer of a seat for ${date} taken back`
      : `Attendance on ${date} recorded for a seat: ${VALUE_WORDS[value]}`,
  ),
  'attendance.record-undone': inRegister(({ date }) => `Attendance on ${date} put back as it was for a seat`),
  'attendance.report-applied': inRegister(
    ({ date }) => `Attendance report of ${date} applied`,
    ({ seatIds, observers }) => `${counted(seatIds.length, 'seat')} present, ${counted(observers, 'observer')}`,
  ),
  'attendance.corrected': inRegister(
    ({ date, from, to }) => `Register of ${date} corrected: ${VALUE_WORDS[from]} → ${VALUE_WORDS[to]}`,
    ({ reason }) => reason,
    ['reason'],
  ),
  'attendance.observer-noted': inRegister(({ date }) => `An observer joined the meeting of ${date}`),
  'attendance.unconfirmed-noted': inRegister(
    ({ date, said }) => `Somebody unidentified answered for ${date}: ${VALUE_WORDS[said]}`,
  ),
  'attendance.observer-added': inRegister(({ date }) => `Observer added to the register of ${date}`),
  'attendance.guest-removed': inRegister(({ date, was }) =>
    was === 'observer'
      ? `Observer removed from the register of ${date}`
      : `Unidentified answer removed from the register of ${date}`,
  ),
  'attendance.guest-confirmed': inRegister(({ date, seatId, value }) =>
    seatId === null
      ? `Unidentified answer for ${date} confirmed as an observer's`
      : `Unidentified answer for ${date} confirmed as a seat's: ${VALUE_WORDS[value]}`,
  ),
  'attendance.exported': {
    subjects: () => [{ kind: 'attendance' }],
    words: ({ period, format }) => ({
      title: `Attendance exported: ${periodOf(period)?.label ?? period}`,
      detail: format.toUpperCase(),
    }),
    freeText: [],
  },
};

/** Returns the fields that all events of a register contain. */
export function ofRegister({ meeting }: Pick<Register, 'meeting'>): OfRegister {
  return { meetingId: meeting.id, date: meeting.date };
}

function forSeats({ seatIds }: { readonly seatIds: readonly string[] }): string {
  return seatIds.length > 1 ? `For ${counted(seatIds.length, 'seat')}` : '';
}

function figures({ present, deputy, apologies, absent }: AttendanceCounts): string {
  return `${present} present, ${counted(deputy, 'deputy', 'deputies')}, ${apologies} apologies, ${absent} absent`;
}
