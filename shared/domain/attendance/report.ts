/**
 * Matches the attendance report that Teams offers the organiser to seats: by known e-mail address first, then by name.
 * It is evidence beside people's own answers: the result is a proposal, not a decision.
 */
import type { IsoDate } from '../calendar/dates';
import { samePerson } from '../membership/standing';
import type { PersonId } from '../membership/types';
import type { RegisterSeat } from './types';

/** A person in the report; one who joined twice is listed once. */
export interface ReportPerson {
  /** As the file shows it. */
  readonly name: string;
  /** Lower case; null where the file has none. */
  readonly email: string | null;
  /** Their other addresses in the file, lower case: an alias, or their sign-in name. */
  readonly otherAddresses?: readonly string[];
  /** Whole minutes in the meeting; null where the file does not say. */
  readonly minutes: number | null;
}

/** The parsed report. */
export interface AttendanceReport {
  /** The meeting's title given by the organiser; null if the file has none. */
  readonly title: string | null;
  /** The start as written in the file, in the organiser's date format; null if the file has none. */
  readonly startedAt: string | null;
  /**
   * The possible days of the start, because day and month can be in either order; absent or empty if the file has none.
   */
  readonly startedOn?: readonly IsoDate[];
  readonly people: readonly ReportPerson[];
}

/** A seat and its holder. */
export interface KnownSeat extends Pick<RegisterSeat, 'seatId'> {
  readonly holder: PersonId;
  readonly name: string;
  readonly email: string | null;
}

/** A person in the report and their seats: several if they hold several. */
export interface ReportMatch {
  readonly person: ReportPerson;
  readonly seatIds: readonly string[];
  readonly by: 'email' | 'name';
}

export interface MatchedReport {
  readonly matches: readonly ReportMatch[];
  /** People without a seat, or with a name that several holders share. */
  readonly unmatched: readonly ReportPerson[];
}

/** Matches people in the report to seats. A seat is matched once, and an address takes precedence over a name. */
export function matchReport(report: AttendanceReport, seats: readonly KnownSeat[]): MatchedReport {
  const matches: ReportMatch[] = [];
  const taken = new Set<string>();
  const rest: ReportPerson[] = [];
  const take = (person: ReportPerson, found: readonly KnownSeat[], by: ReportMatch['by']) => {
    const free = found.filter(({ seatId }) => !taken.has(seatId)).map(({ seatId }) => seatId);
    if (free.length === 0) return false;
    for (const seatId of free) taken.add(seatId);
    matches.push({ person, seatIds: free, by });
    return true;
  };
  for (const person of report.people) {
    if (!take(person, ofOneAddress(person, seats), 'email')) rest.push(person);
  }
  const unmatched = rest.filter((person) => !take(person, ofOneHolder(person.name, seats), 'name'));
  return { matches, unmatched };
}

/** Returns the seats of the one holder of these addresses; none if they belong to two people. */
function ofOneAddress({ email, otherAddresses = [] }: ReportPerson, seats: readonly KnownSeat[]): readonly KnownSeat[] {
  const addresses = email === null ? [] : [email, ...otherAddresses];
  return ofOne(seats.filter((seat) => seat.email !== null && addresses.includes(seat.email.toLowerCase())));
}

/** Returns the seats of the one holder of this name; none if two people share it. */
function ofOneHolder(name: string, seats: readonly KnownSeat[]): readonly KnownSeat[] {
  const wanted = normalisePersonName(name);
  const found = wanted === '' ? [] : seats.filter((seat) => normalisePersonName(seat.name) === wanted);
  return ofOne(found);
}

function ofOne(found: readonly KnownSeat[]): readonly KnownSeat[] {
  return found.every(({ holder }) => found[0] !== undefined && samePerson(holder, found[0].holder)) ? found : [];
}

/**
 * Normalises a name for comparison: its words, sorted, without case, accents, punctuation and suffixes such as
 * "(Guest)". "Surname, First (Guest)" equals "first surname". Empty if a character is unreadable.
 */
export function normalisePersonName(name: string): string {
  // An unreadable character could stand for any other.
  if (/[?\uFFFD]/.test(name)) return '';
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\((guest|external|unverified|gast)\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .sort()
    .join(' ');
}
