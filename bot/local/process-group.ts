/** Everything `npm start` runs, supervised as one: it comes up together, and it goes down together. */
import { ManagedProcess, type ProcessSpec } from './managed-process';

export class ProcessGroup {
  readonly #processes: ManagedProcess[] = [];
  readonly #onStart: (pids: number[]) => void;
  #stopping = false;
  #settle: (fault?: Error) => void = () => undefined;

  /** Settles at the first cause to stop: resolves when somebody asks, rejects with a Fault when a service ends by itself. */
  readonly ended = new Promise<void>((resolve, reject) => {
    this.#settle = (fault) => (fault === undefined ? resolve() : reject(fault));
  });

  /** `onStart` gets the pids of all that was started, at each start. */
  constructor(onStart: (pids: number[]) => void) {
    this.#onStart = onStart;
  }

  /** Asks for the end of everything. */
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

  /** Starts a process that ends by itself, as a build does. Errors: throws while the group is going down. */
  start(spec: ProcessSpec): ManagedProcess {
    if (this.#stopping) throw new Error(`${spec.name} is not started any more`);
    const started = new ManagedProcess(spec);
    this.#processes.push(started);
    this.#onStart(this.#processes.flatMap(({ pid }) => pid ?? []));
    return started;
  }

  /** Stops the last started first: whoever uses the storage ends before the storage does. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const each of this.#processes.toReversed()) await each.stop();
  }

  kill(): void {
    for (const each of this.#processes) each.kill();
  }
}
