/**
 * Calls of the tab's API while servers and storage fail: through any server that answers, retried until the outcome is
 * known.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ApiAnswer, type App, apiAs } from '../app';
import type { Chance } from './chance';
import type { Servers } from './servers';

const PATIENCE = 60;
const AGAIN_AFTER_MS = 100;

/**
 * Statuses that are retried: the outcome is unknown, storage was unavailable, or too many version conflicts occurred.
 */
const PASSING = [409, 503];

export class Calls {
  /** Number of acknowledged changes, each counted once however often it was retried. */
  acknowledged = 0;
  /** Number of retries. */
  repeated = 0;
  /** Responses that no fault explains. */
  readonly surprises: string[] = [];

  constructor(
    private readonly app: Pick<App, 'people'>,
    private readonly servers: Servers,
    private readonly chance: Chance,
  ) {}

  /** Returns the content of a page. */
  read<T>(seatId: string, path: string): Promise<T> {
    return this.#asked<T>(seatId, 'GET', path, undefined);
  }

  /** Makes a change; it has been made once this resolves. */
  async change<T>(seatId: string, method: string, path: string, body: object = {}): Promise<T> {
    const answer = await this.#asked<T>(seatId, method, path, body);
    this.acknowledged += 1;
    return answer;
  }

  async #asked<T>(seatId: string, method: string, path: string, body: object | undefined): Promise<T> {
    const key = randomUUID();
    const who = this.app.people.find(({ seat }) => seat === seatId)?.aadObjectId;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(`Local ${who}`, method, path, body, key);
      if (answer !== null && answer.status < 300) return answer.body as T;
      const passes = answer === null || PASSING.includes(answer.status);
      const told = `${method} ${path} ${JSON.stringify(body)}: ${answer?.status} ${JSON.stringify(answer?.body)}`;
      if (!passes || attempt === PATIENCE) {
        this.surprises.push(told);
        throw new Error(told);
      }
      this.repeated += 1;
      await pause(AGAIN_AFTER_MS);
    }
  }

  /** Makes one attempt. Null if no server answered. */
  async #once(
    authorization: string,
    method: string,
    path: string,
    body: object | undefined,
    key: string,
  ): Promise<ApiAnswer | null> {
    const { urls } = this.servers;
    if (urls.length === 0) return null;
    const api = apiAs(this.chance.of(urls), authorization);
    return api(method, path, body, body === undefined ? {} : { 'idempotency-key': key }).catch(() => null);
  }
}
