/** Problems and unexpected errors as HTTP responses (RFC 9457), never with a stack trace. */
import type { Response } from 'express';
import type { ProblemBody } from '../../shared/contract/routes';
import type { Problem, ProblemKind } from '../../shared/domain/result';
import { tooManyWords } from '../rate-limits';
import type { RefusedBody } from './body';

const STATUS: Readonly<Record<ProblemKind, number>> = {
  invalid: 422,
  'not-allowed': 403,
  'no-seat': 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
};

const TITLE: Readonly<Record<ProblemKind, string>> = {
  invalid: 'Please check what you entered',
  'not-allowed': 'You cannot do this',
  'no-seat': 'You cannot do this',
  'not-found': 'Not found',
  conflict: 'This cannot be done now',
  unavailable: 'Not available at the moment',
};

/** Sends a Problem of a use case. */
export function sendProblem(response: Response, problem: Problem): void {
  send(response, {
    type: `problem:${problem.kind}`,
    title: problem.kind === 'conflict' ? (problem.title ?? TITLE.conflict) : TITLE[problem.kind],
    status: STATUS[problem.kind],
    detail: problem.message,
    ...(problem.kind === 'invalid' ? { fields: problem.fields } : {}),
    ...(problem.kind === 'conflict' && problem.clashes !== undefined ? { clashes: problem.clashes } : {}),
  });
}

/** Responds to a request without a sign-in, or with one that cannot be verified. */
export function sendSignedOut(response: Response): void {
  send(response, {
    type: 'problem:signed-out',
    title: 'Please sign in',
    status: 401,
    detail: 'Your sign-in could not be verified. Close the tab in Teams and open it again.',
  });
}

/** Responds to a request over a rate limit: when to retry, and that nothing was done. */
export function sendTooMany(response: Response, seconds: number): void {
  response.setHeader('retry-after', String(seconds));
  send(response, {
    type: 'problem:too-many',
    title: 'Too many at once',
    status: 429,
    detail: tooManyWords(seconds),
  });
}

/** Responds to a rejected body. */
export function sendRefusedBody(response: Response, { status, message }: RefusedBody): void {
  // Too much text is an input fault, like exceeding a form's own limit.
  const shown = status === 413 ? STATUS.invalid : status;
  send(response, { type: 'problem:invalid', title: TITLE.invalid, status: shown, detail: message, fields: {} });
}

/** Responds to an unexpected error; the log has the details under the correlation id. */
export function sendUnexpected(response: Response, correlationId: string): void {
  send(response, {
    type: 'problem:unexpected',
    title: 'Something went wrong on our side',
    status: 500,
    detail: 'Please try again in a moment. If it happens again, tell the VRU and quote the reference.',
    correlationId,
  });
}

function send(response: Response, body: ProblemBody): void {
  response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
}
