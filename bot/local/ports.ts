/** Ports of this machine: which are taken, and which are free. Loopback only. */
import { createServer } from 'node:net';
import { Fault } from './fault';

export const LOOPBACK = '127.0.0.1';

/** Listens briefly. Returns the port, or the error's code. */
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

/** Throws: Fault if the port is taken or not permitted. `setting` is the variable that changes it. */
export async function requirePort(port: number, what: string, setting: string): Promise<void> {
  // On all addresses too: macOS lets a program listen on 127.0.0.1 beside one that has the port on all of them.
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

/** Returns a port that is free at present. Throws: Fault if none can be opened. */
export async function freePort(): Promise<number> {
  const result = await tryListen(0, LOOPBACK);
  if (typeof result === 'number') return result;
  throw new Fault(`No port on ${LOOPBACK} can be opened (${result}): check what protects this machine's network.`);
}
