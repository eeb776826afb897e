/**
 * Permission rules as data. Each area's `policy.ts` lists its rules: decisions enforce them, views show what their
 * reader may do, and the rights tests are generated from them. Roles come from stored seats, never from a card or a
 * token.
 */
import { administers, runsTheGroup, type Standing } from './membership/standing';
import { notAllowed, ok, type Result } from './result';

/** Groups of people that a rule can name. */
const AUDIENCES = {
  /** Everybody with a standing in the group, including people with read access only. */
  reader: () => true,
  /** Everybody who holds a seat. */
  seated: ({ seats }: Standing) => seats.length > 0,
  /** Chair, Vice-Chair and the other seats of the Violence Reduction Unit. */
  'chair-or-vru': runsTheGroup,
  /** Holders of a seat of the Violence Reduction Unit, including the Chair's and the Vice-Chair's. */
  vru: administers,
  /** Chair and Vice-Chair. */
  chair: ({ role }: Standing) => role === 'chair',
} as const satisfies Record<string, (standing: Standing) => boolean>;

export type Audience = keyof typeof AUDIENCES;

/** A permission that depends on the thing concerned, for example for its owner or its author. */
export interface Relation<T> {
  /** The name on the page of rights: "owner". */
  readonly name: string;
  readonly holds: (standing: Standing, thing: T) => boolean;
}

export interface Rule<T = void> {
  /** The rule allows anybody who matches at least one entry. */
  readonly to: readonly (Audience | Relation<T>)[];
  /** The message for anybody else. */
  readonly refusal: string;
}

/** Whether the rule allows the person. */
export function may(rule: Rule, standing: Standing): boolean;
export function may<T>(rule: Rule<T>, standing: Standing, thing: T): boolean;
export function may<T>({ to }: Rule<T>, standing: Standing, thing?: T): boolean {
  return to.some((who) => (typeof who === 'string' ? AUDIENCES[who](standing) : who.holds(standing, thing as T)));
}

/** Checks a rule. Problem: `not-allowed`, with the refusal of the rule. */
export function permit(rule: Rule, standing: Standing): Result<null>;
export function permit<T>(rule: Rule<T>, standing: Standing, thing: T): Result<null>;
export function permit<T>(rule: Rule<T>, standing: Standing, thing?: T): Result<null> {
  return may(rule as Rule<unknown>, standing, thing) ? ok(null) : notAllowed(rule.refusal);
}
