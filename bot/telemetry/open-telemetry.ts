/**
 * The OpenTelemetry implementation of Telemetry: instruments by name, nested spans. Loaded only if telemetry is
 * exported.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type MetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import { type Attributes, METRICS, type Telemetry } from './telemetry';

export interface OpenTelemetryOptions {
  readonly version: string;
  /** Distinguishes this start of the server from others. */
  readonly instance: string;
  readonly reader: MetricReader;
  readonly spans: SpanProcessor;
}

/** Milliseconds for the final export; what remains then is lost. */
const STOP_MS = 3_000;

/** Returns telemetry that writes to a metric reader and a span processor. */
export function openTelemetry({ version, instance, reader, spans }: OpenTelemetryOptions): Telemetry {
  const resource = resourceFromAttributes({
    'service.name': 'dawg',
    'service.version': version,
    'service.instance.id': instance,
  });
  const meters = new MeterProvider({ resource, readers: [reader] });
  const tracers = new BasicTracerProvider({ resource, spanProcessors: [spans] });
  const meter = meters.getMeter('dawg');
  const tracer = tracers.getTracer('dawg');
  const times = {
    turn: meter.createHistogram(METRICS.turn, { unit: 'ms' }),
    request: meter.createHistogram(METRICS.request, { unit: 'ms' }),
    storage: meter.createHistogram(METRICS.storage, { unit: 'ms' }),
  };
  const counts = { sent: meter.createCounter(METRICS.sent), throttled: meter.createCounter(METRICS.throttled) };
  const states = {
    outboxDepth: meter.createGauge(METRICS.outboxDepth),
    outboxAge: meter.createGauge(METRICS.outboxAge, { unit: 's' }),
    ready: meter.createGauge(METRICS.ready),
  };
  const current = new AsyncLocalStorage<Context>();

  return {
    record: (metric, value, attributes) => times[metric].record(value, attributes),
    count: (metric, attributes) => counts[metric].add(1, attributes),
    set: (metric, value, attributes) => states[metric].record(value, attributes),
    span(name, attributes, work) {
      const above = current.getStore() ?? ROOT_CONTEXT;
      const span = tracer.startSpan(name, { attributes }, above);
      const add = (more: Attributes) => void span.setAttributes(more);
      return ending(span, () => current.run(trace.setSpan(above, span), () => work(add)));
    },
    async stop() {
      const handedOver = Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
      // A collector that does not answer must not delay the end of the server.
      await Promise.race([handedOver, new Promise((resolve) => setTimeout(resolve, STOP_MS).unref())]);
    },
  };
}

/**
 * Ends the span with the work, synchronous or not. Of an error only the name is recorded: its message may quote user
 * text.
 */
function ending<T>(span: Span, work: () => T): T {
  const failed = (error: unknown): never => {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
    span.end();
    throw error;
  };
  try {
    const outcome = work();
    if (!(outcome instanceof Promise)) {
      span.end();
      return outcome;
    }
    return outcome.then((value) => {
      span.end();
      return value;
    }, failed) as T;
  } catch (error) {
    return failed(error);
  }
}
