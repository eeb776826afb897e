/** Measures requests, storage and the outbox. Each function wraps what it measures without changing its behaviour. */
import type { RequestHandler } from 'express';
import { correlated, correlationIdOf, currentCorrelation } from '../correlation';
import type { Messenger } from '../jobs/messenger';
import type { PipelinePolicy } from '../store/conditional-delete';
import type { WaitingMessage } from '../store/outbox-queue';
import type { Telemetry } from './telemetry';

/** Sets the name of a route in metrics and traces; never its path, which may contain a secret. */
export function setRouteName(response: { locals: Record<string, unknown> }, name: string): void {
  response.locals.measuredAs = name;
}

/** Returns middleware that records each request as a span, under the correlation id of its response and log lines. */
export function measuredRequests(telemetry: Telemetry): RequestHandler {
  return (_request, response, next) => {
    const began = performance.now();
    const id = correlationIdOf(response);
    const finished = new Promise<void>((resolve) => response.once('close', resolve));
    void correlated(id, () =>
      telemetry.span('request', { correlationId: id }, (add) => {
        next();
        return finished.then(() => {
          const route = response.locals.measuredAs;
          // An unknown address is not recorded.
          if (typeof route !== 'string') return;
          const status = response.statusCode;
          add({ route, status });
          const metric = route === 'turn' ? 'turn' : 'request';
          telemetry.record(metric, performance.now() - began, metric === 'turn' ? { status } : { route, status });
        });
      }),
    );
  };
}

/**
 * Measures each attempt of a storage request: its duration and outcome. Storage's own log receives the correlation id.
 */
export function measuredStorage(telemetry: Telemetry): PipelinePolicy {
  return {
    name: 'measuredStorage',
    sendRequest(request, next) {
      const began = performance.now();
      const id = currentCorrelation();
      if (id !== undefined) request.headers.set('x-ms-client-request-id', id);
      const operation = operationOf(request.method, request.url);
      const told = (outcome: string) => {
        telemetry.record('storage', performance.now() - began, { operation, outcome });
        if (outcome === 'throttled') telemetry.count('throttled', { by: 'storage' });
      };
      return telemetry.span('storage', { operation }, async (add) => {
        try {
          const answer = await next(request);
          const outcome = outcomeOf(answer.status);
          add({ status: answer.status });
          told(outcome);
          return answer;
        } catch (error) {
          told('unavailable');
          throw error;
        }
      });
    },
  };
}

function operationOf(method: string, url: string): string {
  if (url.includes('$batch')) return 'commit';
  if (method === 'GET') return /\(PartitionKey=/.test(decodeURIComponent(url)) ? 'read' : 'range';
  return 'create';
}

function outcomeOf(status: number): string {
  // Table Storage answers 503 (ServerBusy) where others answer 429.
  if (status === 429 || status === 503) return 'throttled';
  if (status >= 500) return 'unavailable';
  return status >= 400 ? 'refused' : 'ok';
}

/** Records the outcome of each post. */
export function measuredMessenger(messenger: Messenger, telemetry: Telemetry): Messenger {
  return {
    update: (...update) => messenger.update(...update),
    async prepare(groupId, message) {
      const ready = await messenger.prepare(groupId, message);
      if (ready.kind !== 'ready') return ready;
      const about = message.content.kind;
      return {
        kind: 'ready',
        post: (claimed) =>
          telemetry.span('post', { messageId: message.id, about, groupId }, async (add) => {
            const outcome = await ready.post(claimed);
            add({ outcome: outcome.kind });
            telemetry.count('sent', { about, outcome: outcome.kind });
            if (outcome.kind === 'later') telemetry.count('throttled', { by: 'teams' });
            return outcome;
          }),
      };
    },
  };
}

/** Records the number of waiting messages in a group, and the age of the oldest in seconds. */
export function measuredOutbox(telemetry: Telemetry, groupId: string, waiting: readonly WaitingMessage[], now: string) {
  const [oldest] = waiting.flatMap(({ since }) => (since === undefined ? [] : [since])).sort();
  const age = oldest === undefined ? 0 : Math.max(0, (Date.parse(now) - Date.parse(oldest)) / 1_000);
  telemetry.set('outboxDepth', waiting.length, { groupId });
  telemetry.set('outboxAge', age, { groupId });
}
