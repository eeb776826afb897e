/** The log: JSON lines, ids only. What was thrown is told by name, message and stack; never what people entered. */

import pino from 'pino';
import { cut } from '../shared/words/cut';
import type { Config } from './config';
import { currentCorrelation } from './correlation';

/** A log at the configured level. */
export function createLog(level: Config['logLevel']): pino.Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: described },
    // A line that names its own has the same.
    mixin: () => {
      const correlationId = currentCorrelation();
      return correlationId === undefined ? {} : { correlationId };
    },
  });
}

/**
 * What libraries write on the console goes nowhere: the adapter's prints tokens' times and keys for each token that it
 * refuses. That somebody wrote is told at the level `debug`; our own lines say what came of it.
 */
export function silenceConsole(log: pino.Logger): void {
  for (const method of ['error', 'warn', 'log', 'info'] as const) {
    console[method] = () => log.debug({ method }, 'A library wrote on the console');
  }
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
