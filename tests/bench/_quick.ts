process.env.TABLES_CONNECTION_STRING ??= '';

import { startApp } from '/work/main/tests/support/app';
import { startMemoryAzurite } from '/work/main/tests/support/azurite';
import { startServerProcess } from '/work/main/tests/support/local/server-process';
import { PATIENT, postedRegister } from '/work/main/tests/support/storage/at-work';
import { countingPolicy } from '/work/main/tests/support/storage/counting-policy';
import { crowdOf } from '/work/main/tests/support/storage/crowd';
import { factsWithSeats, seatedGroup } from '/work/main/tests/support/storage/large-group';
import { cardText } from '/work/main/tests/support/teams';

const cpu = (pid: number) => {
  const f = require('node:fs').readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(f[13]) + Number(f[14])) * 10;
};
const q = (v: number[], p: number) =>
  [...v].sort((a, b) => a - b)[Math.min(v.length - 1, Math.floor(v.length * p))]!.toFixed(0);
async function main() {
  const az = await startMemoryAzurite();
  process.env.TABLES_CONNECTION_STRING = az.connectionString;
  try {
    for (const mode of (process.argv[2] ?? 'own,process').split(',')) {
      const facts = factsWithSeats(300);
      const tableName = await seatedGroup(facts);
      const counting = countingPolicy();
      const app = await startApp({
        facts,
        tableName,
        patience: PATIENT,
        policies: [counting.policy],
        backgroundPolicies: [],
      });
      let url = app.url,
        server;
      if (mode === 'process') {
        await app.server.stop();
        server = await startServerProcess(tableName);
        url = server.url;
      }
      app.teams.talksTo(url);
      const register = await postedRegister(app);
      const crowd = crowdOf(app.people.map((p) => p.seat));
      const t = performance.now();
      const c0 = process.cpuUsage(),
        z0 = cpu(az.child.pid!);
      let a: any[] = [];
      const use = await counting.of(async () => {
        a = [...(await crowd.presses(app, register, [url]))];
      });
      const c = process.cpuUsage(c0);
      console.log(
        'cpu per press own',
        ((c.user + c.system) / 1000 / a.length).toFixed(1),
        'azurite',
        ((cpu(az.child.pid!) - z0) / a.length).toFixed(1),
        JSON.stringify(use),
      );
      const all = performance.now() - t;
      const v = a.map((x: any) => x.took);
      console.log(
        mode,
        'n',
        v.length,
        'bad',
        a.filter((x: any) => !x.ok).length,
        'median',
        q(v, 0.5),
        'p95',
        q(v, 0.95),
        'max',
        q(v, 1),
        'total',
        all.toFixed(0),
        'load',
        (await import('node:os')).loadavg()[0]!.toFixed(1),
      );
      await app.teams.settled(register);
      console.log(cardText(register.card).slice(0, 150).replaceAll('\n', ' | '));
      await server?.stop();
      await app.stop();
    }
  } finally {
    await az.child.stop();
  }
}
main().catch((e) => {
  console.error(e);
  process.exit(1);
});
