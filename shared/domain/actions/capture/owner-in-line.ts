/** Finds the owner in a typed line. */
import type { Standing } from '../../membership/standing';
import type { Membership } from '../../membership/types';
import { type FoundOwner, findOwner } from './owner';
import { withoutQuotes } from './words';

interface OwnerFound {
  readonly found: FoundOwner | null;
  readonly rest: string;
}

/**
 * Separators between owner and task: "X to …", "X will …", "X: …". Only a body named first is the owner; one named
 * later stays in the text.
 */
const HANDS = /\s+(?:to|will|should|must|shall|needs? to|has to|have to|is to|are to|can)\s+|\s*:\s+|\s+[–—-]\s+/iu;
const TAIL =
  /(?:\s+[–—-]+\s*|\s*[,;(]\s*|\s+)(?:owner|owned by|lead|assigned to|with)\s*:?\s+([^,;()]{2,60})\)?[\s.]*$/iu;
const OWNER_WORDS = 9;

/** Returns the owner named at the beginning or end of a line, and the line without those words. */
export function extractOwner(
  line: string,
  { membership, standing }: { readonly membership: Membership; readonly standing: Standing },
): OwnerFound {
  const text = line.replace(/^[\s,;:.–-]+/u, '');
  const open = withoutQuotes(text);
  const hands = HANDS.exec(open);
  const head = hands === null ? '' : open.slice(0, hands.index);
  if (hands !== null && head.split(/\s+/).length <= OWNER_WORDS && !startsWithVerb(head)) {
    const found = findOwner(head, membership, standing);
    if (found !== null) return { found, rest: found.known ? text.slice(hands.index + hands[0].length) : text };
  }
  const tail =
    TAIL.exec(open) ?? /\s+[–—-]\s+([^,;()–—]{2,60})[\s.]*$/u.exec(open) ?? /\s*\(([^()]{2,60})\)[\s.]*$/u.exec(open);
  const named = tail === null ? null : findOwner(tail[1] ?? '', membership, standing);
  if (tail !== null && named?.known === true) return { found: named, rest: text.slice(0, tail.index) };
  return { found: null, rest: text };
}

/** First words of a task, which are never the name of an owner. */
const VERBS = new Set(
  [
    'add agree arrange ask book bring call chase check circulate collect compare complete confirm contact',
    'discuss draft email ensure explore find finish follow get give identify invite look make map meet need',
    'notify plan prepare produce provide publish raise remember remind report request resolve respond return',
    'review send set share speak submit talk tell test try update use validate work write we everyone all',
    'somebody',
  ].flatMap((line) => line.split(' ')),
);

function startsWithVerb(head: string): boolean {
  return VERBS.has((/\p{L}+/u.exec(head)?.[0] ?? '').toLowerCase());
}
