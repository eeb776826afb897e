/** The documented limits of Table Storage for a transaction, an entity and a key. */
import type { Change } from '../../../bot/store/table';

const CHANGES = 100;
const TRANSACTION_BYTES = 4 * 1024 * 1024;
const ENTITY_BYTES = 1024 * 1024;
const PROPERTY_BYTES = 64 * 1024;
/** The limit is 255, of which the two keys and the timestamp take three. */
const PROPERTIES = 252;
const KEY_BYTES = 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are not allowed in keys
const NOT_IN_A_KEY = /[/\\#?\u0000-\u001f\u007f-\u009f]/;

/** Size of a text in bytes; text is stored in UTF-16. */
const bytes = (text: string) => text.length * 2;

/** Returns why Table Storage rejects these changes regardless of the stored rows; null if it does not. */
export function faultIn(partition: string, changes: readonly Change[]): string | null {
  if (changes.length === 0) return 'A transaction without changes';
  if (changes.length > CHANGES) return `A transaction takes ${CHANGES} changes, not ${changes.length}`;
  for (const key of [partition, ...changes.map((change) => change.key)]) {
    if (NOT_IN_A_KEY.test(key) || bytes(key) > KEY_BYTES) return `No key: ${JSON.stringify(key)}`;
  }
  const size = JSON.stringify(changes).length;
  return size > TRANSACTION_BYTES ? `A transaction takes 4 MiB, not ${size} bytes` : null;
}

/** Returns why Table Storage rejects this entity; null if it does not. */
export function faultInEntity(entity: Readonly<Record<string, unknown>>): string | null {
  const properties = Object.entries(entity).filter(([name]) => name !== 'partitionKey' && name !== 'rowKey');
  if (properties.length > PROPERTIES) return `An entity has ${PROPERTIES} properties, not ${properties.length}`;
  const large = properties.find(([, value]) => bytes(String(value)) > PROPERTY_BYTES);
  if (large !== undefined) return `A property holds 64 KiB: ${large[0]} is larger`;
  const total = Object.entries(entity).reduce((sum, [name, value]) => sum + bytes(name) + bytes(String(value)), 0);
  return total > ENTITY_BYTES ? `An entity holds 1 MiB, not ${total} bytes` : null;
}
