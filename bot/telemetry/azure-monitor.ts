/**
 * Exports telemetry to Application Insights, with Microsoft's exporter alone. The distribution around it
 * (`@azure/monitor-opentelemetry`) adds hooks for databases and loggers that are not used here, and that have no effect
 * in a bundle.
 */
import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { openTelemetry } from './open-telemetry';
import type { Telemetry } from './telemetry';

/** Interval of the metrics export, in milliseconds. */
const EVERY_MS = 60_000;

/**
 * Returns telemetry to the resource that the connection string names. What cannot be exported is lost, never kept on
 * disk.
 */
export function azureMonitor(connectionString: string, of: { version: string; instance: string }): Telemetry {
  const to = { connectionString, disableOfflineStorage: true };
  return openTelemetry({
    ...of,
    reader: new PeriodicExportingMetricReader({
      exporter: new AzureMonitorMetricExporter(to),
      exportIntervalMillis: EVERY_MS,
    }),
    spans: new BatchSpanProcessor(new AzureMonitorTraceExporter(to)),
  });
}
