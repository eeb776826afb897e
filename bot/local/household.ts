/** Everything `npm start` runs, as one: it comes up together, it goes down together. */

import { type Child, type ChildSpec, startChild } from './children';

export type End = { readonly why: 'asked' } | { readonly why: 'died'; readonly child: Child; readonly how: string };

export class Household {
  readonly #children: Child[] = [];
  readonly #onChange: (pids: number[]) => void;
  #finish: (end: End) => void = () => undefined;
  #stopping = false;

  /** Settles at the first cause to stop: somebody asked, or a child died that nobody stopped. */
  readonly end = new Promise<End>((resolve) => {
    this.#finish = resolve;
  });

  /** `onChange` gets the pids of what was started, at each start. */
  constructor(onChange: (pids: number[]) => void) {
    this.#onChange = onChange;
  }

  /** Whether it is going down: nothing more should be started. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** Asks everything to stop. */
  ask(): void {
    this.#finish({ why: 'asked' });
  }

  start(spec: ChildSpec): Child {
    return this.adopt(startChild(spec));
  }

  /** Takes in a child that is meant to run until the end. */
  adopt(child: Child): Child {
    this.shelter(child);
    void child.exited.then((how) => {
      if (!this.#stopping) this.#finish({ why: 'died', child, how });
    });
    return child;
  }

  /** Takes in a child that ends by itself, as a build does. */
  shelter(child: Child): void {
    this.#children.push(child);
    this.#onChange(this.#children.flatMap(({ pid }) => pid ?? []));
    // Started in the moment in which everything stopped.
    if (this.#stopping) void child.stop();
  }

  /** Stops the last started first: whoever uses the storage ends before the storage does. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const child of [...this.#children].reverse()) await child.stop();
  }

  kill(): void {
    for (const child of this.#children) if (child.running()) child.kill();
  }
}
