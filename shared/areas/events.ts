/** The events of all areas as one union, and access to the definition of each kind. */
import type { AnyEvent, EventKind, EventWords } from '../domain/event';
import type { Subject } from '../domain/subject';
import { type MergedOf, merged } from '.';

type Kinds = MergedOf<'events'>;

export type AreaEvent = { [K in keyof Kinds]: Kinds[K] extends EventKind<infer E> ? E : never }[keyof Kinds];

const EVENTS: Kinds = merged('events');

/** Returns the subjects of an event, most specific first. */
export function subjectsOf(event: AreaEvent): readonly [Subject, ...Subject[]] {
  return kindOf(event).subjects(event);
}

/** Returns the part of an event that concerns one of its subjects. */
export function eventFor(event: AreaEvent, subject: Subject): AreaEvent {
  return (kindOf(event).eventFor?.(event, subject) as AreaEvent | undefined) ?? event;
}

/** Returns the display text of an event. */
export function wordsOf(event: AreaEvent): EventWords {
  return kindOf(event).words(event);
}

/** Returns an event without its free text. */
export function withoutFreeText(event: AreaEvent): AreaEvent {
  const parts = event as unknown as Readonly<Record<string, unknown>>;
  const stripped = kindOf(event).freeText.map((part) => [part, Array.isArray(parts[part]) ? [] : '']);
  return { ...event, ...Object.fromEntries(stripped) };
}

function kindOf<E extends AreaEvent>(event: E): EventKind<AnyEvent> & EventKind<E> {
  return EVENTS[event.kind] as unknown as EventKind<AnyEvent> & EventKind<E>;
}
