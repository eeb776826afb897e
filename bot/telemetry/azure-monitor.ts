/**
 * Telemetry to Application Insights, by Microsoft's exporter alone. The distribution around it (`@azure/monitor-opentelemetry`)
 * brings hooks for databases and loggers that nobody here uses, and that find nothing in a bundle.
 */
import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { openTelemetry } from './open-telemetry';
import type { Telemetry } from './telemetry';

/** How often what was measured is handed over, in milliseconds. */
const EVERY_MS = 60_000;

/** Telemetry to the resource that the connection string names. What cannot be handed over is lost, never kept on disk. */
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
