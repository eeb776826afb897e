/**
 * Who may do what, as data to read. Each area's `policy.ts` lists its rules; decisions refuse by them, views say by them what their
 * reader may do, and the rights tests are generated from them. Roles come from stored seats, never from a card or a token.
 */
import { administers, runsTheGroup, type Standing } from './membership/standing';
import { notAllowed, ok, type Result } from './result';

/** Groups of people that a rule can name. */
const PEOPLE = {
  /** Everybody whom the group knows, those who were let in to read included. */
  reader: () => true,
  /** Whoever holds a seat. */
  seated: ({ seats }: Standing) => seats.length > 0,
  /** Chair, Vice-Chair and the other seats of the Violence Reduction Unit. */
  'chair-or-vru': runsTheGroup,
  /** Whoever holds a seat of the Violence Reduction Unit, the Chair's and the Vice-Chair's included. */
  vru: administers,
  /** Chair and Vice-Chair. */
  chair: ({ role }: Standing) => role === 'chair',
} as const satisfies Record<string, (standing: Standing) => boolean>;

export type People = keyof typeof PEOPLE;

/** People who may because of the very thing that it is about: its owner, its author. */
export interface Relation<T> {
  /** As the page of rights calls them: "owner". */
  readonly name: string;
  readonly holds: (standing: Standing, thing: T) => boolean;
}

export interface Rule<T = void> {
  /** Any of these may. */
  readonly to: readonly (People | Relation<T>)[];
  /** What anybody else reads. */
  readonly refusal: string;
}

/** Whether the person may. */
export function may(rule: Rule, standing: Standing): boolean;
export function may<T>(rule: Rule<T>, standing: Standing, thing: T): boolean;
export function may<T>({ to }: Rule<T>, standing: Standing, thing?: T): boolean {
  return to.some((who) => (typeof who === 'string' ? PEOPLE[who](standing) : who.holds(standing, thing as T)));
}

/** Nothing, or the refusal in the rule's words. */
export function permit(rule: Rule, standing: Standing): Result<null>;
export function permit<T>(rule: Rule<T>, standing: Standing, thing: T): Result<null>;
export function permit<T>(rule: Rule<T>, standing: Standing, thing?: T): Result<null> {
  return may(rule as Rule<unknown>, standing, thing) ? ok(null) : notAllowed(rule.refusal);
}
