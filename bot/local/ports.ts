/** Ports of this machine: who has one, and which one is free. Loopback only. */
import { createServer } from 'node:net';
import { Fault } from './fault';

export const LOOPBACK = '127.0.0.1';

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
