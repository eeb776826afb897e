/** What is in use of the heap when nothing is under way. */
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that stay in use once everything has been collected, after timers of a second have run. */
export async function heapAtRest(): Promise<number> {
  await pause(1_500);
  for (let round = 0; round < 4; round += 1) {
    collect();
    await pause(50);
  }
  return process.memoryUsage().heapUsed;
}
