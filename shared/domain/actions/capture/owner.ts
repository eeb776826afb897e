/**
 * Resolves the owner of an action typed in one line, from seats, organisations and their usual short names, without
 * guessing.
 */
import { placedSeats, seatLabel } from '../../membership/seats';
import type { Standing } from '../../membership/standing';
import type { Membership } from '../../membership/types';
import { isNearMatch, normaliseWord, wordsIn } from './words';

/** A seat with the words by which people may name it. */
interface Candidate {
  readonly seatId: string;
  readonly label: string;
  readonly held: boolean;
  /** Full names and initials of its organisation and its agency. */
  readonly whole: readonly string[];
  /** Words of its organisation's and its agency's names; `title` has those of its title and office. */
  readonly names: readonly string[];
  readonly title: readonly string[];
}

export interface FoundOwner {
  /** Null if the owner is unclear. */
  readonly seatId: string | null;
  /** A hint for the person; empty if there is none. */
  readonly said: string;
  /** Ids of the seats to choose from, if several match or come close. */
  readonly among: readonly string[];
  /** Whether the words name a body of the group, and therefore are not part of the task. */
  readonly known: boolean;
}

/** Stop words: they do not distinguish one body from another. */
const EMPTY_WORDS = new Set([
  'the',
  'of',
  'for',
  'and',
  'from',
  'at',
  'our',
  'in',
  'a',
  'team',
  'colleagues',
  'please',
  'action',
]);
const MYSELF = new Set(['i', 'me', 'myself']);
/** Common short names, with the words of an organisation's name that each stands for. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  hants: ['hampshire'],
  iow: ['isle', 'wight'],
  iw: ['isle', 'wight'],
  soton: ['southampton'],
  yot: ['youth', 'justice'],
  yots: ['youth', 'justice'],
  nhs: ['integrated', 'care'],
  constabulary: ['police'],
  frs: ['fire', 'rescue'],
};

/** Returns the owner that a phrase names. Null if it names nobody and therefore belongs to the task. */
export function findOwner(phrase: string, membership: Membership, standing: Standing): FoundOwner | null {
  const typed = wordsIn(phrase).map(({ word }) => word);
  const words = typed.filter((word) => !EMPTY_WORDS.has(word)).flatMap((word) => SHORT[word] ?? [word]);
  if (words.length === 0) return null;
  if (words.length === 1 && MYSELF.has(words[0] ?? '')) return mine(standing);
  const all = candidates(membership);
  const exact = all.filter((seat) => words.every((word) => has(seat, word)));
  const fitting = exact.length > 0 ? exact : all.filter((seat) => words.every((word) => has(seat, word, isNearMatch)));
  if (fitting.length > 0) return chosen(phrase, closest(fitting, words));
  const parts = phrase.split(/\s+(?:and|&)\s+|\s*[,/+]\s*/i).filter((part) => part.trim() !== '');
  const found = parts.length < 2 ? [] : parts.map((part) => findOwner(part, membership, standing));
  if (found.length > 1 && found.every((owner) => owner?.known === true)) {
    const among = found.flatMap((owner) => (owner?.seatId == null ? (owner?.among ?? []) : [owner.seatId]));
    return {
      seatId: null,
      among,
      known: true,
      said: `“${phrase.trim()}” are several. An action has one owner: choose one.`,
    };
  }
  return nearest(phrase, words, all);
}

function mine({ seats }: Standing): FoundOwner {
  const [own, ...others] = seats;
  if (own !== undefined && others.length === 0) return { seatId: own.id, said: '', among: [], known: true };
  const among = seats.map(({ id }) => id);
  return {
    seatId: null,
    among,
    known: true,
    said: own === undefined ? 'You hold no seat.' : 'You hold several seats: choose one.',
  };
}

function chosen(phrase: string, fitting: readonly Candidate[]): FoundOwner {
  const held = fitting.filter((seat) => seat.held);
  const [only, ...others] = held;
  if (only !== undefined && others.length === 0) return { seatId: only.seatId, said: '', among: [], known: true };
  const among = held.map(({ seatId }) => seatId);
  const said =
    only === undefined
      ? `Nobody holds a seat of “${phrase.trim()}” at the moment. Choose a seat that is held.`
      : `“${phrase.trim()}” fits ${held.length} seats: ${listed(held)}. Choose one.`;
  return { seatId: null, among, known: true, said };
}

/**
 * Narrows the matches to those whose organisation or agency has exactly this name ("Police"), else to those whose
 * organisation's or agency's names contain every word.
 */
function closest(fitting: readonly Candidate[], words: readonly string[]): readonly Candidate[] {
  const called = fitting.filter(({ whole }) => whole.includes(words.join(' ')));
  const named = fitting.filter(({ names }) => words.every((word) => names.includes(word)));
  return [called, named].find((some) => some.length > 0) ?? fitting;
}

/**
 * Returns the nearest seats as candidates if some words match and at most two do not. The phrase may mean another body,
 * so that none is chosen.
 */
function nearest(phrase: string, words: readonly string[], all: readonly Candidate[]): FoundOwner | null {
  const common = (seat: Candidate) => words.filter((word) => seat.names.some((name) => isNearMatch(word, name))).length;
  const most = Math.max(...all.map(common));
  if (most === 0 || words.length - most > 2) return null;
  const near = all.filter((seat) => seat.held && common(seat) === most);
  return {
    seatId: null,
    among: near.map(({ seatId }) => seatId),
    known: false,
    said: `I do not know “${phrase.trim()}”. The nearest: ${listed(near)}.`,
  };
}

const LISTED = 4;

function listed(seats: readonly Candidate[]): string {
  const labels = seats.slice(0, LISTED).map(({ label }) => label);
  return `${labels.join('; ')}${seats.length > LISTED ? ` and ${seats.length - LISTED} more` : ''}`;
}

function has(
  { names, title }: Candidate,
  word: string,
  same = (typed: string, meant: string) => typed === meant,
): boolean {
  return [...names, ...title].some((name) => same(word, name));
}

function candidates(membership: Membership): readonly Candidate[] {
  return placedSeats(membership).map(({ seat, organisation, agency }) => {
    const names = [organisation.name, agency.name, agency.shortName];
    const words = names.flatMap((name) => [...wordsIn(name).map(({ word }) => word), initials(name)]);
    return {
      seatId: seat.id,
      label: seatLabel(seat, organisation),
      held: seat.holder !== null,
      whole: names.flatMap((name) => [essential(name).join(' '), initials(name)]),
      names: [...new Set(words)].filter((word) => !EMPTY_WORDS.has(word)),
      title: [
        ...wordsIn(seat.title).map(({ word }) => word),
        ...(seat.office === null ? [] : [officeWord(seat.office)]),
      ],
    };
  });
}

function officeWord(office: string): string {
  return normaliseWord(office);
}

/** Returns the initials of a name: "HCC" for "Hampshire County Council". */
function initials(name: string): string {
  return essential(name)
    .map((word) => word[0] ?? '')
    .join('');
}

/** Returns the words of a name without stop words. */
function essential(name: string): readonly string[] {
  return wordsIn(name)
    .map(({ word }) => word)
    .filter((word) => !EMPTY_WORDS.has(word));
}
