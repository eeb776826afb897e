/** The Partnership Data Tracker. */
import type { TrackerView } from '../../../shared/contract/tracker';
import { ok, type Result } from '../../../shared/domain/result';
import { loadQuarters } from '../../store/snapshots';
import { loadTracker } from '../../store/tracker';
import { enter, type Reader, type Services } from '../context';
import { trackerContext } from './context';
import { trackerView } from './tracker-view';

/** Quarters of the trend. */
export const TREND = 12;

/** Every source with its RAG, measure 3.1.1.a and its trend. Three requests, however long the history. */
export async function listTracker(services: Services, reader: Reader): Promise<Result<TrackerView>> {
  const { table } = services;
  const [context, { state }, quarters] = await Promise.all([
    enter(services, reader),
    loadTracker(table, reader.groupId),
    loadQuarters(table, reader.groupId, TREND),
  ]);
  return context.ok ? ok(trackerView(state, quarters, trackerContext(services, context.value))) : context;
}
