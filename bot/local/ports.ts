/** Ports: who has one, which one is free, and when something answers on it. Loopback only. */
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault';

export const LOOPBACK = '127.0.0.1';
const POLL_MS = 50;

/** Listens for a moment. Answers the port, or the error's code. */
function tryListen(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/** Errors: a Fault where the port is taken or not ours to take. `setting` is what moves it. */
export async function requirePort(port: number, what: string, setting: string): Promise<void> {
  // On every address as well: macOS lets a program listen on 127.0.0.1 beside one that has the port on all of them.
  for (const host of [LOOPBACK, '::', '0.0.0.0']) {
    const result = await tryListen(port, host);
    if (result === 'EADDRINUSE') {
      throw new Fault(
        `Port ${port}, where ${what} would listen, is already taken: stop what uses it, or set ${setting} to another number.`,
      );
    }
    if (result === 'EACCES') {
      throw new Fault(`Port ${port} may not be used by this account: set ${setting} to a number above 1023.`);
    }
  }
}

/** A port nobody uses right now. */
export async function freePort(): Promise<number> {
  const result = await tryListen(0, LOOPBACK);
  if (typeof result === 'number') return result;
  throw new Fault(`No port on ${LOOPBACK} can be opened (${result}): check what protects this machine's network.`);
}

/** Whether a GET is answered at all or, where a status is given, with that status. */
async function answers(url: string, status: number | null): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' });
    await response.body?.cancel();
    return status === null || response.status === status;
  } catch {
    return false;
  }
}

/**
 * Waits until the address answers (with this status, or at all). Resolves to whether it did within `limitMs`.
 * `given` stops the waiting early, e.g. when the process that should answer has ended.
 */
export async function waitUntilAnswers(
  url: string,
  { status = null, limitMs, given }: { status?: number | null; limitMs: number; given: () => boolean },
): Promise<boolean> {
  for (const end = Date.now() + limitMs; Date.now() < end && given(); await pause(POLL_MS)) {
    if (await answers(url, status)) return true;
  }
  return false;
}
