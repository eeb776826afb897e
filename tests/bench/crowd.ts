/** How long 300 people wait who press within three seconds, beside the same table requests with nothing around them. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { startApp } from '../support/app';
import { startServerProcess } from '../support/local/server-process';
import { PATIENT, postedRegister } from '../support/storage/at-work';
import { crowdOf } from '../support/storage/crowd';
import { factsWithSeats, MANY_SEATS, seatedGroup } from '../support/storage/large-group';
import { rawTable } from './raw';

const RUNS = 3;

/** Lines to be printed. The server is a process of its own, as in production; each run has a group of its own. */
export async function crowdFigures(connectionString: string): Promise<readonly string[]> {
  const lines = [
    `${MANY_SEATS} people press within three seconds, a third of them delivered twice, a fifth changing their mind:`,
  ];
  for (let run = 1; run <= RUNS; run += 1) {
    const { presses, raw } = await runOf(connectionString);
    lines.push(`run ${run}  ${figures(presses)}; the same table requests alone: ${figures(raw)}`);
  }
  return lines;
}

interface Run {
  readonly presses: readonly number[];
  readonly raw: readonly number[];
}

async function runOf(connectionString: string): Promise<Run> {
  const facts = factsWithSeats(MANY_SEATS);
  const tableName = await seatedGroup(facts);
  const app = await startApp({ facts, patience: PATIENT, tableName });
  await app.server.stop();
  const server = await startServerProcess(tableName);
  try {
    app.teams.talksTo(server.url);
    const register = await postedRegister(app);
    const crowd = crowdOf(app.people.map(({ seat }) => seat));
    const answered = await crowd.presses(app, register, [server.url]);
    const refused = answered.filter(({ ok }) => !ok).length;
    if (refused > 0) throw new Error(`${refused} presses were not accepted`);
    await server.stop();
    const { meetingId } = await openRegister(app);
    const of = { groupId: app.server.groupId, meetingId };
    const raw = await Promise.all(
      app.people.map(async ({ seat: seatId, tenantId, aadObjectId: objectId }) => {
        const table = await rawTable(connectionString, tableName, { ...of, seatId, tenantId, objectId });
        await pause(Math.random() * 3_000);
        return timed(() => table.press());
      }),
    );
    return { presses: answered.map(({ took }) => took), raw };
  } finally {
    await server.stop();
    await app.stop();
  }
}
