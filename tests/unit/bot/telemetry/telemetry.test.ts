/** Telemetry as a collector receives it: metric names, nested spans, and no text that a person entered. */
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { openTelemetry } from '../../../../bot/telemetry/open-telemetry';
import { METRICS, NO_TELEMETRY } from '../../../../bot/telemetry/telemetry';

function collector() {
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const spans = new InMemorySpanExporter();
  const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 });
  const telemetry = openTelemetry({
    version: '1.2.3',
    instance: 'a',
    reader,
    spans: new SimpleSpanProcessor(spans),
  });
  const names = async () => {
    await reader.forceFlush();
    return metrics.getMetrics().flatMap((all) => all.scopeMetrics.flatMap(({ metrics: some }) => some));
  };
  return { telemetry, spans, names };
}

test('given each metric once, then all of them are collected under their names', async () => {
  const { telemetry, names } = collector();
  for (const metric of ['turn', 'request', 'storage'] as const) telemetry.record(metric, 12, {});
  for (const metric of ['sent', 'throttled'] as const) telemetry.count(metric, { by: 'teams' });
  for (const metric of ['outboxDepth', 'outboxAge', 'ready'] as const) telemetry.set(metric, 1, {});
  expect((await names()).map(({ descriptor }) => descriptor.name).sort()).toEqual(Object.values(METRICS).sort());
  await telemetry.stop();
});

test('given storage asked within a request, also later, then its span is below that of the request', async () => {
  const { telemetry, spans } = collector();
  await telemetry.span('request', { correlationId: 'c' }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await telemetry.span('storage', { operation: 'read' }, async () => 'row');
  });
  telemetry.span('alone', {}, () => 1);
  const finished = spans.getFinishedSpans();
  const of = (name: string) => finished.find((span) => span.name === name);
  expect(of('storage')?.parentSpanContext?.spanId).toBe(of('request')?.spanContext().spanId);
  expect(of('request')?.attributes).toEqual({ correlationId: 'c' });
  expect(of('alone')?.parentSpanContext).toBeUndefined();
  await telemetry.stop();
});

test('given work that fails, then the span has the kind of error, not its message, and it is rethrown', async () => {
  const { telemetry, spans } = collector();
  const work = () => Promise.reject(new TypeError('what somebody wrote'));
  await expect(telemetry.span('request', {}, work)).rejects.toThrow('what somebody wrote');
  expect(spans.getFinishedSpans()[0]?.status).toEqual({ code: 2, message: 'TypeError' });
  expect(JSON.stringify(spans.getFinishedSpans()[0]?.attributes)).not.toContain('somebody');
  await telemetry.stop();
});

test('given no collector, then the work is still done', () => {
  expect(NO_TELEMETRY.span('request', {}, () => 7)).toBe(7);
});
