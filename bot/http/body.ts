/** Reads request bodies with limits on size, time and nesting. */
import express, { type Request, type Response } from 'express';

/** A rejected body, with the status that says why. */
export class RefusedBody extends Error {
  constructor(
    readonly status: 400 | 408 | 413 | 415 | 422,
    message: string,
  ) {
    super(message);
    this.name = 'RefusedBody';
  }
}

/** Timeouts in milliseconds, for a body of the usual size and for one with a file. */
const USUAL_MS = 10_000;
const FILE_MS = 30_000;
/** Bytes above which a body counts as one with a file. */
const FILE_FROM = 500_000;

/** The content encodings that every supported version of Node can decode. */
const ENCODINGS = ['identity', 'gzip', 'deflate', 'br'];

/** Maximum levels of nesting; the forms have four. Recursive code over a body then stays far from a stack overflow. */
const DEEPEST = 50;

export interface BodyOptions {
  /** Maximum bytes. */
  readonly limit: number;
  /** Milliseconds until the whole body must have arrived; the default depends on the limit. */
  readonly withinMs?: number;
}

/**
 * Parses JSON into `request.body`. A declared length that is too large is rejected before anything is read.
 *
 * @throws RefusedBody for every fault of the request
 */
export async function readBody(request: Request, response: Response, options: BodyOptions): Promise<void> {
  const { limit, withinMs = limit > FILE_FROM ? FILE_MS : USUAL_MS } = options;
  // Checked here because the parser reads a body that is too large to its end.
  if (Number(request.get('content-length') ?? 0) > limit) throw tooLarge();
  if (!ENCODINGS.includes((request.get('content-encoding') || 'identity').toLowerCase())) throw unreadable();
  await parsed(request, response, limit, withinMs);
  if (nestsDeeperThan(request.body, DEEPEST)) throw new RefusedBody(422, 'This is nested too deeply.');
}

function parsed(request: Request, response: Response, limit: number, withinMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      // The rest is not waited for: the connection ends with the response, and what had arrived is dropped.
      response.setHeader('connection', 'close');
      response.once('close', () => request.destroy());
      response.once('finish', () => request.destroy());
      reject(new RefusedBody(408, 'The rest of this did not arrive in time. Please try again.'));
    }, withinMs);
    express.json({ limit })(request, response, (error?: unknown) => {
      clearTimeout(timer);
      if (error === undefined) resolve();
      else reject(refusalOf(error));
    });
  });
}

function tooLarge(): RefusedBody {
  return new RefusedBody(413, 'This is more text than can be sent at once.');
}

function unreadable(): RefusedBody {
  return new RefusedBody(415, 'This is encoded in a way that cannot be read.');
}

/** Converts an error of the parser into a RefusedBody; its decompression errors have no type. */
function refusalOf(error: unknown): RefusedBody {
  const { status, type } = error as { status?: number; type?: string };
  if (status === 413) return tooLarge();
  if (status === 415) return unreadable();
  if (type === 'entity.parse.failed' || type === 'entity.verify.failed') {
    return new RefusedBody(422, 'This could not be read.');
  }
  return new RefusedBody(400, 'This could not be read.');
}

function nestsDeeperThan(value: unknown, deepest: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
