/** Processes supervised by `npm start`: real ones, with one-line scripts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../../../bot/local/fault';
import { ManagedProcess, type ProcessSpec } from '../../../../bot/local/managed-process';
import { ProcessGroup } from '../../../../bot/local/process-group';

const RUNS_ON = 'setInterval(() => undefined, 1000)';
let cwd = '';
const running: ManagedProcess[] = [];
const spec = (script: string, name = 'The example'): ProcessSpec => ({
  name,
  args: ['-e', script],
  cwd,
  logs: [join(cwd, `${name}.log`)],
});
const start = (script: string) => {
  const started = new ManagedProcess(spec(script));
  running.push(started);
  return started;
};

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'dawg-processes-'));
});
afterEach(() => {
  for (const each of running.splice(0)) each.kill();
  rmSync(cwd, { recursive: true, force: true, maxRetries: 5 });
});

describe('given a process', () => {
  it('when it ends instead of answering, then that is a fault, with what it logged', async () => {
    const started = start('process.stderr.write("no such file"); process.exitCode = 3');
    const fault = await started.untilReady('http://127.0.0.1:9/').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(String(fault)).toMatch(
      /The example ended unexpectedly with exit code 3\.\n.*The example\.log:\n {2}no such file/,
    );
  });

  it('when it does not answer in time, then that is a fault too, and it runs on', async () => {
    const started = start(RUNS_ON);
    const ready = started.untilReady('http://127.0.0.1:9/', { limitMs: 100 });
    await expect(ready).rejects.toThrow('The example is not ready after 0.1 s (http://127.0.0.1:9/).');
    expect(started.running).toBe(true);
  });

  it('when it is asked to stop in the middle of its work, then it does not count as done', async () => {
    const started = start(RUNS_ON);
    await started.stop();
    expect(await started.exited).toBe('with exit code 1');
    expect(started.running).toBe(false);
  });
});

describe('given a group of processes', () => {
  it('when a service ends by itself, then the group ends for that reason', async () => {
    const group = new ProcessGroup(() => undefined);
    const service = group.startService(spec(RUNS_ON));
    running.push(service);
    service.kill();
    await expect(group.ended).rejects.toThrow('The example ended unexpectedly by SIGKILL.');
  });

  it('when it is asked to end, then it stops the last started first, and starts nothing more', async () => {
    const pids: number[][] = [];
    const group = new ProcessGroup((all) => pids.push(all));
    const [first, second] = [group.startService(spec(RUNS_ON, 'First')), group.start(spec(RUNS_ON, 'Second'))];
    running.push(first, second);
    expect(pids).toEqual([[first.pid], [first.pid, second.pid]]);
    const ended: string[] = [];
    for (const [name, { exited }] of [['first', first] as const, ['second', second] as const]) {
      void exited.then(() => ended.push(name));
    }
    group.ask();
    await group.ended;
    await group.stop();
    expect(ended).toEqual(['second', 'first']);
    expect(() => group.start(spec(RUNS_ON))).toThrow('The example is not started any more');
  });
});
