/** What a spreadsheet of data sources holds, and what is wrong in it. */
import { checked } from '../../../shared/contract/inputs';
import { type ImportView, sourcesFileInput } from '../../../shared/contract/tracker';
import { permit } from '../../../shared/domain/policy';
import type { Result } from '../../../shared/domain/result';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import type { Reader, Services } from '../context';
import { query } from '../query';
import { readImport } from './read-sources';
import { loadAll } from './sources-aggregate';

/** Every source and every fault of the file. Stores nothing. Problems: neither chair nor VRU; no such file. */
export async function previewSources(services: Services, reader: Reader, input: unknown): Promise<Result<ImportView>> {
  const entered = checked(sourcesFileInput, input);
  return entered.ok ? preview(services, reader, entered.value.file) : entered;
}

const preview = query({
  load: (services, groupId, _file: string) => loadAll(services, groupId),
  view: async (tracker, { membership, standing }, file): Promise<Result<ImportView>> => {
    const permitted = permit(trackerPolicy.importSources, standing);
    return permitted.ok ? readImport(file, membership, tracker.state.records) : permitted;
  },
});
