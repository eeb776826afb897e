/** What `npm run subject-export` does: writes one person's data as JSON and XLSX. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isIsoDate, londonDate } from '../../shared/domain/calendar/dates';
import { samePerson } from '../../shared/domain/membership/standing';
import type { PersonId } from '../../shared/domain/membership/types';
import { ANONYMOUS } from '../../shared/domain/retention/anonymising';
import { exportPersonAsOperator } from '../services/retention/export-person';
import { loadFormerHolders } from '../store/membership';
import type { Table } from '../store/table';
import { type OpenedGroup, openGroup, ToolFault, toolServices } from './group';

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const USAGE =
  'Say whose data: --person <tenant id>/<object id>, or --seat <seat id> --from <YYYY-MM-DD> --to <YYYY-MM-DD>. More: --group <id>, --out <folder>';

/**
 * `--person …` or `--seat … --from … --to …`: whoever held the seat then, one after the other. Each export is logged before its
 * files are written. Answers what to say. Errors: ToolFault, TypeError for an option that there is not.
 */
export async function subjectExportTool(table: Table, args: readonly string[], now?: () => string): Promise<string> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { group: text, person: text, seat: text, from: text, to: text, out: { ...text, default: '.' } },
  });
  const opened = await openGroup(toolServices(table, now), values.group);
  const people = values.person === undefined ? await holdersOf(opened, values) : [personIn(values.person)];
  const written: string[] = [];
  for (const person of people) {
    const files = await exportPersonAsOperator(opened.services, opened.groupId, opened.membership, person);
    for (const { fileName, base64 } of files) {
      const path = join(values.out, fileName.replace('personal-data', `personal-data-${person.objectId}`));
      // Nobody else on this machine reads it, and nothing that lies there is written over.
      await writeFile(path, Buffer.from(base64, 'base64'), { mode: 0o600, flag: 'wx' });
      written.push(path);
    }
  }
  return `Written, and logged in the history: ${written.join(', ')}`;
}

function personIn(text: string): PersonId {
  const [tenantId = '', objectId = '', ...more] = text.split('/');
  if (!GUID.test(tenantId) || !GUID.test(objectId) || more.length > 0) throw new ToolFault(USAGE);
  return { tenantId, objectId };
}

interface SeatAndDays {
  readonly seat?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

async function holdersOf(opened: OpenedGroup, { seat: seatId, from, to }: SeatAndDays): Promise<readonly PersonId[]> {
  const { services, groupId, membership } = opened;
  if (seatId === undefined || from === undefined || to === undefined) throw new ToolFault(USAGE);
  if (!isIsoDate(from) || !isIsoDate(to) || from > to)
    throw new ToolFault('--from and --to are days, YYYY-MM-DD, in order.');
  const seat = membership.seats.find(({ id }) => id === seatId);
  if (seat === undefined) throw new ToolFault(`There is no seat "${seatId}".`);
  const former = (await loadFormerHolders(services.table, groupId)).filter(
    (one) => one.seatId === seatId && one.since <= to && londonDate(one.until) >= from && !samePerson(one, ANONYMOUS),
  );
  const present = seat.holder !== null && seat.holder.since <= to ? [seat.holder] : [];
  const held: readonly PersonId[] = [...former, ...present];
  if (held.length === 0) throw new ToolFault('Nobody who is still on record held this seat then.');
  return held.filter((one, place) => held.findIndex((other) => samePerson(other, one)) === place);
}
