/** Timing and statistics for the benchmarks. */
import { performance } from 'node:perf_hooks';

/** Runs the work and returns its duration in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Returns a quantile of the values: `part` 0.5 for the median, 1 for the largest. NaN without values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Formats a distribution in milliseconds, e.g. "median 210 ms, 95 in 100 within 480 ms, slowest 610 ms". */
export function spreadWords(values: readonly number[]): string {
  const [median, most, slowest] = [0.5, 0.95, 1].map((part) => quantile(values, part).toFixed(0));
  return `median ${median} ms, 95 in 100 within ${most} ms, slowest ${slowest} ms`;
}
