/**
 * Events: what happened, typed by area, worded once. An event holds ids and values, never a person's name; what a person
 * typed is marked, so that it can be taken out when its time is over. Nothing edits an event.
 */
import type { Subject } from './subject';

/** `kind` is `<area>.<what happened>`. */
export interface AnyEvent {
  readonly kind: string;
}

export interface EventWords {
  /** One line: "Request for October 2026 withdrawn". */
  readonly title: string;
  /** The rest of what was said; empty when there is no more. */
  readonly detail: string;
}

/** What the history needs to know of one kind of event. */
export interface EventKind<E extends AnyEvent> {
  /** What it happened to, the nearest first: the page of each of them shows it. */
  readonly subjects: (event: E) => readonly [Subject, ...Subject[]];
  readonly words: (event: E) => EventWords;
  /** What of it is about one of its subjects, where it happened to many at once; the whole event unless given. */
  readonly eventFor?: (event: E, subject: Subject) => AnyEvent;
  /** The parts that hold text which a person typed: a text, or a list of texts. */
  readonly freeText: readonly (keyof E & string)[];
}

/** One entry for each kind of an area's union; a missing one does not compile. */
export type EventKinds<E extends AnyEvent> = {
  readonly [K in E['kind']]: EventKind<Extract<E, { readonly kind: K }>>;
};

/** The area an event belongs to. */
export function areaOfEvent({ kind }: AnyEvent): string {
  return kind.slice(0, kind.indexOf('.'));
}
