/** The HTTP listener, with a graceful shutdown that resets no connection. */
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** All values in milliseconds. */
export interface ListenerTimes {
  /**
   * How long an idle connection is kept. Longer than the gateway in front keeps it; otherwise the gateway may send a
   * request into a connection that is just being closed, and answer its client with 502. Azure's load balancers, which
   * App Service is behind, keep one for four minutes (learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset).
   */
  readonly keepAliveMs: number;
  /** Timeouts for the headers of a request, and for all of it. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** How long it keeps listening after it was told to stop: until the balancers have seen that it is not ready. */
  readonly settleMs: number;
  /** How long idle connections stay open, so that their next response can announce the close. */
  readonly lingerMs: number;
  /** How long requests in progress may take. */
  readonly drainMs: number;
}

export const LISTENER_TIMES: ListenerTimes = {
  keepAliveMs: 250_000,
  headersMs: 15_000,
  requestMs: 60_000,
  settleMs: 250,
  lingerMs: 1_000,
  drainMs: 10_000,
};

export interface Listener {
  readonly port: number;
  /**
   * Answers requests in progress and those that still arrive on open connections, each with `Connection: close`; then
   * ends.
   */
  stop(): Promise<void>;
}

/** Starts listening. @throws what listening throws, for instance that the port is in use */
export async function listen(
  http: RequestListener,
  at: { readonly port: number; readonly host: string },
  times: ListenerTimes = LISTENER_TIMES,
): Promise<Listener> {
  const server = createServer({
    keepAliveTimeout: times.keepAliveMs,
    headersTimeout: times.headersMs,
    requestTimeout: times.requestMs,
    connectionsCheckingInterval: Math.min(5_000, times.headersMs),
  });
  const connections = new Connections(server);
  server.on('request', (request, response) => {
    connections.began(response);
    http(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
    server.listen(at.port, at.host);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : at.port,
    stop: () => stop(server, connections, times),
  };
}

async function stop(server: Server, connections: Connections, times: ListenerTimes): Promise<void> {
  connections.tellToClose();
  await after(times.settleMs);
  // Not the close of the HTTP server: it would close idle connections at once, although a request may be on its way.
  const closed = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
  const lingering = setTimeout(() => connections.closeIdle(), times.lingerMs);
  const draining = setTimeout(() => server.closeAllConnections(), times.drainMs);
  await closed;
  clearTimeout(lingering);
  clearTimeout(draining);
}

/** The open connections, and the number of responses in progress on each. */
class Connections {
  private readonly underWay = new Map<Socket, number>();
  private readonly answers = new Set<ServerResponse>();
  private closing = false;
  private closingIdle = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.underWay.set(socket, 0);
      socket.once('close', () => this.underWay.delete(socket));
    });
  }

  began(response: ServerResponse): void {
    const { socket } = response.req;
    this.underWay.set(socket, (this.underWay.get(socket) ?? 0) + 1);
    this.answers.add(response);
    if (this.closing) response.setHeader('connection', 'close');
    response.once('close', () => {
      this.answers.delete(response);
      const left = (this.underWay.get(socket) ?? 1) - 1;
      if (this.underWay.has(socket)) this.underWay.set(socket, left);
      if (this.closingIdle && left === 0) socket.destroySoon();
    });
  }

  /** From now on each response is the last of its connection. */
  tellToClose(): void {
    this.closing = true;
    for (const answer of this.answers) if (!answer.headersSent) answer.setHeader('connection', 'close');
  }

  closeIdle(): void {
    this.closingIdle = true;
    for (const [socket, count] of this.underWay) if (count === 0) socket.destroySoon();
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
