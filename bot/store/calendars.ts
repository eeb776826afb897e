/** Reads and writes calendar addresses: the secret by person, and the person by secret. */
import type { PersonId } from '../../shared/domain/membership/types';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

/** The secret is stored in plain text, because the person is shown their own address again. */
interface Address {
  readonly secret: string;
}

/** Loads the secret of a person's calendar address, or null. One request. */
export async function loadCalendarSecret(
  table: Table,
  groupId: string,
  person: PersonId,
): Promise<Row<Address> | null> {
  return table.read<Address>(groupId, keys.calendarOf(person));
}

/** Loads the owner of a secret, or null. One request. */
export async function loadCalendarOwner(table: Table, groupId: string, secret: string): Promise<PersonId | null> {
  return (await table.read<PersonId>(groupId, keys.calendarSecret(secret)))?.value ?? null;
}

/** Returns the changes that replace a person's calendar address with a new secret, or remove it if `secret` is null. */
export function calendarSecretChanges(
  person: PersonId,
  before: Row<Address> | null,
  secret: string | null,
): readonly Change[] {
  const { tenantId, objectId } = person;
  const key = keys.calendarOf(person);
  const own: Change[] = [];
  if (before === null && secret !== null) own.push({ kind: 'insert', key, value: { secret } });
  if (before !== null && secret !== null) own.push({ kind: 'replace', key, etag: before.etag, value: { secret } });
  if (before !== null && secret === null) own.push({ kind: 'delete', key, etag: before.etag });
  return [
    ...own,
    ...(secret === null
      ? []
      : [{ kind: 'insert', key: keys.calendarSecret(secret), value: { tenantId, objectId } } satisfies Change]),
    ...(before === null
      ? []
      : [{ kind: 'put', key: keys.calendarSecret(before.value.secret), value: null } satisfies Change]),
  ];
}
