/** Consistency checks of a group's partition: projections match their originals, and events match their index rows. */
import type { StoredEvent } from '../../../bot/store/events';
import { keys, startingWith } from '../../../bot/store/keys';
import { isOpen, isUndelivered, type Message } from '../../../bot/store/outbox';
import { type QuarterFigures, quarterCopy } from '../../../bot/store/snapshots';
import type { Row } from '../../../bot/store/table';
import { subjectsOf } from '../../../shared/areas/events';
import type { Action } from '../../../shared/domain/actions/types';
import type { Seat } from '../../../shared/domain/membership/types';
import type { DataRequest, SourceRecord } from '../../../shared/domain/tracker/types';

type Rows = readonly Row<unknown>[];

/** Returns descriptions of the inconsistencies; empty if there are none. Only for a group at rest. */
export function inconsistencies(rows: Rows): readonly string[] {
  const byKey = new Map(rows.map(({ key, value }) => [key, value]));
  return [
    ...ofMessages(rows, byKey),
    ...ofActions(rows, byKey),
    ...ofPeople(rows, byKey),
    ...ofRequests(rows),
    ...ofEvents(rows, byKey),
    ...ofQuarters(rows, byKey),
    ...under(rows, keys.staleCards.from).map(({ key }) => `${key} is left behind`),
  ];
}

function under(rows: Rows, prefix: string): Rows {
  const { from, to } = startingWith(prefix);
  return rows.filter(({ key }) => key >= from && key < to);
}

const valuesUnder = <T>(rows: Rows, prefix: string) => under(rows, prefix).map(({ value }) => value as T);

/** Returns the wanted keys that are missing under a prefix, and the keys there that are not wanted. */
function differing(rows: Rows, prefix: string, wanted: readonly string[]): readonly string[] {
  const found = under(rows, prefix).map(({ key }) => key);
  return [
    ...wanted.filter((key) => !found.includes(key)).map((key) => `${key} is missing`),
    ...found.filter((key) => !wanted.includes(key)).map((key) => `${key} has no original`),
  ];
}

function ofMessages(rows: Rows, byKey: ReadonlyMap<string, unknown>): readonly string[] {
  const messages = valuesUnder<Message>(rows, 'message!');
  const undelivered = messages.filter(isUndelivered);
  const listed = undelivered.map(({ id, endedAt, createdAt }) => keys.undeliveredMessage(endedAt ?? createdAt, id));
  return [
    ...differing(
      rows,
      keys.waiting.from,
      messages.filter(isOpen).map(({ id }) => keys.waitingMessage(id)),
    ),
    ...differing(rows, keys.undelivered.from, listed),
    ...differing(
      rows,
      keys.projectedMessages.from,
      undelivered.map(({ id }) => keys.projectedMessage(id)),
    ),
    ...messages.filter(({ id }) => !byKey.has(keys.message(id))).map(({ id }) => `Message ${id} lies elsewhere`),
  ];
}

function ofActions(rows: Rows, byKey: ReadonlyMap<string, unknown>): readonly string[] {
  const open = under(rows, keys.openActions.from) as readonly Row<Action>[];
  const ended = under(rows, 'action-ended!') as readonly Row<Action>[];
  /** The key of the ended action according to the index; null if the action has not ended. */
  const indexed = ({ id }: Action) => {
    const index = byKey.get(keys.endedActionIndex(id)) as { readonly key: string | null } | undefined;
    return index?.key ?? null;
  };
  const misplaced = [
    ...open.filter(({ value }) => value.endedAt !== null || !['open', 'in_progress'].includes(value.status)),
    ...open.filter(({ value }) => indexed(value) !== null),
    ...ended.filter(({ value }) => value.endedAt === null || !['done', 'cancelled'].includes(value.status)),
    ...ended.filter(({ key, value }) => indexed(value) !== key),
  ];
  const all = [...open, ...ended].map(({ value }) => value);
  return [
    ...misplaced.map(({ key }) => `${key} lies where it should not`),
    ...twice(all.map(({ id }) => id)).map((id) => `The action ${id} is there twice`),
    ...twice(all.map(({ ref }) => ref)).map((ref) => `${ref} was given twice`),
  ];
}

const twice = (all: readonly string[]) => all.filter((one, place) => all.indexOf(one) !== place);

/** Checks that the holder of each seat also has a person row. */
function ofPeople(rows: Rows, byKey: ReadonlyMap<string, unknown>): readonly string[] {
  return valuesUnder<Seat>(rows, keys.membershipSeat('')).flatMap(({ id, holder }) =>
    holder === null || byKey.has(keys.person(holder)) ? [] : [`Nobody finds the holder of ${id}`],
  );
}

function ofRequests(rows: Rows): readonly string[] {
  const live = valuesUnder<SourceRecord>(rows, keys.sources.from).flatMap(({ requests }) => requests);
  const ids = [...live, ...valuesUnder<DataRequest>(rows, 'request-ended!')].map(({ id }) => id);
  return twice(ids).map((id) => `The request ${id} is there twice`);
}

/** Checks that each event has an index row for each of its subjects, and an operation. */
function ofEvents(rows: Rows, byKey: ReadonlyMap<string, unknown>): readonly string[] {
  const events = under(rows, 'event!') as readonly Row<StoredEvent>[];
  const wanted = events.flatMap(({ key, value }) =>
    subjectsOf(value.event).map((subject) => keys.eventOfRest(subject, key.slice('event!'.length))),
  );
  const found = new Set(under(rows, 'event-of!').map(({ key }) => key));
  const expected = new Set(wanted);
  return [
    ...wanted.filter((key) => !found.has(key)).map((key) => `${key} is missing`),
    ...[...found].filter((key) => !expected.has(key)).map((key) => `${key} has no event`),
    ...events
      .filter(({ value }) => !byKey.has(keys.operation(value.operationId)))
      .map(({ key }) => `${key} has no operation`),
  ];
}

function ofQuarters(rows: Rows, byKey: ReadonlyMap<string, unknown>): readonly string[] {
  return valuesUnder<QuarterFigures>(rows, keys.quarters)
    .map(quarterCopy)
    .filter(({ key, value }) => JSON.stringify(byKey.get(key)) !== JSON.stringify(value))
    .map(({ key }) => `${key} is no copy of its quarter`);
}
