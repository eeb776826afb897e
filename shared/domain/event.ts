/**
 * Domain events, typed by area, each worded in one place. An event holds ids and values, never a person's name. Text
 * that a person typed is marked in `freeText`, so that it can be removed after its retention period; apart from that an
 * event is never edited.
 */
import type { Subject } from './subject';

/** `kind` is `<area>.<what happened>`. */
export interface AnyEvent {
  readonly kind: string;
}

export interface EventWords {
  /** One line: "Request for October 2026 withdrawn". */
  readonly title: string;
  /** Further details; empty if there are none. */
  readonly detail: string;
}

/** Metadata of one kind of event, for the history. */
export interface EventKind<E extends AnyEvent> {
  /** The subjects of the event, most specific first. The page of each subject shows the event. */
  readonly subjects: (event: E) => readonly [Subject, ...Subject[]];
  readonly words: (event: E) => EventWords;
  /**
   * Returns the part of the event that concerns one of its subjects, for events with many subjects. Defaults to the
   * whole event.
   */
  readonly eventFor?: (event: E, subject: Subject) => AnyEvent;
  /**
   * The fields with text that a person typed. Removing it sets a list to `[]` and any other value to an empty string.
   */
  readonly freeText: readonly (keyof E & string)[];
}

/** One entry for each kind of an area's union; a missing one is a compile error. */
export type EventKinds<E extends AnyEvent> = {
  readonly [K in E['kind']]: EventKind<Extract<E, { readonly kind: K }>>;
};

/** The area an event belongs to. */
export function areaOfEvent({ kind }: AnyEvent): string {
  return kind.slice(0, kind.indexOf('.'));
}
