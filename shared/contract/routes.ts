/**
 * Definition of the routes of the tab's API: method, path, input schemas and response type. Each area declares its own;
 * the server validates with them, and the tab derives its types from them. Problems are returned as RFC 9457
 * `application/problem+json` (see `ProblemBody`).
 */
import { z } from 'zod';
import type { Rule } from '../domain/policy';
import type { Clash, FieldFaults, ProblemKind } from '../domain/result';

export const API_BASE = '/api/v1';

/** Idempotency key of changes: the same key never takes effect twice. A UUID generated when the form opens. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';

/** The body of a response that is not 2xx. */
export interface ProblemBody {
  readonly type: `problem:${ProblemKind | 'signed-out' | 'too-many' | 'unexpected'}`;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly fields?: FieldFaults;
  /** Fields that somebody else changed in the meantime. */
  readonly clashes?: readonly Clash[];
  /** For support requests to the VRU: identifies the log entry. */
  readonly correlationId?: string;
}

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A = unknown,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Relative to `API_BASE`, with `:name` for a parameter. */
  readonly path: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Who may call the route. A rule with a relation also depends on the item concerned. */
  readonly rule: Rule<never>;
  /** Maximum size of the body in bytes, if it differs from the default. */
  readonly bodyBytes?: number;
  /** The message for a body that is too large, keyed by the field of the file. */
  readonly tooLarge?: FieldFaults;
  /** Phantom type of the response; never set at run time. */
  readonly answer?: A;
}

/** The schema of a route without input. */
export const noInput = z.object({});
/** The cursor of the next page of a list. */
export const listCursor = z.object({ older: z.string().max(200).optional() });

/** Declares a route that reads. */
export function get<P extends z.ZodType, Q extends z.ZodType>(path: string, params: P, query: Q) {
  return {
    answers: <A>(rule: Rule<never>): Route<P, Q, typeof noInput, A> => ({
      method: 'GET',
      path,
      params,
      query,
      body: noInput,
      rule,
    }),
  };
}

/** Declares a route that changes something. */
export function change<P extends z.ZodType, B extends z.ZodType>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  params: P,
  body: B,
) {
  return {
    answers: <A>(rule: Rule<never>): Route<P, typeof noInput, B, A> => ({
      method,
      path,
      params,
      query: noInput,
      body,
      rule,
    }),
  };
}
