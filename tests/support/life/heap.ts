/** Heap usage at rest. */
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Returns the bytes in use after garbage collection, once timers of up to a second have fired. */
export async function heapAtRest(): Promise<number> {
  await pause(1_500);
  for (let round = 0; round < 4; round += 1) {
    collect();
    await pause(50);
  }
  return process.memoryUsage().heapUsed;
}
