/**
 * Parses uploaded files, which are untrusted, in a worker thread. A file that takes too long or too much memory is
 * given up; meanwhile everybody else's presses are answered.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AttendanceReport } from '../../shared/domain/attendance/report';
import { invalid, type Result } from '../../shared/domain/result';
import type { SheetRow } from './sources-file';

/**
 * Timeout in milliseconds. A file of maximum size takes a tenth of it on a slow machine, including the start of the
 * thread.
 */
const LONGEST = 20_000;
/** MB. A list of 5,000 rows takes a fifth of it. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** The job of the thread: which reader, and the file. */
export interface ReaderJob {
  readonly reader: 'sources' | 'report';
  readonly bytes: Uint8Array;
}

/** As `readSourcesFile`, in a worker thread; given up after 20 seconds. */
export function readSourcesInWorker(bytes: Uint8Array): Promise<Result<readonly SheetRow[]>> {
  return inWorker({ reader: 'sources', bytes }, 'file');
}

/** As `readAttendanceReport`, in a worker thread; given up after 20 seconds. */
export function readReportInWorker(bytes: Uint8Array): Promise<Result<AttendanceReport>> {
  return inWorker({ reader: 'report', bytes }, 'content');
}

/** The previous job: files are queued, so that two cannot take twice the memory. */
let last: Promise<unknown> = Promise.resolve();

function inWorker<T>(reading: ReaderJob, field: string): Promise<Result<T>> {
  const turn = last.then(() => inThread<T>(reading, field));
  last = turn;
  return turn;
}

/** Never rejects: an error that ends the thread is attributed to the file. */
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
