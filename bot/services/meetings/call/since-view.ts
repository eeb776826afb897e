/**
 * The view of the changes since the last meeting: the result of the rule, with the current names of sources and seats.
 */
import type { AreaEvent } from '../../../../shared/areas/events';
import type { CallSinceView } from '../../../../shared/contract/call';
import { ownerWords } from '../../../../shared/domain/actions/editing';
import { BARRIER_WORDS } from '../../../../shared/domain/barriers/words';
import type { IsoInstant } from '../../../../shared/domain/calendar/dates';
import { stateAt } from '../../../../shared/domain/earlier';
import { areaOfEvent } from '../../../../shared/domain/event';
import { meetingStart } from '../../../../shared/domain/meetings/before';
import { type BarrierSince, sinceLastMeeting } from '../../../../shared/domain/meetings/since/since';
import type { SinceEvent, TimedEvent } from '../../../../shared/domain/meetings/since/types';
import type { Meeting } from '../../../../shared/domain/meetings/types';
import { RESPONSE_WORDS } from '../../../../shared/domain/tracker/words';
import type { StoredEvent } from '../../../store/events';
import type { LoadedTracker } from '../../../store/tracker';
import { seatWords } from '../../membership/seat-words';
import { organisationWithAgency, type TrackerContext } from '../../tracker/context';
import { meetingIdAndDay } from './call-meeting';

/** The data that the view is computed from. */
export interface SinceLoaded {
  readonly tracker: LoadedTracker;
  /** Events since the start of the last meeting, latest first. */
  readonly events: readonly StoredEvent[];
}

/**
 * Returns what has changed since the last meeting.
 *
 * @param last the last meeting; null if there was none: then no events and no changes of colour are listed
 */
export function sinceView(
  { tracker, events }: SinceLoaded,
  last: Meeting | null,
  context: TrackerContext,
): CallSinceView {
  const { today, rules, membership } = context;
  const from = last === null ? `${today}T00:00:00.000Z` : meetingStart(last);
  const found = sinceLastMeeting({
    ...{ from, today, rules },
    happened: last === null ? [] : happenedIn(events),
    sources: tracker.sources.map(({ value: { earlier = [], ...now } }) => ({
      now,
      before: stateAt(now, earlier, from),
    })),
    agreements: tracker.agreements.map(({ value: { earlier = [], ...now } }) => ({
      now,
      before: stateAt(now, earlier, from),
    })),
  });
  const nameOf = sourceNames(tracker, context);
  const barrier = ({ sourceId, barrierId, code }: BarrierSince) => {
    return { ...nameOf(sourceId), barrierId, words: BARRIER_WORDS[code] };
  };
  return {
    today,
    last: meetingIdAndDay(last),
    colours: last === null ? [] : found.colours.map(({ sourceId, ...colour }) => ({ ...nameOf(sourceId), ...colour })),
    responses: found.responses.map(({ sourceId, requestId, period, kind, at }) => {
      return { ...nameOf(sourceId), requestId, period, words: RESPONSE_WORDS[kind], at };
    }),
    promises: found.promises.map(({ sourceId, ...promise }) => ({ ...nameOf(sourceId), ...promise })),
    opened: found.opened.map(barrier),
    resolved: found.resolved.map(barrier),
    ended: found.actions.ended,
    moved: found.actions.moved,
    added: found.actions.added.map(({ ownerSeatId, handedTo, ...action }) => {
      return { ...action, owner: handedTo || ownerWords(ownerSeatId, membership) };
    }),
    agreements: found.agreements,
    joined: found.joined.map((seatId) => seatName(seatId, context)),
    left: found.left.map((seatId) => seatName(seatId, context)),
  };
}

const COMPUTED_FROM: ReadonlySet<string> = new Set(['actions', 'barriers', 'membership', 'tracker']);

/** Returns the events that the rule is computed from, earliest first. */
function happenedIn(events: readonly StoredEvent[]): readonly TimedEvent[] {
  return events
    .flatMap(({ at, event }): readonly { readonly at: IsoInstant; readonly event: SinceEvent }[] =>
      isComputedFrom(event) ? [{ at, event }] : [],
    )
    .reverse();
}

function isComputedFrom(event: AreaEvent): event is SinceEvent {
  return COMPUTED_FROM.has(areaOfEvent(event));
}

function sourceNames({ sources }: LoadedTracker, context: TrackerContext) {
  const byId = new Map(sources.map(({ value: { source } }) => [source.id, source]));
  return (sourceId: string) => {
    const source = byId.get(sourceId);
    const organisation =
      source === undefined ? '' : organisationWithAgency(source.organisationId, context).organisation;
    return { sourceId, source: source?.name ?? 'A data source that is no longer there', organisation };
  };
}

function seatName(seatId: string, context: TrackerContext): string {
  return seatWords(seatId, context) || 'A seat that is no longer there';
}
