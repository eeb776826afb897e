/** Files are read in worker threads, so that a slow file does not block the main thread. */
import { zipSync } from 'fflate';
import { readReportInWorker, readSourcesInWorker } from '../../../bot/files/reading';
import { readSourcesFile } from '../../../bot/files/sources-file';
import { aReportFile } from '../../unit/bot/files/report-files';
import { HEADER, VIOLENCE, workbook } from '../../unit/bot/files/sources-files';

test('given files of both kinds, when workers read them at once, then each gives its usual result', async () => {
  const list = await workbook([HEADER, VIOLENCE]);
  const [sources, report, broken] = await Promise.all([
    readSourcesInWorker(list),
    readReportInWorker(aReportFile({ name: 'Senior Analyst' })),
    readSourcesInWorker(zipSync({})),
  ]);
  expect(sources).toEqual(await readSourcesFile(list));
  expect(report).toMatchObject({ ok: true, value: { people: [{ name: 'Senior Analyst' }] } });
  expect(broken).toMatchObject({ ok: false, problem: { fields: { file: expect.stringMatching(/cannot be read/) } } });
});

test('given a file of the largest size, when a worker reads it, then the main thread stays responsive', async () => {
  let longest = 0;
  let before = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }, 5);
  const name = '"a""b",'.repeat(140_000);
  await readSourcesInWorker(Buffer.from(`${HEADER.join(',')}\n${name}`));
  clearInterval(beat);
  expect(longest).toBeLessThan(1_000);
});
