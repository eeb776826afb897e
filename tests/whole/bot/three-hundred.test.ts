/** The largest meeting: 300 people press within three seconds. `npm run bench` measures how long a press takes. */
import type { AttendanceView } from '../../../shared/contract/attendance';
import { type App, startApp } from '../../support/app';
import { crowdOf } from '../../support/storage/crowd';
import { eventsOf, expectAllStored, expectCardArrived } from '../../support/storage/crowded';
import { CHAIR, PATIENT, page, postedRegister } from '../../support/storage/group-operations';
import { factsWithSeats, MANY_SEATS, seatedGroup } from '../../support/storage/large-group';

let apps: App[] = [];
afterEach(async () => {
  for (const app of [...apps].reverse()) await app.stop();
  apps = [];
});

test.each([1, 2])(
  'given %i server(s), when 300 people press, some twice, then last answers are stored once and shown',
  async (servers) => {
    const facts = factsWithSeats(MANY_SEATS);
    const tableName = await seatedGroup(facts);
    const app = await startApp({ facts, patience: PATIENT, tableName });
    apps = [app];
    while (apps.length < servers)
      apps.push(await startApp({ facts, patience: PATIENT, tableName, sharing: app.teams }));
    const register = await postedRegister(app);
    const crowd = crowdOf(app.people.map(({ seat }) => seat));
    const before = await eventsOf(app);

    const answered = await crowd.presses(
      app,
      register,
      apps.map(({ url }) => url),
    );

    await expectAllStored(app, crowd, answered, before);
    await expectCardArrived(app, crowd, register);
  },
);

test('given seats that share rows, when neighbours press twice at once, then each leaves one event', async () => {
  const facts = factsWithSeats(MANY_SEATS);
  const app = await startApp({ facts, patience: PATIENT, tableName: await seatedGroup(facts) });
  apps = [app];
  const register = await postedRegister(app);
  const seats = app.people.map(({ seat }) => seat);
  // There are 80 rows: the 81st seat shares the first row, and so on.
  const pressing = [0, 1, 80, 81, 160].map((place) => seats[place] ?? '');
  const before = await eventsOf(app);

  await Promise.all(
    [...pressing, ...pressing].map((seat) => app.holderOf(seat).presses("I'm here", { on: register, unseen: true })),
  );

  const { register: after } = await page<AttendanceView>(app, CHAIR, '/attendance');
  const present = (after?.lines ?? []).flatMap((line) => line.seats).filter(({ value }) => value === 'present');
  expect(present.map(({ seatId }) => seatId).sort()).toEqual([...pressing].sort());
  expect((await eventsOf(app)) - before).toBe(pressing.length);
});
