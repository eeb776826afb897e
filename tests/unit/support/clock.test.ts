import { setTimeout as pause } from 'node:timers/promises';
import { clockFrom } from '../../support/clock';

const MORNING = '2026-11-23T09:30:00.000Z';

test('given an instant, then the clock runs on from it, and from a new one once it is set', async () => {
  const clock = clockFrom('2026-11-20T09:30:00.000Z');
  clock.at(MORNING);
  const first = clock.now();
  await pause(20);

  const passed = Date.parse(clock.now()) - Date.parse(first);
  expect(first.slice(0, 16)).toBe('2026-11-23T09:30');
  // A timer may fire slightly early.
  expect(passed).toBeGreaterThanOrEqual(19);
});
