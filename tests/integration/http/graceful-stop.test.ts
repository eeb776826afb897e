/** Graceful shutdown under load, and the lifetime of connections: the product's own listener with the product. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { LISTENER_TIMES, type Listener, type ListenerTimes, listen } from '../../../bot/http/listener';
import { startApp } from '../../support/app';

const QUICK: ListenerTimes = { ...LISTENER_TIMES, settleMs: 30, lingerMs: 300 };

interface Heard {
  readonly status: number | undefined;
  readonly connection: string | undefined;
}

function ask(port: number, agent: Agent, path = '/', method = 'GET'): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, agent }, (response: IncomingMessage) => {
      response.resume();
      response.once('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
    });
    asked.once('error', reject).end();
  });
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('given twelve requests under way, six times over, then a stop answers each of them and resets none', async () => {
  const heard: Heard[] = [];
  for (let round = 0; round < 6; round += 1) {
    const listener = await listen(
      (_request, response) => void setTimeout(() => response.end('done'), 150),
      { port: 0, host: '127.0.0.1' },
      QUICK,
    );
    const agent = new Agent({ keepAlive: true });
    // Reused connections, as for the presses during a meeting.
    await Promise.all(Array.from({ length: 12 }, () => ask(listener.port, agent)));
    const underWay = Array.from({ length: 12 }, () => ask(listener.port, agent));
    await wait(20);
    const stopped = listener.stop();
    heard.push(...(await Promise.all(underWay)));
    await stopped;
    agent.destroy();
  }
  expect(heard).toHaveLength(72);
  expect(heard.every(({ status, connection }) => status === 200 && connection === 'close')).toBe(true);
});

test('given a stop of the real server, then it is unready first, and even late requests are answered', async () => {
  const app = await startApp();
  const listener = await listen(app.server.http, { port: 0, host: '127.0.0.1' }, QUICK);
  const agent = new Agent({ keepAlive: true });
  try {
    const press = () => ask(listener.port, agent, '/api/v1/local/people');
    await Promise.all(Array.from({ length: 16 }, press));
    app.server.goUnready();
    expect(await ask(listener.port, agent, '/readyz')).toMatchObject({ status: 503 });
    const underWay = Array.from({ length: 12 }, press);
    const stopped = listener.stop();
    // On a connection that is still open, after the listener has been closed.
    await wait(100);
    const late = press();
    const answers = await Promise.all([...underWay, late]);
    await stopped;
    expect(answers.map(({ status }) => status)).toEqual(Array(13).fill(200));
    expect(answers.at(-1)?.connection).toBe('close');
  } finally {
    agent.destroy();
    await app.stop();
  }
});

test('given a request without an answer and a silent connection, then the stop still completes', async () => {
  const listener = await listen(() => undefined, { port: 0, host: '127.0.0.1' }, { ...QUICK, drainMs: 600 });
  const silent = connect(listener.port, '127.0.0.1');
  const lost = ask(listener.port, new Agent()).catch((error: Error) => error.message);
  await wait(50);
  await listener.stop();
  expect(await lost).toMatch(/hang up|ECONNRESET/);
  silent.destroy();
});

describe('the times of a connection', () => {
  let listener: Listener;
  const begin = async (times: ListenerTimes) => {
    listener = await listen((_request, response) => void response.end('here'), { port: 0, host: '127.0.0.1' }, times);
  };
  afterEach(() => listener.stop());

  test('given production, then a connection is kept for longer than the four minutes of a gateway', () => {
    expect(LISTENER_TIMES.keepAliveMs).toBeGreaterThan(240_000);
    return begin(QUICK);
  });

  test('given headers that never end, then the connection ends with 408', async () => {
    await begin({ ...QUICK, headersMs: 300, requestMs: 400 });
    const socket = connect(listener.port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    await new Promise((resolve) => socket.once('close', resolve));
    expect(text).toMatch(/^HTTP\/1\.1 408/);
  });

  test('given a connection without a request for longer than headers may take, then it serves the next one', async () => {
    await begin({ ...QUICK, headersMs: 200, requestMs: 300 });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await ask(listener.port, agent);
    await wait(900);
    expect(await ask(listener.port, agent)).toMatchObject({ status: 200 });
    agent.destroy();
  });
});
