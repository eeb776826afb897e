/**
 * A simulated crowd at the start of a meeting: everybody presses within three seconds. Teams delivers some presses
 * twice, and some people change their answer.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app';
import { randomFrom } from '../random';
import { cardText, type Message } from '../teams';

/** Period in milliseconds within which everybody presses for the first time. */
const SPREAD_MS = 3_000;
/** Delay until Teams delivers a press in progress again, and until a person retries a press without an answer. */
const REPEATED_AFTER_MS = 20;
const AGAIN_AFTER_MS = 250;

/** The text of a card when storage was too slow; it has a button to press again. */
const TOLD_TO_REPEAT = /cannot be reached at the moment|did not confirm in time/;

const TITLES = { present: "I'm here", apologies: 'Send apologies' } as const;
export type Said = keyof typeof TITLES;

interface Part {
  readonly seat: string;
  readonly atMs: number;
  readonly first: Said;
  /** The changed answer; null if they keep the first one. */
  readonly then: Said | null;
  /** Whether Teams delivers their first press twice, and once more after the changed answer. */
  readonly repeated: boolean;
}

/** A press that was acknowledged with the register. */
export interface Answered {
  readonly id: string;
  /** Duration in milliseconds, including every attempt that was not acknowledged. */
  readonly took: number;
  readonly attempts: number;
}

export interface Crowd {
  /** The expected final answers in the register, by seat. */
  readonly last: Readonly<Record<string, Said>>;
  /** Number of answers that differ from the previous one; each adds one event. */
  readonly changes: number;
  /** Makes all presses, distributed over these servers in turn. Returns every acknowledged press. */
  presses(app: App, register: Message, servers: readonly string[]): Promise<readonly Answered[]>;
}

/**
 * Returns a crowd that is the same for the same seats at every run; each fifth person changes their answer, each third
 * press is repeated.
 */
export function crowdOf(seats: readonly string[]): Crowd {
  const random = randomFrom(20_261_122);
  const parts = seats.map((seat, index): Part => {
    const first: Said = random() < 0.7 ? 'present' : 'apologies';
    const other: Said = first === 'present' ? 'apologies' : 'present';
    const then = index % 5 === 0 ? other : null;
    return { seat, atMs: random() * SPREAD_MS, first, then, repeated: index % 3 === 0 };
  });
  return {
    last: Object.fromEntries(parts.map(({ seat, first, then }) => [seat, then ?? first])),
    changes: parts.length + parts.filter(({ then }) => then !== null).length,
    async presses(app, register, servers) {
      const press = presser(app, register, servers);
      return (await Promise.all(parts.map((part) => playedBy(part, press)))).flat();
    },
  };
}

/** `by`: a person who gets no answer makes a new press, with a new id; Teams delivers the same press again. */
type Press = (seat: string, said: Said, id: string, by?: 'person' | 'teams') => Promise<Answered>;

async function playedBy({ seat, atMs, first, then, repeated }: Part, press: Press): Promise<readonly Answered[]> {
  const id = newId();
  await pause(atMs);
  const again = repeated ? [pause(REPEATED_AFTER_MS).then(() => press(seat, first, id))] : [];
  const [own, ...others] = await Promise.all([press(seat, first, id), ...again]);
  if (then === null) return [own, ...others];
  const changed = await press(seat, then, newId());
  const late = repeated ? [await press(seat, first, own.id, 'teams')] : [];
  return [own, ...others, changed, ...late];
}

function presser(app: App, register: Message, servers: readonly string[]): Press {
  let next = 0;
  /** Whether the press was acknowledged. Throws: on any other answer. */
  async function once(seat: string, said: Said, id: string): Promise<boolean> {
    app.teams.talksTo(servers[next % servers.length] ?? app.url);
    next += 1;
    const activity = (built: object) => ({ ...built, id });
    const how = { on: register, unseen: true, activity };
    const pressed = await app.holderOf(seat).presses(TITLES[said], how).catch(unlessUnreachable);
    if (pressed === null) return false;
    const words = cardText(pressed.card);
    if (words.includes('represented')) return true;
    if (TOLD_TO_REPEAT.test(words)) return false;
    throw new Error(`A press was answered ${pressed.status}: ${words}`);
  }
  return async (seat, said, first, by = 'person') => {
    const start = performance.now();
    let id = first;
    for (let attempts = 1; ; attempts += 1) {
      if (await once(seat, said, id)) return { id, attempts, took: performance.now() - start };
      await pause(AGAIN_AFTER_MS);
      if (by === 'person') id = newId();
    }
  };
}

/** Returns null if the server is not running, or closed the connection; throws any other error again. */
function unlessUnreachable(error: unknown): null {
  const code = (error as { readonly code?: unknown }).code;
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return null;
  throw error;
}

function newId(): string {
  return `f:${randomUUID()}`;
}
