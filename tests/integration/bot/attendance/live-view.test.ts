/**
 * The live register: an answer is visible at the next reading, and the number of storage reads does not grow with the
 * viewers.
 */
import { type RegisterWatch, registerWatch } from '../../../../bot/services/attendance/watch-register';
import type { LiveRegisterView } from '../../../../shared/contract/attendance';
import { type App, startApp } from '../../../support/app';
import { type Counting, countingRequests } from '../../../support/storage/counting';
import { type StorageFaults, storageFaults } from '../../../support/storage/faults';
import { CHAIR, changed, ON_THE_DAY, PATIENT, POLICE, page, VRU } from '../../../support/storage/group-operations';
import { eventually } from '../../../support/teams';
import { forget } from '../trust/stored';
import { opened, seatIn } from './at-the-register';

/** Cache lifetime in milliseconds of a reading of the register, and of the membership. */
const REGISTER = 700;
const MEMBERSHIP = 5_000;

let app: App;
let counting: Counting;
let faults: StorageFaults;
beforeEach(async () => {
  counting = countingRequests();
  faults = storageFaults();
  const observers = [counting.observe, faults.observe];
  app = await startApp({ now: () => ON_THE_DAY, patience: PATIENT, observers, backgroundObservers: [] });
});
afterEach(() => app.stop());

const says = (seatId: string, value: 'present' | 'apologies', through = app) =>
  changed(through, seatId, 'PUT', '/attendance/2026-12/mine', { value });

describe('with a controlled clock', () => {
  let time = 0;
  let watch: RegisterWatch;
  beforeEach(() => {
    time = 0;
    watch = registerWatch(app.server.services, () => time);
  });

  async function sees(seatId: string): Promise<LiveRegisterView> {
    const person = app.people.find(({ seat }) => seat === seatId);
    const { tenantId = '', aadObjectId: objectId = '', name = '' } = person ?? {};
    const seen = await watch({ groupId: app.server.groupId, actor: { tenantId, objectId, name, via: 'tab' } });
    if (!seen.ok) throw new Error(seen.problem.message);
    return seen.value;
  }
  const everybody = () => Promise.all(app.people.map(({ seat }) => sees(seat)));

  test('given every member watching, when they ask repeatedly, then one reading of storage serves them all', async () => {
    await opened(app);
    const first = await counting.of(async () => {
      for (let times = 0; times < 10; times += 1) await everybody();
    });
    expect(first.requests).toBe(2);

    time += REGISTER - 1;
    expect((await counting.of(everybody)).requests).toBe(0);
    time += 1;
    expect((await counting.of(everybody)).requests).toBe(1);
    time += MEMBERSHIP;
    expect((await counting.of(everybody)).requests).toBe(2);
  });

  test('given an answer, when the next reading is due, then all see it; until then they see the same view', async () => {
    await opened(app);
    const before = await sees(VRU);
    await says(POLICE, 'present');
    expect(await sees(VRU)).toBe(before);

    time += REGISTER;
    const after = await sees('hampshire-yjs');

    expect(after.register?.counts.present).toBe(1);
    expect(after.register === null ? null : seatIn(after.register, POLICE).value).toBe('present');
    time += REGISTER;
    expect(await sees(VRU)).toBe(after);
  });

  test('given a register that opens and closes, then it is shown only while it is open', async () => {
    expect(await sees(POLICE)).toEqual({ register: null });
    await opened(app);
    time += REGISTER;
    expect((await sees(POLICE)).register?.meetingId).toBe('2026-12');
    await changed(app, CHAIR, 'POST', '/attendance/2026-12/close', { confirmed: true });
    time += REGISTER;
    expect(await sees(POLICE)).toEqual({ register: null });
  });

  test('given a person who loses their seat, then they are refused once the membership is read again', async () => {
    await opened(app);
    await sees(POLICE);
    await forget(app, POLICE);
    time += MEMBERSHIP;
    await expect(sees(POLICE)).rejects.toThrow(/Ask the Violence Reduction Unit/);
    expect((await sees(VRU)).register?.state).toBe('open');
  });

  test('given storage that does not answer, then the viewer gets an error, and the register once it is back', async () => {
    await opened(app);
    faults.plan({ fault: 'busy', at: 1, lasts: 'onwards' });
    await expect(sees(VRU)).rejects.toThrow();
    faults.clear();
    expect((await sees(VRU)).register?.state).toBe('open');
  });
});

test('given 50 viewers and 20 answers, then requests grow with time, not viewers, and all answers are seen', async () => {
  const { tableName, teams } = app;
  const watching = countingRequests();
  // A separate server for the viewers, so that only their requests are counted.
  const server = await startApp({
    ...{ now: () => ON_THE_DAY, patience: PATIENT, tableName, sharing: teams },
    ...{ observers: [watching.observe], backgroundObservers: [] },
  });
  try {
    await opened(app);
    const seats = app.people.map(({ seat }) => seat);
    const watcher = async (index: number) => {
      for (let times = 0; times < 10; times += 1) {
        await page<LiveRegisterView>(server, seats[index % seats.length] ?? VRU, '/attendance/live');
      }
    };
    let took = 0;
    const { requests } = await watching.of(async () => {
      const began = Date.now();
      await Promise.all([
        ...Array.from({ length: 50 }, (_, index) => watcher(index)),
        ...seats.slice(0, 20).map((seat, index) => says(seat, index % 2 === 0 ? 'present' : 'apologies')),
      ]);
      took = Date.now() - began;
    });
    // All 500 requests were answered; storage was read only when a cached reading had expired.
    expect(requests).toBeGreaterThanOrEqual(2);
    expect(requests).toBeLessThanOrEqual(Math.ceil(took / REGISTER) + Math.ceil(took / MEMBERSHIP) + 2);

    await eventually(async () => {
      const { register } = await page<LiveRegisterView>(server, VRU, '/attendance/live');
      expect(register?.counts).toMatchObject({ present: 10, apologies: 10 });
    });
  } finally {
    await server.stop();
  }
});
