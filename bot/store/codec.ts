/**
 * The codec between values and table entities. A value is stored as JSON text, because Table Storage throws on nested
 * objects and drops nulls. One property holds 32 K characters, so a long text is split over several.
 */
import { LRUCache } from 'lru-cache';

const PIECE = 30_000;
/** Maximum number of properties: an entity holds 1 MiB, and a character takes two bytes. */
const PIECES = 17;

/** An entity: `json0`, `json1` … hold the text, `pieces` is their number. */
export type StoredEntity = { partitionKey: string; rowKey: string; pieces: number } & Record<string, unknown>;

/**
 * Returns the entity for a value.
 *
 * @throws RangeError if the value is larger than one entity may be (about 1 MiB).
 */
export function toEntity(partitionKey: string, rowKey: string, value: unknown): StoredEntity {
  const text = jsonOf(value);
  const pieces = cut(text);
  if (pieces.length > PIECES) throw new RangeError(`${rowKey} is too large to store: ${text.length} characters`);
  const named = Object.fromEntries(pieces.map((piece, index) => [`json${index}`, piece]));
  return { partitionKey, rowKey, pieces: pieces.length, ...named };
}

/**
 * Returns the JSON text with U+2028 and U+2029 escaped. JSON allows them unescaped, but Azurite treats them as line
 * ends within a transaction.
 */
function jsonOf(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** Splits text into pieces that fit one property. Never splits a surrogate pair: storage may not keep half of one. */
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

/** Prefix of the properties that a merge adds: each holds a part that overrides the value's property of that name. */
const PART = 'part_';

/**
 * Returns the entity that merges parts, by name (letters and digits), into a stored value and leaves the other parts
 * unchanged. The next full replacement of the value writes them into its text.
 *
 * @throws RangeError if a part is larger than one property may be.
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
 * Returns the value of an entity written by `toEntity`, with the parts merged into it since. The value is cached and
 * shared by everyone who reads the same text, so it must not be mutated.
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
 * LRU cache of parsed values by their JSON text. Most rows are unchanged since they were last read, and every page
 * begins with the same hundred rows of the membership. The text is the cache key, not row key and version, so an entry
 * cannot become stale.
 */
const known = new LRUCache<string, object>({ maxSize: 4_000_000, sizeCalculation: (_, text) => text.length + 1 });

function parsed(text: string): unknown {
  const before = known.get(text);
  if (before !== undefined) return before;
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null) known.set(text, value);
  return value;
}
