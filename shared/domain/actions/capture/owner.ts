/** Who owns an action that is typed in one line: found among seats, organisations and their usual short names, never guessed. */
import { placedSeats, seatLabel } from '../../membership/seats';
import type { Standing } from '../../membership/standing';
import type { Membership } from '../../membership/types';
import { almost, folded, wordsIn } from './words';

/** A seat as it may be called. */
interface Candidate {
  readonly seatId: string;
  readonly label: string;
  readonly held: boolean;
  /** The names of its organisation and its agency as a whole. */
  readonly whole: readonly string[];
  /** Words of its organisation and its agency; those of its title. */
  readonly names: readonly string[];
  readonly title: readonly string[];
}

export interface FoundOwner {
  /** Null: it is not clear who. */
  readonly seatId: string | null;
  /** What is said about it; empty: nothing. */
  readonly said: string;
  /** Seats to choose from, where several fit or come near. */
  readonly among: readonly string[];
  /** Whether the words name a body of the group, and so are no part of what is to be done. */
  readonly known: boolean;
}

/** Words that tell nobody apart. */
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
/** Names in use for a word of an organisation's name. */
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

/** The owner that some words name. Null: they name nobody at all, so they belong to what is to be done. */
export function findOwner(phrase: string, membership: Membership, standing: Standing): FoundOwner | null {
  const typed = wordsIn(phrase).map(({ word }) => word);
  const words = typed.filter((word) => !EMPTY_WORDS.has(word)).flatMap((word) => SHORT[word] ?? [word]);
  if (words.length === 0) return null;
  if (words.length === 1 && MYSELF.has(words[0] ?? '')) return mine(standing);
  const all = candidates(membership);
  const exact = all.filter((seat) => words.every((word) => has(seat, word)));
  const fitting = exact.length > 0 ? exact : all.filter((seat) => words.every((word) => has(seat, word, almost)));
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

/** Of those that fit, those whose organisation is called just so ("Police"), else those whose organisation is named. */
function closest(fitting: readonly Candidate[], words: readonly string[]): readonly Candidate[] {
  const called = fitting.filter(({ whole }) => whole.includes(words.join(' ')));
  const named = fitting.filter(({ names }) => words.every((word) => names.includes(word)));
  return [called, named].find((some) => some.length > 0) ?? fitting;
}

/** Where one word names a body and another does not belong to it, it may be another body: that is said, not guessed. */
function nearest(phrase: string, words: readonly string[], all: readonly Candidate[]): FoundOwner | null {
  const common = (seat: Candidate) => words.filter((word) => seat.names.some((name) => almost(word, name))).length;
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
  return folded(office);
}

/** "HCC" of "Hampshire County Council". */
function initials(name: string): string {
  return essential(name)
    .map((word) => word[0] ?? '')
    .join('');
}

/** The words of a name that tell it apart. */
function essential(name: string): readonly string[] {
  return wordsIn(name)
    .map(({ word }) => word)
    .filter((word) => !EMPTY_WORDS.has(word));
}
