/**
 * The outcome of a decision: a value, or the problem that prevents it. Rules never throw for a user error: they return
 * one of these kinds, and two translators convert it to an HTTP response or a card.
 */

/** Validation messages in plain words, keyed by the name of the input. */
export type FieldFaults = Readonly<Record<string, string>>;

/**
 * A field with an edit conflict: somebody else changed it while a form was open, to a value other than the one entered.
 */
export interface Clash {
  readonly field: string;
  /** The current value, in the format of the input. */
  readonly now: string | boolean | readonly string[];
  /** The label of the seat that last changed it, and when. Null if unknown. */
  readonly changed: { readonly by: string; readonly at: string } | null;
}

export type Problem =
  | { readonly kind: 'invalid'; readonly message: string; readonly fields: FieldFaults }
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'no-seat'; readonly message: string }
  | { readonly kind: 'not-found'; readonly message: string }
  | {
      readonly kind: 'conflict';
      readonly message: string;
      /** A short title of two or three words: "Already asked for". */
      readonly title?: string;
      readonly clashes?: readonly Clash[];
    }
  | { readonly kind: 'unavailable'; readonly message: string };

export type ProblemKind = Problem['kind'];

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** Input that cannot be accepted; `fields` names each faulty input. */
export function invalid(fields: FieldFaults, message = 'Please check what you entered.') {
  return failed({ kind: 'invalid', message, fields });
}

/** Returns the problem with the faults that are not null, by field; null if there is none. */
export function invalidIf(faults: Readonly<Record<string, string | null>>) {
  const fields = Object.entries(faults).flatMap(([field, words]) => (words === null ? [] : [[field, words] as const]));
  return fields.length === 0 ? null : invalid(Object.fromEntries(fields));
}

/** The person is known but may not do this. */
export function notAllowed(message: string) {
  return failed({ kind: 'not-allowed', message });
}

/** The person has no standing in the group, or holds no seat in the register. */
export function noSeat(message: string) {
  return failed({ kind: 'no-seat', message });
}

/** The requested item does not exist, or belongs to another group, which is indistinguishable from outside. */
export function notFound(message: string) {
  return failed({ kind: 'not-found', message });
}

/**
 * A version conflict, or a state that no longer allows the change. The message describes the current state.
 *
 * @param title a short title of two or three words, where it helps the reader: "Already asked for"
 */
export function conflict(message: string, title?: string) {
  return failed({ kind: 'conflict', message, ...(title === undefined ? {} : { title }) });
}

/** An edit conflict: two people changed the same fields. The later one is shown the current values and chooses. */
export function clash(clashes: readonly Clash[], message: string) {
  return failed({ kind: 'conflict', message, clashes, title: 'Changed meanwhile' });
}

/** A dependency does not respond; retrying later may help. */
export function unavailable(message: string) {
  return failed({ kind: 'unavailable', message });
}
