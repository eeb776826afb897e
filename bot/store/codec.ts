/**
 * A stored thing is one JSON text in an entity. Table Storage throws on nested objects and drops nulls, and one property
 * holds 32 K characters, so a long text is cut into several.
 */

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
  const text = JSON.stringify(value);
  const pieces = cut(text);
  if (pieces.length > PIECES) throw new RangeError(`${rowKey} is too large to store: ${text.length} characters`);
  const named = Object.fromEntries(pieces.map((piece, index) => [`json${index}`, piece]));
  return { partitionKey, rowKey, pieces: pieces.length, ...named };
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

/** The value of an entity that `toEntity` made. */
export function fromEntity<T>(entity: Readonly<Record<string, unknown>>): T {
  const count = Number(entity.pieces ?? 1);
  const text = Array.from({ length: count }, (_, index) => String(entity[`json${index}`] ?? '')).join('');
  return JSON.parse(text) as T;
}
