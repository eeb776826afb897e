/**
 * The events of data sources, their requests and the quarterly figure, and their wording in the history. Names of
 * sources, periods and gateways are what an event is about and stay in it; all other free text is marked.
 */
import type { EventKinds } from '../event';
import { REQUEST_EVENTS, type RequestEvent } from './request-events';
import { SNAPSHOT_EVENTS, type SnapshotEvent } from './snapshot-events';
import { SOURCE_EVENTS, type SourceEvent } from './source-events';

export type TrackerEvent = SourceEvent | RequestEvent | SnapshotEvent;

export const TRACKER_EVENTS: EventKinds<TrackerEvent> = { ...SOURCE_EVENTS, ...REQUEST_EVENTS, ...SNAPSHOT_EVENTS };
