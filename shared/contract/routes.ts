/**
 * What a route of the tab's API is: method, path, what it takes and what it answers. Each area declares its own; the server
 * validates with them, the tab is typed by them. A problem answers as RFC 9457 `application/problem+json` (see ProblemBody).
 */
import { z } from 'zod';
import type { Rule } from '../domain/policy';
import type { Clash, FieldFaults, ProblemKind } from '../domain/result';

export const API_BASE = '/api/v1';

/** Changes carry this header: the same key never takes effect twice. A UUID made when the form opens. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';

/** The body of an answer that is not 2xx. */
export interface ProblemBody {
  readonly type: `problem:${ProblemKind | 'signed-out' | 'too-many' | 'unexpected'}`;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly fields?: FieldFaults;
  /** Fields that somebody else changed meanwhile. */
  readonly clashes?: readonly Clash[];
  /** Quote it to the VRU: it finds the log entry. */
  readonly correlationId?: string;
}

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A = unknown,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below API_BASE, with `:name` for a parameter. */
  readonly path: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Who may. Of a rule about one thing: whoever stands in that relation to it. */
  readonly rule: Rule<never>;
  /** Bytes that the body may have, where it is more than usual. */
  readonly bodyBytes?: number;
  /** What is said, at the field of the file, where the body has more. */
  readonly tooLarge?: FieldFaults;
  /** The type of the answer; no value stands here at run time. */
  readonly answer?: A;
}

/** A route that takes nothing. */
export const nothing = z.object({});
/** Where the next page of a list begins. */
export const listCursor = z.object({ older: z.string().max(200).optional() });

/** A route that reads. */
export function get<P extends z.ZodType, Q extends z.ZodType>(path: string, params: P, query: Q) {
  return {
    answers: <A>(rule: Rule<never>): Route<P, Q, typeof nothing, A> => ({
      method: 'GET',
      path,
      params,
      query,
      body: nothing,
      rule,
    }),
  };
}

/** A route that changes something. */
export function change<P extends z.ZodType, B extends z.ZodType>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  params: P,
  body: B,
) {
  return {
    answers: <A>(rule: Rule<never>): Route<P, typeof nothing, B, A> => ({
      method,
      path,
      params,
      query: nothing,
      body,
      rule,
    }),
  };
}
