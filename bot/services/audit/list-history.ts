/** The history of the group: one range query over the events, latest first. */
import type { z } from 'zod';
import { AREAS, titleOf } from '../../../shared/areas';
import { subjectsOf, wordsOf } from '../../../shared/areas/events';
import type { AboutView, HistoryItemView, HistoryView, historyQuery } from '../../../shared/contract/audit';
import { auditPolicy } from '../../../shared/domain/audit/policy';
import { addDays, type IsoDate, londonInstant } from '../../../shared/domain/calendar/dates';
import { areaOfEvent } from '../../../shared/domain/event';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { permit } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { loadEvents, type StoredEvent } from '../../store/events';
import type { RangeResult, Row } from '../../store/table';
import { loadTracker } from '../../store/tracker';
import type { Context } from '../context';
import { seatWords } from '../membership/seat-words';
import { query } from '../query';
import { aboutSubject, type SourceNames } from './about-subject';

/** Maximum number of entries on a page. */
const SHOWN = 50;
/** Maximum number of events read for a page, if the filters by area or seat leave many of them out. */
const LOOKED_THROUGH = 500;

type HistoryQuery = z.output<typeof historyQuery>;

/**
 * Returns a page of the history. Problem: neither chair nor VRU. Three storage requests: the membership, one range of
 * events, the names of the sources.
 */
export const listHistory = query({
  load: async ({ table }, groupId, { from, until, older }: HistoryQuery) => {
    const range = {
      since: from === null ? null : startOf(from),
      until: until === null ? null : endOf(until),
      after: older ?? null,
    };
    const [events, { state }] = await Promise.all([
      loadEvents(table, groupId, range, LOOKED_THROUGH),
      loadTracker(table, groupId),
    ]);
    return { events, sources: new Map(state.records.map(({ source }) => [source.id, source.name])) };
  },
  view: ({ events, sources }, context, wanted) => {
    const permitted = permit(auditPolicy.read, context.standing);
    return permitted.ok ? ok(historyView(events, sources, wanted, context)) : permitted;
  },
});

function endOf(day: IsoDate): string {
  return new Date(Date.parse(startOf(addDays(day, 1))) - 1).toISOString();
}

function startOf(day: IsoDate): string {
  return londonInstant(day, '00:00');
}

function historyView(
  { rows, next }: RangeResult<StoredEvent>,
  sources: SourceNames,
  wanted: HistoryQuery,
  context: Context,
): HistoryView {
  const found = rows.filter(({ value }) => isWanted(value, wanted));
  const shown = found.slice(0, SHOWN);
  const beyond = found[SHOWN];
  const partial = beyond === undefined && next !== null;
  return {
    today: context.today,
    items: shown.map((row) => itemView(row, sources, context)),
    older: beyond?.key ?? next,
    lookedBackTo: partial ? (rows.at(-1)?.value.at ?? null) : null,
    areas: AREAS.filter(({ events }) => Object.keys(events).length > 0).map(({ name, title }) => ({
      value: name,
      label: title,
    })),
    seats: placedSeats(context.membership).map(({ seat, organisation }) => ({
      value: seat.id,
      label: seatLabel(seat, organisation),
    })),
  };
}

function isWanted({ event, by }: StoredEvent, { area, seat }: HistoryQuery): boolean {
  return (area === undefined || areaOfEvent(event) === area) && (seat === undefined || by === seat);
}

function itemView({ key, value }: Row<StoredEvent>, sources: SourceNames, context: Context): HistoryItemView {
  const { at, by, event, via } = value;
  const area = areaOfEvent(event);
  const [subject, ...others] = subjectsOf(event);
  // An event about several things of the same kind links to none of them.
  const isOne = others.every(({ kind }) => kind !== subject.kind);
  const about: AboutView | null = isOne ? aboutSubject(subject, area, sources, context) : null;
  const seat = seatWords(by, context);
  return { key, at, area, areaName: titleOf(area), by: seat || someone(via), ...wordsOf(event), about };
}

/** Returns the words for the author of an event without a seat. */
function someone(via: StoredEvent['via']): string {
  return via === 'system' ? 'The app' : 'Somebody without a seat';
}
