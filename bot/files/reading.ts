/**
 * Files of strangers are read in a thread of their own. What keeps it too long or takes too much memory is given up, while
 * everybody else's presses are answered.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AttendanceReport } from '../../shared/domain/attendance/report';
import { invalid, type Result } from '../../shared/domain/result';
import type { SheetRow } from './sources-file';

/** A file of the largest size takes a tenth of it on a slow machine, the start of the thread included. */
const LONGEST = 20_000;
/** MB. A list of 5,000 rows takes a fifth of it. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** What the thread is asked: which reader, and the file. */
export interface ReaderJob {
  readonly reader: 'sources' | 'report';
  readonly bytes: Uint8Array;
}

/** As `readSourcesFile`, in a thread of its own; given up after 20 seconds. */
export function readSourcesInWorker(bytes: Uint8Array): Promise<Result<readonly SheetRow[]>> {
  return inWorker({ reader: 'sources', bytes }, 'file');
}

/** As `readAttendanceReport`, in a thread of its own; given up after 20 seconds. */
export function readReportInWorker(bytes: Uint8Array): Promise<Result<AttendanceReport>> {
  return inWorker({ reader: 'report', bytes }, 'content');
}

/** The one before: a file waits for its turn, so that two cannot take twice the memory. */
let last: Promise<unknown> = Promise.resolve();

function inWorker<T>(reading: ReaderJob, field: string): Promise<Result<T>> {
  const turn = last.then(() => inThread<T>(reading, field));
  last = turn;
  return turn;
}

/** Never rejects: what ends the thread is the file's fault. */
function inThread<T>(reading: ReaderJob, field: string): Promise<Result<T>> {
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, 'reading-thread.cjs'), {
      workerData: reading,
      execArgv: [],
      resourceLimits: MEMORY,
      stdout: true,
      stderr: true,
    });
    const givenUp = () =>
      resolve(invalid({ [field]: 'This file takes too long to read. Copy what is in it into a new one.' }));
    const timer = setTimeout(() => void worker.terminate(), LONGEST);
    worker.once('message', (result: Result<T>) => resolve(result));
    worker.once('error', givenUp);
    worker.once('exit', () => {
      clearTimeout(timer);
      givenUp();
    });
  });
}
