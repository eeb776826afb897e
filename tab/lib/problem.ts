/** Problems of calls to the server, in one shape that pages and forms can show. */
import type { ProblemBody } from '../../shared/contract/routes';
import type { Clash, FieldFaults } from '../../shared/domain/result';

type AnsweredKind = ProblemBody['type'] extends `problem:${infer Kind}` ? Kind : never;

/** `unreachable`: no answer came, so it is unknown what the server did. */
export type ApiProblemKind = AnsweredKind | 'unreachable';

const ANSWERED: Readonly<Record<AnsweredKind, true>> = {
  invalid: true,
  'not-allowed': true,
  'no-seat': true,
  'not-found': true,
  conflict: true,
  unavailable: true,
  'signed-out': true,
  'too-many': true,
  unexpected: true,
};

/** Thrown by every call without a successful answer. The message is written for the reader. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly kind: ApiProblemKind,
    readonly title: string,
    detail: string,
    readonly fields: FieldFaults = {},
    readonly correlationId: string | null = null,
    readonly clashes: readonly Clash[] = [],
  ) {
    super(detail);
  }
}

/** Returns the problem for a missing answer: offline, refused, or too slow. */
export function unreachable(): ApiProblem {
  return new ApiProblem(
    'unreachable',
    'Cannot reach the server',
    'Check your connection and try again. What you entered is kept.',
  );
}

/** Returns the problem in an answer's body; derived from the status alone if a proxy answered instead of the server. */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (isProblemBody(body)) {
    const kind = body.type.slice('problem:'.length);
    return new ApiProblem(
      isAnswered(kind) ? kind : 'unexpected',
      body.title,
      body.detail,
      body.fields ?? {},
      body.correlationId ?? null,
      body.clashes ?? [],
    );
  }
  if (status === 401) return new ApiProblem('signed-out', 'You are signed out', 'Open the app again to sign in.');
  if (status >= 502 && status <= 504) {
    return new ApiProblem('unavailable', 'The server is not ready', 'Wait a moment and try again.');
  }
  return new ApiProblem(
    'unexpected',
    'Something went wrong',
    `The server answered in a way we did not expect (${status}).`,
  );
}

/** Converts any thrown value to a problem that can be shown. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const detail = error instanceof Error ? error.message : 'No more is known.';
  return new ApiProblem('unexpected', 'Something went wrong', detail);
}

function isAnswered(kind: string): kind is AnsweredKind {
  return Object.hasOwn(ANSWERED, kind);
}

function isProblemBody(body: unknown): body is ProblemBody {
  if (typeof body !== 'object' || body === null) return false;
  const { type, title, detail } = body as Partial<Record<keyof ProblemBody, unknown>>;
  return (
    typeof type === 'string' && type.startsWith('problem:') && typeof title === 'string' && typeof detail === 'string'
  );
}
