/** Latency for 300 people who press within three seconds, compared with the same table requests without the product. */
import { setTimeout as pause } from 'node:timers/promises';
import type { AttendanceView } from '../../shared/contract/attendance';
import { type App, startApp } from '../support/app';
import { type ServerProcess, startServerProcess } from '../support/local/server-process';
import { crowdOf } from '../support/storage/crowd';
import { CHAIR, PATIENT, page, postedRegister } from '../support/storage/group-operations';
import { factsWithSeats, MANY_SEATS, seatedGroup } from '../support/storage/large-group';
import { spreadWords, timed } from './figures';
import { rawTable } from './raw';

const RUNS = 3;
const SPREAD_MS = 3_000;

/**
 * Runs the benchmark several times, each with a new group, and prints the results. Each server is a separate process,
 * as in production.
 */
export async function benchCrowd(connectionString: string, print: (line: string) => void): Promise<void> {
  print(
    `\n${MANY_SEATS} people press within three seconds; each third press is delivered twice, each fifth is changed afterwards.`,
  );
  for (const servers of [1, 2]) {
    print(servers === 1 ? 'One server' : 'Two servers on one store');
    for (let run = 1; run <= RUNS; run += 1) {
      const { presses, repeated, raw } = await runOf(connectionString, servers);
      print(`crowd  ${presses.length} presses: ${spreadWords(presses)}; ${repeated} made again`);
      print(`       as many times the table requests of a press alone: ${spreadWords(raw)}`);
    }
  }
}

interface Run {
  readonly presses: readonly number[];
  /** Presses that were retried because storage was too slow for the server. */
  readonly repeated: number;
  readonly raw: readonly number[];
}

async function runOf(connectionString: string, processes: number): Promise<Run> {
  const facts = factsWithSeats(MANY_SEATS);
  const tableName = await seatedGroup(facts);
  // This app only creates the people and reads the results; the separate processes handle the presses.
  const app = await startApp({ facts, patience: PATIENT, tableName });
  await app.server.stop();
  const servers: ServerProcess[] = [];
  try {
    while (servers.length < processes) servers.push(await startServerProcess(tableName));
    const urls = servers.map(({ url }) => url);
    app.teams.talksTo(urls[0] ?? '');
    const register = await postedRegister(app);
    const answered = await crowdOf(app.people.map(({ seat }) => seat)).presses(app, register, urls);
    const presses = answered.map(({ took }) => took);
    const repeated = answered.filter(({ attempts }) => attempts > 1).length;
    return { presses, repeated, raw: await rawCrowd(connectionString, app, answered.length) };
  } finally {
    for (const server of servers) await server.stop();
    await app.stop();
  }
}

/** The raw requests of as many presses, spread over the same time. */
async function rawCrowd(connectionString: string, app: App, presses: number): Promise<readonly number[]> {
  const { register } = await page<AttendanceView>(app, CHAIR, '/attendance');
  const of = { groupId: app.server.groupId, meetingId: register?.meetingId ?? '' };
  const everybody = Array.from(
    { length: presses },
    (_, index) => app.people[index % app.people.length] ?? app.people[0],
  );
  return Promise.all(
    everybody.map(async (person, index) => {
      if (person === undefined) throw new Error('There is nobody');
      const { seat: seatId, tenantId, aadObjectId: objectId } = person;
      const table = await rawTable(connectionString, app.tableName, { ...of, seatId, tenantId, objectId });
      await pause((index / presses) * SPREAD_MS);
      return timed(() => table.press());
    }),
  );
}
