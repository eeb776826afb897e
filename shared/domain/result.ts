/**
 * The outcome of a decision: a value, or the problem that stands in its way. Rules never throw for what a person may do
 * wrong; they answer with one of these kinds, and two translators turn it into an HTTP answer or a card.
 */

/** What is wrong with one input, in plain words, keyed by the input's name. */
export type FieldFaults = Readonly<Record<string, string>>;

/** A field that somebody else changed while a form was open, to something else than was entered. */
export interface Clash {
  readonly field: string;
  /** What stands there now, as it would be entered. */
  readonly now: string | boolean | readonly string[];
  /** The seat that changed it last, in words, and when; null: not known. */
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
      /** What it is, in two or three words: "Already asked for". */
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

/** The person is known but may not do this. */
export function notAllowed(message: string) {
  return failed({ kind: 'not-allowed', message });
}

/** The group does not know the person: they hold no seat, and nobody let them in to read. */
export function noSeat(message: string) {
  return failed({ kind: 'no-seat', message });
}

/** What was asked for does not exist (or is not this group's, which reads the same from outside). */
export function notFound(message: string) {
  return failed({ kind: 'not-found', message });
}

/**
 * A version conflict, or a state that no longer allows it; the message says what holds now.
 *
 * @param title the same in two or three words, where a reader is helped by it: "Already asked for"
 */
export function conflict(message: string, title?: string) {
  return failed({ kind: 'conflict', message, ...(title === undefined ? {} : { title }) });
}

/** Two people changed the same fields: the later one sees what stands there now, and chooses. */
export function clash(clashes: readonly Clash[], message: string) {
  return failed({ kind: 'conflict', message, clashes, title: 'Changed meanwhile' });
}

/** A part we depend on does not answer; trying again later may help. */
export function unavailable(message: string) {
  return failed({ kind: 'unavailable', message });
}
