/** The events of every area as one union, and what the history needs to know of each kind. */
import { ACTION_EVENTS, type ActionEvent } from '../domain/actions/events';
import type { AnyEvent, EventKind, EventKinds, EventWords } from '../domain/event';
import type { Subject } from '../domain/subject';

export type AreaEvent = ActionEvent;

const EVENTS: EventKinds<AreaEvent> = { ...ACTION_EVENTS };

/** What an event happened to, the nearest first. */
export function subjectsOf(event: AreaEvent): readonly Subject[] {
  return kindOf(event).subjects(event);
}

/** What happened, for a reader. */
export function wordsOf(event: AreaEvent): EventWords {
  return kindOf(event).words(event);
}

/** The event without what a person typed. */
export function withoutFreeText(event: AreaEvent): AreaEvent {
  const stripped = Object.fromEntries(kindOf(event).freeText.map((part) => [part, '']));
  return { ...event, ...stripped };
}

function kindOf<E extends AreaEvent>(event: E): EventKind<AnyEvent> & EventKind<E> {
  return EVENTS[event.kind] as unknown as EventKind<AnyEvent> & EventKind<E>;
}
