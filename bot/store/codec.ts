/**
 * A stored thing is one JSON text in an entity. Table Storage throws on nested objects and drops nulls, and one property
 * holds 32 K characters, so a long text is cut into several.
 */

const PIECE = 30_000;
const PIECES = 30;

/** `json0`, `json1` … hold the text, `pieces` says how many. */
export type StoredEntity = { partitionKey: string; rowKey: string; pieces: number } & Record<string, unknown>;

/**
 * The entity for a value.
 *
 * @throws RangeError when the value is larger than one entity may be (about 1 MiB).
 */
export function toEntity(partitionKey: string, rowKey: string, value: unknown): StoredEntity {
  const text = JSON.stringify(value);
  const count = Math.max(1, Math.ceil(text.length / PIECE));
  if (count > PIECES) throw new RangeError(`${rowKey} is too large to store: ${text.length} characters`);
  const pieces = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`json${index}`, text.slice(index * PIECE, (index + 1) * PIECE)]),
  );
  return { partitionKey, rowKey, pieces: count, ...pieces };
}

/** The value of an entity that `toEntity` made. */
export function fromEntity<T>(entity: Readonly<Record<string, unknown>>): T {
  const count = Number(entity.pieces ?? 1);
  const text = Array.from({ length: count }, (_, index) => String(entity[`json${index}`] ?? '')).join('');
  return JSON.parse(text) as T;
}
