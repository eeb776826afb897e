/** The events of every area as one union, and what the history needs to know of each kind. */
import type { AnyEvent, EventKind, EventWords } from '../domain/event';
import type { Subject } from '../domain/subject';
import { type MergedOf, merged } from '.';

type Kinds = MergedOf<'events'>;

export type AreaEvent = { [K in keyof Kinds]: Kinds[K] extends EventKind<infer E> ? E : never }[keyof Kinds];

const EVENTS: Kinds = merged('events');

/** What an event happened to, the nearest first. */
export function subjectsOf(event: AreaEvent): readonly [Subject, ...Subject[]] {
  return kindOf(event).subjects(event);
}

/** What of an event is about one of its subjects. */
export function eventFor(event: AreaEvent, subject: Subject): AreaEvent {
  return (kindOf(event).eventFor?.(event, subject) as AreaEvent | undefined) ?? event;
}

/** What happened, for a reader. */
export function wordsOf(event: AreaEvent): EventWords {
  return kindOf(event).words(event);
}

/** The event without what a person typed. */
export function withoutFreeText(event: AreaEvent): AreaEvent {
  const parts = event as unknown as Readonly<Record<string, unknown>>;
  const stripped = kindOf(event).freeText.map((part) => [part, Array.isArray(parts[part]) ? [] : '']);
  return { ...event, ...Object.fromEntries(stripped) };
}

function kindOf<E extends AreaEvent>(event: E): EventKind<AnyEvent> & EventKind<E> {
  return EVENTS[event.kind] as unknown as EventKind<AnyEvent> & EventKind<E>;
}
