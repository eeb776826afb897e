/**
 * A stored thing is one JSON text in an entity. Table Storage throws on nested objects and drops nulls, and one property
 * holds 32 K characters, so a long text is cut into several.
 */
import { LRUCache } from 'lru-cache';

const PIECE = 30_000;
/** An entity holds 1 MiB, and a character takes two bytes there. */
const PIECES = 17;

/** `json0`, `json1` … hold the text, `pieces` says how many. */
export type StoredEntity = { partitionKey: string; rowKey: string; pieces: number } & Record<string, unknown>;

/**
 * The entity for a value.
 *
 * @throws RangeError when the value is larger than one entity may be (about 1 MiB).
 */
export function toEntity(partitionKey: string, rowKey: string, value: unknown): StoredEntity {
  const text = jsonOf(value);
  const pieces = cut(text);
  if (pieces.length > PIECES) throw new RangeError(`${rowKey} is too large to store: ${text.length} characters`);
  const named = Object.fromEntries(pieces.map((piece, index) => [`json${index}`, piece]));
  return { partitionKey, rowKey, pieces: pieces.length, ...named };
}

/** Without the two separators that JSON may hold as they are: Azurite takes them for the end of a line of a transaction. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** Pieces that fit. A character of two halves stays whole: storage need not keep half of one. */
function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    const end = from + PIECE;
    const to = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** What a merge adds to an entity: a property for each part, which stands in for the value's own of that name. */
const PART = 'part_';

/**
 * The entity that puts parts into a stored value, by their names (letters and digits), and leaves the others as they are. Once the
 * value is replaced as a whole they are in its text.
 *
 * @throws RangeError when a part is larger than one property may be.
 */
export function toMergeEntity(
  partitionKey: string,
  rowKey: string,
  parts: Readonly<Record<string, unknown>>,
): { partitionKey: string; rowKey: string } & Record<string, string> {
  const named = Object.entries(parts).map(([name, part]) => {
    const text = jsonOf(part);
    if (text.length > PIECE)
      throw new RangeError(`${name} of ${rowKey} is too large to merge: ${text.length} characters`);
    return [PART + name, text] as const;
  });
  return { partitionKey, rowKey, ...Object.fromEntries(named) };
}

/**
 * The value of an entity that `toEntity` made, with the parts that were merged into it since. It is shared with whoever reads the
 * same text: nobody changes it.
 */
export function fromEntity<T>(entity: Readonly<Record<string, unknown>>): T {
  const value = parsed(textOf(entity)) as T;
  const merged = Object.keys(entity).filter((name) => name.startsWith(PART));
  if (merged.length === 0) return value;
  const parts = merged.map((name) => [name.slice(PART.length), parsed(String(entity[name]))] as const);
  return { ...value, ...Object.fromEntries(parts) };
}

function textOf(entity: Readonly<Record<string, unknown>>): string {
  const count = Number(entity.pieces ?? 1);
  if (count === 1) return String(entity.json0 ?? '');
  return Array.from({ length: count }, (_, index) => String(entity[`json${index}`] ?? '')).join('');
}

/**
 * What texts that were read lately mean, the latest first to be kept. Most rows are as they were when they were read last, and every
 * page begins with the same hundred of the membership. Texts are kept, not keys and versions, so that a value cannot be outdated.
 */
const known = new LRUCache<string, object>({ maxSize: 4_000_000, sizeCalculation: (_, text) => text.length + 1 });

function parsed(text: string): unknown {
  const before = known.get(text);
  if (before !== undefined) return before;
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null) known.set(text, value);
  return value;
}
