/**
 * Export of one person's data as a file, for the VRU: the group hands it to people who ask what is stored about them.
 * Every export stores an event.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { FileView } from '../../../shared/contract/meetings';
import { personExportInput } from '../../../shared/contract/retention';
import { SYSTEM } from '../../../shared/domain/membership/standing';
import type { Membership, PersonId } from '../../../shared/domain/membership/types';
import { ok, type Result } from '../../../shared/domain/result';
import type { PersonData } from '../../../shared/domain/retention/person-data';
import { retentionPolicy } from '../../../shared/domain/retention/policy';
import { type CommandContext, commandOn, type Decided } from '../command';
import { decideAndCommit } from '../commit';
import { type Caller, enter, type Services } from '../context';
import { spreadsheetView } from '../file-view';
import { personSheets } from './person-sheets';
import { fileNameOf, readPerson } from './read-person';

type Wanted = z.output<typeof personExportInput>;

interface Exported extends Decided {
  readonly file: FileView;
  readonly wanted: Wanted;
}

/** Returns the file. Its lists are empty for a person whom no row names. Problem: not of the VRU. */
export const exportPerson = commandOn({
  load: async () => ({}),
  store: (_loaded, { wanted }: Exported, _context: CommandContext<void>) => ({ changes: [], remember: wanted }),
})({
  input: personExportInput,
  rule: retentionPolicy.export,
  decide: async (_loaded, wanted, { services, caller, membership, now }) => {
    const { tenantId, objectId, format } = wanted;
    const data = await readPerson({ table: services.table, groupId: caller.groupId, membership }, wanted);
    const file = await fileOf(data, format, now);
    const event = { kind: 'retention.person-exported', groupId: caller.groupId, tenantId, objectId, format } as const;
    return ok({ file, wanted, events: [event] });
  },
  show: (_loaded, { file }) => file,
  answer: (services, caller, _target, remembered) => again(services, caller, personExportInput.parse(remembered)),
});

/**
 * Returns the data as JSON and as XLSX, for the operator of the server; the history names the app as the author.
 * Throws: if storage did not confirm the event; then nothing may be handed over.
 */
export async function exportPersonAsOperator(
  services: Services,
  groupId: string,
  membership: Membership,
  person: PersonId,
): Promise<readonly FileView[]> {
  const { tenantId, objectId } = person;
  const now = services.now();
  const data = await readPerson({ table: services.table, groupId, membership }, person);
  const files = [await fileOf(data, 'json', now), await fileOf(data, 'xlsx', now)];
  const done = await decideAndCommit<null>(
    services,
    { groupId, actor: SYSTEM, operationId: randomUUID() },
    async () =>
      ok({
        changes: [],
        events: (['json', 'xlsx'] as const).map((format) => {
          return { kind: 'retention.person-exported', groupId, tenantId, objectId, format } as const;
        }),
        by: null,
        value: null,
      }),
    async () => ok(null),
  );
  if (!done.ok) throw new Error(done.problem.message);
  return files;
}

async function again(services: Services, caller: Caller, wanted: Wanted): Promise<Result<FileView>> {
  const entered = await enter(services, caller);
  if (!entered.ok) return entered;
  const { membership, now } = entered.value;
  const data = await readPerson({ table: services.table, groupId: caller.groupId, membership }, wanted);
  return ok(await fileOf(data, wanted.format, now));
}

async function fileOf(data: PersonData, format: Wanted['format'], now: string): Promise<FileView> {
  const name = fileNameOf(now);
  if (format === 'xlsx') return spreadsheetView(name, personSheets(data), 'xlsx');
  const base64 = Buffer.from(`${JSON.stringify(data, null, 2)}\n`).toString('base64');
  return { fileName: `${name}.json`, contentType: 'application/json', base64 };
}
