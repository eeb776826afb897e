/** The log: JSON lines with ids only. Errors are logged by name, message and stack; never what people entered. */
import pino from 'pino';
import { cut } from '../shared/words/cut';
import type { Config } from './config';
import { currentCorrelation } from './correlation';

/** Creates a log at the configured level. */
export function createLog(level: Config['logLevel']): pino.Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: described },
    // A line that passes its own correlation id passes the same one.
    mixin: () => {
      const correlationId = currentCorrelation();
      return correlationId === undefined ? {} : { correlationId };
    },
  });
}

/**
 * Discards what libraries write to the console: the adapter's libraries print times and keys of each token that they
 * reject. That something was written is logged at level `debug`; the project's own log lines report the outcome.
 */
export function silenceConsole(log: pino.Logger): void {
  for (const method of ['error', 'warn', 'log', 'info'] as const) {
    console[method] = () => log.debug({ method }, 'A library wrote on the console');
  }
}

/**
 * Serialises an error. The request and response of a client library's error are left out: they contain headers and
 * bodies.
 */
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
