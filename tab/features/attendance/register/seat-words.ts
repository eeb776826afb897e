/** Words for a register's lines and seats, legible across a room. */
import type {
  CorrectionView,
  RegisterLineView,
  RegisterSeatView,
  RegisterView,
} from '../../../../shared/contract/attendance';
import { ATTENDED } from '../../../../shared/domain/attendance/figures';
import type { AnswerSource, OwnAnswer } from '../../../../shared/domain/attendance/types';
import { ATTENDANCE_WORDS, counted } from '../../../lib/words';

/** Status of an agency in a register. Never shown by colour alone: each has its word. */
export type AgencyStatus =
  | 'represented'
  | 'apologies'
  | 'absent'
  | 'no-answer'
  | 'vacant'
  | 'not-required'
  | 'not-yet-required';

export const AGENCY_STATUS_WORDS: Readonly<Record<AgencyStatus, string>> = {
  represented: 'Represented',
  apologies: 'Apologies',
  absent: 'Absent',
  'no-answer': 'No answer yet',
  vacant: 'Vacant',
  'not-required': 'Not required',
  'not-yet-required': 'Not yet required',
};

/**
 * Returns the status of an agency in a register, open or closed. It is represented if somebody is there for one of its
 * seats.
 */
export function agencyStatus(line: RegisterLineView): AgencyStatus {
  if (line.represented) return 'represented';
  if (!line.required) return 'not-yet-required';
  const seats = line.seats.filter((seat) => !isVacant(seat));
  const some = (value: RegisterSeatView['value']) => seats.some((seat) => seat.value === value);
  if (seats.length === 0) return 'vacant';
  if (some('absent')) return 'absent';
  if (some('unrecorded')) return 'no-answer';
  return some('apologies') ? 'apologies' : 'not-required';
}

/** Returns how many of an agency's seats attend: "2 of 5 seats", "no seats". */
export function seatsIn({ seats }: RegisterLineView): string {
  if (seats.length === 0) return 'no seats';
  const attending = seats.filter(isAttending).length;
  return attending === 0 ? counted(seats.length, 'seat') : `${attending} of ${counted(seats.length, 'seat')}`;
}

/** Whether nobody holds the seat and nobody answered for it. */
export function isVacant(seat: RegisterSeatView): boolean {
  return seat.vacant && seat.source === null;
}

/** Whether somebody is there for the seat. */
export function isAttending(seat: RegisterSeatView): boolean {
  return ATTENDED.includes(seat.value);
}

/** Returns a seat's title with its organisation, for use where the organisation is not shown beside it. */
export function seatName({ title, organisation }: Pick<RegisterSeatView, 'title' | 'organisation'>): string {
  return title.includes(organisation) ? title : `${title}, ${organisation}`;
}

/** Returns the answer of a seat in words: "Present", "Deputy: the deputy's name", "Vacant". */
export function seatAnswerWords(seat: RegisterSeatView): string {
  if (isVacant(seat)) return 'Vacant';
  return seat.deputyName === null
    ? ATTENDANCE_WORDS[seat.value]
    : `${ATTENDANCE_WORDS[seat.value]}: ${seat.deputyName}`;
}

/** Returns every seat of a register. */
export function seatsOf(register: RegisterView): readonly RegisterSeatView[] {
  return register.lines.flatMap(({ seats }) => seats);
}

/** Returns the source of an answer in words; null if it is the person's own answer or there is none. */
export function sourceWords(source: AnswerSource | null): string | null {
  if (source === 'on-behalf') return 'recorded for them';
  return source === 'report' ? 'from the attendance report' : null;
}

/** Returns the corrections of a seat after closing, in chronological order. */
export function correctionsOf(
  seat: RegisterSeatView,
  corrections: readonly CorrectionView[],
): readonly CorrectionView[] {
  return corrections.filter(({ seatId }) => seatId === seat.seatId);
}

/** People's own answers, for use within a sentence. */
export const SAID_WORDS: Readonly<Record<OwnAnswer, string>> = {
  present: 'present',
  deputy: 'a deputy comes',
  apologies: 'apologies',
};

/** Returns mode, host and place: "on Teams"; "in person, hosted by Portsmouth City Council, Civic Offices". */
export function registerVenueWords({
  mode,
  host,
  place = null,
}: Pick<RegisterView, 'mode' | 'host'> & Partial<Pick<RegisterView, 'place'>>): string {
  const parts = [
    mode === 'remote' ? 'on Teams' : 'in person',
    host === null ? null : `hosted by ${host.organisation}`,
    place,
  ];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
