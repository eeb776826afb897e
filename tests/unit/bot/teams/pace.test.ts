/** The pace of the bot's proactive messages to one conversation. */
import { pacer } from '../../../../bot/teams/pace';

const PACING = { burstGapMs: 40, gapMs: 120, quietMs: 360 };
/** Tolerance for timers that fire slightly early. */
const EARLY_MS = 2;

/** Returns the milliseconds until each of so many turns, all requested at once. */
async function turns(count: number, write = pacer(PACING)): Promise<readonly number[]> {
  const start = Date.now();
  const waits = Array.from({ length: count }, () => write.turn('a').then(() => Date.now() - start));
  return Promise.all(waits);
}

test('given several messages at once, then the second is sent soon and each further one a gap later', async () => {
  const [first = Number.NaN, second = 0, third = 0, fourth = 0] = await turns(4);

  expect(first).toBeLessThan(PACING.burstGapMs);
  expect(second).toBeGreaterThanOrEqual(PACING.burstGapMs - EARLY_MS);
  expect(third).toBeGreaterThanOrEqual(PACING.burstGapMs + PACING.gapMs - EARLY_MS);
  expect(fourth).toBeGreaterThanOrEqual(PACING.burstGapMs + 2 * PACING.gapMs - EARLY_MS);
});

test('given a pause that Teams asked for, when a turn is asked for, then only that conversation waits', async () => {
  const write = pacer(PACING);
  write.pause('a', 200);
  const start = Date.now();
  await write.turn('b');
  const elsewhere = Date.now() - start;
  const [paused = 0] = await turns(1, write);

  expect(paused + elsewhere).toBeGreaterThanOrEqual(200 - EARLY_MS);
  expect(elsewhere).toBeLessThan(150);
});

test('given a waiting turn, when the process ends, then the wait ends and nothing may be sent', async () => {
  const write = pacer({ ...PACING, burstGapMs: 60_000 });
  expect(await write.turn('a')).toBe(true);
  const waiting = write.turn('a');
  write.stop();

  expect(await waiting).toBe(false);
});
