/** The worker thread that parses one file; see reading.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { readAttendanceReport } from './attendance-report';
import type { ReaderJob } from './reading';
import { readSourcesFile } from './sources-file';

async function read({ reader, bytes }: ReaderJob): Promise<void> {
  parentPort?.postMessage(reader === 'sources' ? await readSourcesFile(bytes) : readAttendanceReport(bytes));
}

void read(workerData as ReaderJob);
