/**
 * 300 people press within three seconds, and the server process is killed in the middle; or two processes share the
 * load.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type App, startApp } from '../../support/app';
import { type ServerProcess, startServerProcess } from '../../support/local/server-process';
import { crowdOf } from '../../support/storage/crowd';
import { eventsOf, expectAllStored, expectCardArrived } from '../../support/storage/crowded';
import { PATIENT, postedRegister } from '../../support/storage/group-operations';
import { factsWithSeats, MANY_SEATS, seatedGroup } from '../../support/storage/large-group';
import type { Message } from '../../support/teams';

const facts = factsWithSeats(MANY_SEATS);

let app: App;
let servers: ServerProcess[] = [];
afterEach(async () => {
  for (const server of servers) await server.stop();
  servers = [];
  await app.stop();
});

/** Starts so many processes and posts the register through the first; the test's own server only reads. */
async function meetingBegins(processes: number): Promise<Message> {
  const tableName = await seatedGroup(facts);
  app = await startApp({ facts, patience: PATIENT, tableName });
  await app.server.stop();
  while (servers.length < processes) servers.push(await startServerProcess(tableName));
  app.teams.talksTo(servers[0]?.url ?? '');
  return postedRegister(app);
}

const crowd = () => crowdOf(app.people.map(({ seat }) => seat));

test('given a server killed while 300 people press, when it restarts, then no answer is lost or doubled', async () => {
  const register = await meetingBegins(1);
  const before = await eventsOf(app);
  const [server] = servers;
  const everybody = crowd();

  const pressing = everybody.presses(
    app,
    register,
    servers.map(({ url }) => url),
  );
  await pause(1_500);
  await server?.kill();
  await server?.restart();
  const answered = await pressing;

  // The server was killed in the middle: some presses had been answered by then, others had to wait for the restart.
  await expectAllStored(app, everybody, answered, before);
  await expectCardArrived(app, everybody, register);
});

test('given two servers on one store, when 300 people press, then no answer is lost or doubled', async () => {
  const register = await meetingBegins(2);
  const before = await eventsOf(app);
  const everybody = crowd();

  const answered = await everybody.presses(
    app,
    register,
    servers.map(({ url }) => url),
  );

  await expectAllStored(app, everybody, answered, before);
  await expectCardArrived(app, everybody, register);
});
