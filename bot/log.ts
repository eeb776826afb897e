/** The log: JSON lines, ids only. What was thrown is told by name, message and stack; never what people entered. */

import pino from 'pino';
import { cut } from '../shared/words/cut';
import type { Config } from './config';
import type { Log } from './teams/bot';

/** A log at the configured level. */
export function createLog(level: Config['logLevel']): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: described },
  });
}

/** Request and response of a client's error hold headers and bodies: they stay out. */
function described(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    name: error.name,
    message: cut(error.message.split('\n')[0] ?? '', 300),
    stack: error.stack?.split('\n').slice(1, 9).join('\n'),
    code,
    statusCode,
    ...(error.cause === undefined ? {} : { cause: described(error.cause) }),
  };
}
