import { execSync } from 'node:child_process';
import { registerCard } from '../../bot/cards/attendance/register-card';
import { registerView } from '../../bot/services/attendance/register-view';
import { loadOpenRegister } from '../../bot/store/attendance';
import { loadPerson } from '../../bot/store/membership';
import { startApp } from '../support/app';
import { startMemoryAzurite } from '../support/azurite';
import { PATIENT, postedRegister, tableOf } from '../support/storage/at-work';
import { factsWithSeats, seatedGroup } from '../support/storage/large-group';

const cpu = (pid: number) => {
  const f = require('node:fs').readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(f[13]) + Number(f[14])) * 10;
};
async function main() {
  const az = await startMemoryAzurite();
  process.env.TABLES_CONNECTION_STRING = az.connectionString;
  const facts = factsWithSeats(300);
  const tableName = await seatedGroup(facts);
  const app = await startApp({ facts, tableName, patience: PATIENT });
  try {
    await postedRegister(app);
    await new Promise((r) => setTimeout(r, 3000));
    const table = tableOf(app);
    const g = app.server.groupId;
    const p = app.people[50]!;
    const run = async (name: string, n: number, f: () => Promise<unknown>) => {
      const c0 = process.cpuUsage();
      const a0 = cpu(az.child.pid!);
      const t = performance.now();
      await Promise.all(Array.from({ length: n }, f));
      const ms = performance.now() - t;
      const c = process.cpuUsage(c0);
      console.log(
        name,
        (ms / n).toFixed(2),
        'ms each; own cpu',
        ((c.user + c.system) / 1000 / n).toFixed(2),
        'azurite cpu',
        ((cpu(az.child.pid!) - a0) / n).toFixed(2),
      );
    };
    for (let i = 0; i < 2; i++) {
      await run('range 85', 50, () => loadOpenRegister(table, g));
      await run('person', 50, () => loadPerson(table, g, { tenantId: p.tenantId, objectId: p.aadObjectId }));
      let k = 0;
      await run('commit4', 50, () =>
        table.commit(
          g,
          [0, 1, 2, 3].map(() => ({ kind: 'insert' as const, key: `zz!${i}!${k++}`, value: { a: 'x'.repeat(500) } })),
        ),
      );
      const l = await loadOpenRegister(table, g);
      await run('view', 50, async () => registerView(l!.register));
      const v = registerView(l!.register);
      const opt = { tabUrl: () => 'http://x' };
      await run('card', 50, async () => JSON.stringify(registerCard(v, opt)));
      const { answerChanges } = await import('../../bot/store/attendance');
    }
    console.log(
      JSON.stringify(registerCard(registerView((await loadOpenRegister(table, g))!.register), { tabUrl: () => '' }))
        .length,
    );
  } finally {
    await app.stop();
    await az.child.stop();
  }
}
main();
