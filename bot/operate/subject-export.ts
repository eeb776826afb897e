/**
 * `subject-export --person <tenant id>/<object id>`, or `--seat <id> --from <day> --to <day>`: writes one person's data
 * as JSON and XLSX, or that of the people who held a seat then.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isIsoDate, londonDate } from '../../shared/domain/calendar/dates';
import { samePerson } from '../../shared/domain/membership/standing';
import type { PersonId } from '../../shared/domain/membership/types';
import { ANONYMOUS } from '../../shared/domain/retention/anonymising';
import { exportPersonAsOperator } from '../services/retention/export-person';
import { loadFormerHolders } from '../store/membership';
import { command, OptionFault, optionsIn } from './command';
import { type OpenedGroup, openGroup } from './opened-group';

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const USAGE =
  'Say whose data: --person <tenant id>/<object id>, or --seat <seat id> --from <YYYY-MM-DD> --to <YYYY-MM-DD>. More: --group <id>, --out <folder>';

/** Each export is logged before its files are written; if one cannot be written, all files are removed. */
export const subjectExport = command(async (args, { table, now }) => {
  const text = { type: 'string' } as const;
  const options = { group: text, person: text, seat: text, from: text, to: text, out: { ...text, default: '.' } };
  const { group, person: wanted, out, ...held } = optionsIn(args, options, USAGE);
  const opened = await openGroup(table(), now, group);
  const people = wanted === undefined ? await holdersOf(opened, held) : [personIn(wanted)];
  const written: string[] = [];
  try {
    for (const person of people) await writeFiles(opened, person, out, written);
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true })));
    throw error;
  }
  return [`Written, and logged in the history: ${written.join(', ')}`];
});

/** Adds the paths of created files to `written`. */
async function writeFiles(
  { services, groupId, membership }: OpenedGroup,
  person: PersonId,
  out: string,
  written: string[],
): Promise<void> {
  for (const { fileName, base64 } of await exportPersonAsOperator(services, groupId, membership, person)) {
    const path = join(out, fileName.replace('personal-data', `personal-data-${person.objectId}`));
    // Only the current user may read it, and an existing file is not overwritten.
    await writeFile(path, '', { mode: 0o600, flag: 'wx' });
    written.push(path);
    await writeFile(path, Buffer.from(base64, 'base64'));
  }
}

function personIn(text: string): PersonId {
  const [tenantId = '', objectId = '', ...more] = text.split('/');
  if (!GUID.test(tenantId) || !GUID.test(objectId) || more.length > 0) throw new OptionFault(USAGE);
  return { tenantId, objectId };
}

interface SeatAndDays {
  readonly seat?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

async function holdersOf(opened: OpenedGroup, { seat: seatId, from, to }: SeatAndDays): Promise<readonly PersonId[]> {
  const { services, groupId, membership } = opened;
  if (seatId === undefined || from === undefined || to === undefined) throw new OptionFault(USAGE);
  if (!isIsoDate(from) || !isIsoDate(to) || from > to)
    throw new OptionFault('--from and --to are days, YYYY-MM-DD, in order.');
  const seat = membership.seats.find(({ id }) => id === seatId);
  if (seat === undefined) throw new OptionFault(`There is no seat "${seatId}".`);
  const former = (await loadFormerHolders(services.table, groupId)).filter(
    (one) => one.seatId === seatId && one.since <= to && londonDate(one.until) >= from && !samePerson(one, ANONYMOUS),
  );
  const present = seat.holder !== null && seat.holder.since <= to ? [seat.holder] : [];
  const held: readonly PersonId[] = [...former, ...present];
  if (held.length === 0) throw new OptionFault('Nobody who is still on record held this seat then.');
  return held.filter((one, place) => held.findIndex((other) => samePerson(other, one)) === place);
}
