import { Agent, request } from 'node:http';
import type { JsonObject } from './json';

/** The response of the bot's endpoint. */
export interface BotAnswer {
  readonly status: number;
  /** The parsed JSON, or the text when it is not JSON; undefined when empty. */
  readonly body: unknown;
}

/** Thrown when the bot answers a message or event with an error status. */
export class BotRefusedError extends Error {
  override readonly name = 'BotRefusedError';

  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`the bot answered ${status}: ${JSON.stringify(body) ?? ''}`);
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Posts activities to the bot as the Bot Service does. */
export class BotClient {
  /** Number of activities that are being delivered or handled. */
  underWay = 0;
  readonly #agent = new Agent({ keepAlive: false });

  constructor(
    public botUrl: string | undefined,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** Delivers one activity; resolves when the bot's turn has ended. Rejects when the bot cannot be reached. */
  async deliver(activity: JsonObject): Promise<BotAnswer> {
    if (this.botUrl === undefined) throw new Error('the simulator does not know the bot yet: call talksTo(url)');
    const url = new URL('/api/messages', this.botUrl);
    const payload = Buffer.from(JSON.stringify(activity));
    const headers = { 'content-type': 'application/json', 'content-length': payload.length, ...this.headers };
    this.underWay += 1;
    try {
      return await new Promise<BotAnswer>((resolve, reject) => {
        const post = request(url, { method: 'POST', agent: this.#agent, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks).toString('utf8')) });
          });
        });
        post.on('error', reject);
        post.end(payload);
      });
    } finally {
      this.underWay -= 1;
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}
