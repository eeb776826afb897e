/** Exports a group whose history is far larger than this process's memory limit; run by `whole/bot/exit-memory`. */
import { exit } from '../../../bot/operate/exit';
import { keys } from '../../../bot/store/keys';
import type { Row, Table } from '../../../bot/store/table';

const [to = '', events = '0'] = process.argv.slice(2);
const EVENTS = Number(events);

/** An event row of about 1.5 KB. */
function anEvent(place: number): Row<unknown> {
  const key = `event!${String(place).padStart(13, '0')}!operation!99`;
  const event = { kind: 'sources.retired', sourceId: `source-${place}`, reason: String(place % 10).repeat(1_400) };
  const actor = { tenantId: 'tenant', objectId: 'object' };
  return {
    key,
    etag: '1',
    value: { at: '2020-01-01T00:00:00.000Z', operationId: `o${place}`, by: null, actor, event },
  };
}

/** A table that contains only the group and a history that is generated as it is read. */
const table: Pick<Table, 'read' | 'range'> = {
  read: async <T>(_partition: string, key: string) =>
    key === keys.membershipGroup
      ? ({ key, etag: '1', value: { id: 'dawg', name: 'Group' } } as Row<never>)
      : (null as Row<T> | null),
  range: async <T>(_partition: string, { from }: { readonly from: string }, limit = 0) => {
    if (!from.startsWith('event!') || limit < 2) return { rows: [], next: null };
    const first = from === 'event!' ? 0 : Number(from.split('!')[1]);
    const rows = Array.from({ length: Math.min(limit, EVENTS - first) }, (_, place) => anEvent(first + place));
    const next = first + rows.length < EVENTS ? anEvent(first + rows.length).key : null;
    return { rows: rows as Row<T>[], next };
  },
};

void exit(['--group', 'dawg', '--to', to], {}, { open: () => table as Table }).then(({ ok, lines }) => {
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = ok ? 0 : 1;
});
