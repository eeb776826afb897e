/** The tracker as a spreadsheet: exactly what the page shows for a filter. Every export leaves an event. */
import { checked } from '../../../shared/contract/inputs';
import type { FileView } from '../../../shared/contract/meetings';
import { exportTrackerInput } from '../../../shared/contract/tracker';
import { notAllowed, ok, type Result } from '../../../shared/domain/result';
import { change } from '../commit';
import type { Caller, Services } from '../context';
import { spreadsheetView } from '../file-view';
import { listTracker } from './list-tracker';
import { trackerSheets } from './tracker-sheets';

/** Four requests. Problem: neither chair nor VRU. */
export async function exportTracker(services: Services, caller: Caller, input: unknown): Promise<Result<FileView>> {
  const wanted = checked(exportTrackerInput, input);
  if (!wanted.ok) return wanted;
  const { format, ...filter } = wanted.value;
  const listed = await listTracker(services, caller);
  if (!listed.ok) return listed;
  if (!listed.value.may.export) return notAllowed('Only the chair or the VRU can export the tracker.');
  const sheets = trackerSheets(listed.value, filter);
  const file = await spreadsheetView(`tracker-${listed.value.today}`, sheets, format);
  return change<FileView>(
    services,
    caller,
    async () =>
      ok({
        changes: [],
        event: { verb: 'tracker.exported', subject: 'tracker', data: { ...filter, format } },
        value: file,
      }),
    async () => ok(file),
  );
}
