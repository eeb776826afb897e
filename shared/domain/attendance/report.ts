/**
 * The attendance report that Teams offers the organiser, as evidence beside what people said themselves: who of those named
 * in it holds which seat. By known e-mail address first, then by name. It proposes, and decides nothing.
 */
import type { IsoDate } from '../calendar/dates';
import { samePerson } from '../membership/standing';
import type { PersonId } from '../membership/types';
import type { RegisterSeat } from './types';

/** Somebody whom the report names; a person who joined twice is one. */
export interface ReportPerson {
  /** As the file shows it. */
  readonly name: string;
  /** Lower case; null where the file has none. */
  readonly email: string | null;
  /** Further addresses of theirs in the file, lower case: an alias, what they sign in with. */
  readonly otherAddresses?: readonly string[];
  /** Whole minutes in the meeting; null where the file does not say. */
  readonly minutes: number | null;
}

/** The report, read. */
export interface AttendanceReport {
  /** As the organiser called the meeting; null where the file does not say. */
  readonly title: string | null;
  /** As the file writes it, in the organiser's own way of writing dates. */
  readonly startedAt: string | null;
  /** The days that it may mean, as a day and a month can be read either way round; none where the file does not say. */
  readonly startedOn?: readonly IsoDate[];
  readonly people: readonly ReportPerson[];
}

/** A seat with whoever holds it. */
export interface KnownSeat extends Pick<RegisterSeat, 'seatId'> {
  readonly holder: PersonId;
  readonly name: string;
  readonly email: string | null;
}

/** Somebody of the report, and the seats that are theirs: several when they hold several. */
export interface ReportMatch {
  readonly person: ReportPerson;
  readonly seatIds: readonly string[];
  readonly by: 'email' | 'name';
}

export interface MatchedReport {
  readonly matches: readonly ReportMatch[];
  /** Nobody's seat, or of a name that several holders share. */
  readonly unmatched: readonly ReportPerson[];
}

/** Finds the seats of those whom the report names. A seat is matched once, and an address counts more than a name. */
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

/** The seats of the one holder of these addresses; none where they are two people's. */
function ofOneAddress({ email, otherAddresses = [] }: ReportPerson, seats: readonly KnownSeat[]): readonly KnownSeat[] {
  const addresses = email === null ? [] : [email, ...otherAddresses];
  return ofOne(seats.filter((seat) => seat.email !== null && addresses.includes(seat.email.toLowerCase())));
}

/** The seats of the one holder of this name; none where two people share it. */
function ofOneHolder(name: string, seats: readonly KnownSeat[]): readonly KnownSeat[] {
  const wanted = comparable(name);
  const found = wanted === '' ? [] : seats.filter((seat) => comparable(seat.name) === wanted);
  return ofOne(found);
}

function ofOne(found: readonly KnownSeat[]): readonly KnownSeat[] {
  return found.every(({ holder }) => found[0] !== undefined && samePerson(holder, found[0].holder)) ? found : [];
}

/** "Surname, First (Guest)", "first surname": the words of a name, without what people and systems put around them. */
export function comparable(name: string): string {
  // A character that could not be read might be any.
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
