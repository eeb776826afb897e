/** Faults of Teams: throttling, errors, slow answers, and connections reset before or after a message was accepted. */
import type { App } from '../app';
import type { ConnectorRequest, Fault } from '../teams';
import type { Chance } from './chance';

/** Faults with a known outcome: the message is refused and retried, or the answer is only slow. */
const CLEAR: readonly Fault[] = [{ status: 429, retryAfter: 2 }, { status: 401 }, { delayMs: 4_000 }];
/** Faults after which it is unknown whether the message was posted. */
const UNCLEAR: readonly Fault[] = [{ status: 500 }, { status: 502, afterCommit: true }, 'reset', 'reset-after-commit'];

/** Whether a request sends a message of the outbox: it is not a reply. */
const isOwn = ({ operation, body }: ConnectorRequest) => operation === 'send' && body.replyToId === undefined;

export class TeamsWeather {
  readonly #unclear: { readonly left: number }[] = [];
  readonly #clear: { readonly left: number }[] = [];

  constructor(
    private readonly app: App,
    private readonly chance: Chance,
  ) {}

  /** Plans so many faults for the next messages and as many for the next updates. */
  plan(count: number): void {
    const { teams } = this.app;
    for (let index = 0; index < count; index += 1) {
      if (this.chance.in(0.5)) this.#clear.push(teams.failNext(isOwn, this.chance.of(CLEAR)));
      else this.#unclear.push(teams.failNext(isOwn, this.chance.of(UNCLEAR)));
      this.#clear.push(teams.failNext('update', this.chance.of([...CLEAR, ...UNCLEAR])));
    }
  }

  /** Removes all planned faults. */
  clear(): void {
    this.app.teams.clearFaults();
  }

  /** Number of faults that occurred and leave the delivery of a message unknown. */
  get unclear(): number {
    return this.#unclear.filter(({ left }) => left === 0).length;
  }

  /** Number of all faults that occurred. */
  get count(): number {
    return this.unclear + this.#clear.filter(({ left }) => left === 0).length;
  }
}
