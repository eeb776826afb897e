/** The group's records, as row keys with their ETags: two readings are equal if nothing was stored in between. */
import { type AreaEvent, subjectsOf } from '../../../../shared/areas/events';
import { formatSubject } from '../../../../shared/domain/subject';
import type { App } from '../../../support/app';

/** Rows that the app and its background jobs keep for themselves; they are not records. */
const HOUSEKEEPING = /^(conversation|posted|stale|cards|message|reach|tracker!3unreached|0projection!3message)[!-]/;

/** Returns the ETags of all records of a group (by default the app's own), by row key. */
export async function stored(app: App, groupId = app.server.groupId): Promise<Readonly<Record<string, string>>> {
  const { rows } = await app.server.services.table.range<unknown>(groupId, { from: '!', to: '~' });
  return Object.fromEntries(rows.filter(({ key }) => !HOUSEKEEPING.test(key)).map(({ key, etag }) => [key, etag]));
}

/** Returns the events of a group whose kind matches, in chronological order. */
export async function events(app: App, kind: RegExp, groupId = app.server.groupId): Promise<readonly StoredEvent[]> {
  const { rows } = await app.server.services.table.range<StoredRow>(groupId, { from: 'event!', to: 'event!~' });
  return rows
    .map(({ value }) => eventOf(value))
    .filter((event) => kind.test(event.verb))
    .reverse();
}

export interface StoredEvent {
  readonly verb: string;
  readonly actor: { readonly tenantId: string; readonly objectId: string };
  readonly data: Readonly<Record<string, unknown>>;
  readonly subject: string;
}

type StoredRow = Pick<StoredEvent, 'actor'> & { readonly event: AreaEvent };

function eventOf({ actor, event }: StoredRow): StoredEvent {
  return { verb: event.kind, actor, data: { ...event }, subject: formatSubject(subjectsOf(event)[0]) };
}

/** Vacates a seat of a sample person, who then has no access to the group. */
export async function forget(app: App, seatId: string): Promise<void> {
  const { status } = await app.api('vru-director')('DELETE', `/seats/${seatId}/holder`);
  if (status !== 200) throw new Error(`The seat ${seatId} could not be vacated: ${status}`);
}

/** Vacates a seat of a sample person, and gives them read access. */
export async function onlyReads(app: App, seatId: string): Promise<void> {
  await forget(app, seatId);
  const person = app.people.find(({ seat }) => seat === seatId);
  const body = { tenantId: person?.tenantId, objectId: person?.aadObjectId, name: person?.name };
  const { status } = await app.api('vru-director')('POST', '/viewers', body);
  if (status !== 200) throw new Error(`The reader could not be let in: ${status}`);
}
