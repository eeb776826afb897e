/**
 * The codec for rows with schema versions. A row of an earlier version is upgraded on read. A row of a newer version
 * keeps its version and its unknown properties, even when this server replaces it.
 */
import { fromEntity, type StoredEntity, toEntity } from './codec';
import { addedBy, kindOf, SCHEMA, type Schema, upgraded, versionNow } from './schema';
import type { Row } from './table';

export interface RowCodec {
  /** Returns the row of an entity read from storage. */
  read<T>(partition: string, key: string, etag: string, entity: Readonly<Record<string, unknown>>): Row<T>;
  /** Returns the entity for a value. `etag` is that of the row that it replaces. */
  write(partition: string, key: string, value: unknown, etag?: string): StoredEntity;
}

/** A row of a newer version, as it was read. */
interface Newer {
  readonly etag: string;
  readonly version: number;
  readonly added: string;
  /** The properties unknown to this server. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** Maximum number of cached rows of newer versions. They occur only while two versions run, and after a rollback. */
const MOST_NEWER = 20_000;

/** Returns the codec of a server with this schema. */
export function rowCodec(schema: Schema = SCHEMA): RowCodec {
  const newer = new Map<string, Newer>();

  function note(id: string, row: Newer): void {
    newer.delete(id);
    newer.set(id, row);
    const [oldest] = newer.keys();
    if (newer.size > MOST_NEWER && oldest !== undefined) newer.delete(oldest);
  }

  return {
    read<T>(partition: string, key: string, etag: string, entity: Readonly<Record<string, unknown>>): Row<T> {
      const kind = kindOf(key);
      const version = Number(entity.schema ?? 1);
      const now = versionNow(schema, kind);
      const value = fromEntity<unknown>(entity);
      if (version > now) {
        const added = String(entity.added ?? '{}');
        note(`${partition}\n${key}`, { etag, version, added, unknown: unknownIn(value, added, now) });
      }
      return { key, etag, value: (version < now ? upgraded(schema, kind, version, value) : value) as T };
    },

    write(partition, key, value, etag) {
      const before = newer.get(`${partition}\n${key}`);
      if (before !== undefined && before.etag === etag && isObject(value)) {
        const kept = { ...value, ...before.unknown };
        return { ...toEntity(partition, key, kept), schema: before.version, added: before.added };
      }
      const kind = kindOf(key);
      const version = versionNow(schema, kind);
      const entity = toEntity(partition, key, value);
      if (version === 1) return { ...entity, schema: 1 };
      return { ...entity, schema: version, added: JSON.stringify(addedBy(schema, kind)) };
    },
  };
}

/** Returns the properties added by versions after `now`; `added` is the stored list of names by version, as JSON. */
function unknownIn(value: unknown, added: string, now: number): Readonly<Record<string, unknown>> {
  if (!isObject(value)) return {};
  const byVersion = Object.entries(JSON.parse(added) as Record<string, readonly string[]>);
  const names = byVersion.flatMap(([version, adds]) => (Number(version) > now ? adds : []));
  return Object.fromEntries(names.filter((name) => Object.hasOwn(value, name)).map((name) => [name, value[name]]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
