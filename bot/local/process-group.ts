/** Everything that `npm start` runs, supervised as a group: it starts together, and it stops together. */
import { ManagedProcess, type ProcessSpec } from './managed-process';

export class ProcessGroup {
  readonly #processes: ManagedProcess[] = [];
  readonly #onStart: (pids: number[]) => void;
  #stopping = false;
  #settle: (fault?: Error) => void = () => undefined;

  /** Settles at the first cause to stop: resolves on request, rejects with a Fault when a service exits by itself. */
  readonly ended = new Promise<void>((resolve, reject) => {
    this.#settle = (fault) => (fault === undefined ? resolve() : reject(fault));
  });

  /** `onStart` is called with the pids of everything started so far, at each start. */
  constructor(onStart: (pids: number[]) => void) {
    this.#onStart = onStart;
  }

  /** Requests the end of everything. */
  ask(): void {
    this.#settle();
  }

  /** Starts a process that is meant to run until the end. */
  startService(spec: ProcessSpec): ManagedProcess {
    const service = this.start(spec);
    void service.exited.then(async () => {
      if (!this.#stopping) this.#settle(await service.endedFault());
    });
    return service;
  }

  /** Starts a process that exits by itself, such as a build. Throws: Error while the group is stopping. */
  start(spec: ProcessSpec): ManagedProcess {
    if (this.#stopping) throw new Error(`${spec.name} is not started any more`);
    const started = new ManagedProcess(spec);
    this.#processes.push(started);
    this.#onStart(this.#processes.flatMap(({ pid }) => pid ?? []));
    return started;
  }

  /** Stops the last started first: clients of the storage exit before the storage does. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const each of this.#processes.toReversed()) await each.stop();
  }

  kill(): void {
    for (const each of this.#processes) each.kill();
  }
}
