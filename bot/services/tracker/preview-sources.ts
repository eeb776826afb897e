/** Preview of an import: the data sources of a spreadsheet, and its faults. */
import { checked } from '../../../shared/contract/inputs';
import { type ImportView, sourcesFileInput } from '../../../shared/contract/tracker';
import { permit } from '../../../shared/domain/policy';
import type { Result } from '../../../shared/domain/result';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import type { Reader, Services } from '../context';
import { query } from '../query';
import { readImport } from './read-sources';
import { loadAll } from './sources-aggregate';

/**
 * Returns the sources and the faults of the file. Stores nothing. Problems: neither chair nor VRU; the file is no
 * spreadsheet of sources.
 */
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
