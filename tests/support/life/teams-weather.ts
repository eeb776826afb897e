/** What goes wrong at Teams: it asks for a pause, fails, or breaks the connection before or after it took a message. */
import type { App } from '../app';
import type { ConnectorRequest, Fault } from '../teams';
import type { Chance } from './chance';

/** Nothing was done, and Teams says so: the message is tried again. */
const CLEAR: readonly Fault[] = [{ status: 429, retryAfter: 2 }, { status: 401 }, { delayMs: 4_000 }];
/** Nobody can know whether it was done. */
const UNCLEAR: readonly Fault[] = [{ status: 500 }, { status: 502, afterCommit: true }, 'reset', 'reset-after-commit'];

/** A message that the outbox sends: it answers nobody. */
const isOwn = ({ operation, body }: ConnectorRequest) => operation === 'send' && body.replyToId === undefined;

export class TeamsWeather {
  readonly #unclear: { readonly left: number }[] = [];
  readonly #clear: { readonly left: number }[] = [];

  constructor(
    private readonly app: App,
    private readonly chance: Chance,
  ) {}

  /** The next messages and updates meet so many faults. */
  plan(count: number): void {
    const { teams } = this.app;
    for (let index = 0; index < count; index += 1) {
      if (this.chance.in(0.5)) this.#clear.push(teams.failNext(isOwn, this.chance.of(CLEAR)));
      else this.#unclear.push(teams.failNext(isOwn, this.chance.of(UNCLEAR)));
      this.#clear.push(teams.failNext('update', this.chance.of([...CLEAR, ...UNCLEAR])));
    }
  }

  /** From now on Teams is well. */
  clear(): void {
    this.app.teams.clearFaults();
  }

  /** Faults that happened and leave a message in doubt. */
  get unclear(): number {
    return this.#unclear.filter(({ left }) => left === 0).length;
  }

  /** All that happened. */
  get count(): number {
    return this.unclear + this.#clear.filter(({ left }) => left === 0).length;
  }
}
