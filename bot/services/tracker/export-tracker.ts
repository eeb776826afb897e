/** Exports the tracker as a spreadsheet: exactly what the page shows for a filter. Every export stores an event. */
import type { z } from 'zod';
import type { FileView } from '../../../shared/contract/meetings';
import { exportTrackerInput } from '../../../shared/contract/tracker';
import { ok } from '../../../shared/domain/result';
import type { TrackerEvent } from '../../../shared/domain/tracker/events';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { commandOn, type Decided } from '../command';
import type { Context, Services } from '../context';
import { spreadsheetView } from '../file-view';
import { query } from '../query';
import { trackerContext } from './context';
import { loadWithTrend } from './list-tracker';
import { trackerSheets } from './tracker-sheets';
import { trackerView } from './tracker-view';

type Wanted = z.output<typeof exportTrackerInput>;

interface Exported extends Decided {
  readonly wanted: Wanted;
  readonly file: FileView;
}

const onTracker = commandOn({
  load: (services, groupId) => loadWithTrend(services, groupId),
  store: (_, { wanted }: Exported) => ({ changes: [], remember: wanted }),
});

/** Returns the spreadsheet file. Problem: neither chair nor VRU. Four storage requests. */
export const exportTracker = onTracker({
  input: exportTrackerInput,
  rule: trackerPolicy.export,
  decide: async (loaded, wanted, context) => {
    const event: TrackerEvent = { kind: 'tracker.exported', ...wanted };
    return ok({ events: [event], wanted, file: await fileOf(loaded, wanted, context, context.services) });
  },
  show: (_, { file }) => file,
  answer: (services, caller, _, remembered) => exported(services, caller, remembered as Wanted),
});

/** Returns the file again, for an export whose event is already stored. */
const exported = query({
  load: (services, groupId, _wanted: Wanted) => loadWithTrend(services, groupId),
  view: async (loaded, context, wanted, services) => ok(await fileOf(loaded, wanted, context, services)),
});

function fileOf(
  { state, quarters }: Awaited<ReturnType<typeof loadWithTrend>>,
  { format, ...filter }: Wanted,
  context: Context,
  services: Services,
): Promise<FileView> {
  const view = trackerView(state, quarters, trackerContext(services, context));
  return spreadsheetView(`tracker-${context.today}`, trackerSheets(view, filter), format);
}
