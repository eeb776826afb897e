/** A parsed JSON object whose shape is not known yet. */
export type JsonObject = Record<string, unknown>;

/** True for `{…}`; false for null, arrays and everything else. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in an array; an empty list for anything that is not an array. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The value when it is a string, otherwise undefined. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The object under `key`, or an empty one: for reading optional branches of an activity. */
export function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isObject(value) ? value : {};
}

/** Returns a deep copy, so that a recorded value cannot be changed by its readers. */
export function copyOf<T>(value: T): T {
  return structuredClone(value);
}
