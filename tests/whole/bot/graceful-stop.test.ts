/** Graceful shutdown of the process with presses in progress: six rounds, and no connection is reset. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { LOCAL_TENANT_ID } from '../../../bot/local/people';
import type { RegisterView } from '../../../shared/contract/attendance';
import type { LocalPersonView } from '../../../shared/contract/membership';
import { type ServerProcess, startServerProcess } from '../../support/local/server-process';

const UNDER_WAY = 12;
const ROUNDS = 6;

interface Answer {
  /** The status; null if the connection broke, with the error in `body`. */
  readonly status: number | null;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

function send({ url }: ServerProcess, agent: Agent, path: string, sent: Sent = {}): Promise<Answer> {
  const { port } = new URL(url);
  const { method = 'GET', headers = {}, body } = sent;
  const json = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  return new Promise((resolve) => {
    const broken = (error: Error) => resolve({ status: null, body: error.message });
    const call = request(
      { host: '127.0.0.1', port, path, agent, method, headers: { ...json, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('end', () => resolve({ status: answer.statusCode ?? null, body: Buffer.concat(parts).toString() }));
        answer.once('error', broken);
      },
    );
    call.once('error', broken).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Returns the activity of a press on the register's card. */
function press({ aadObjectId, name }: LocalPersonView, meeting: string, value: string): object {
  const tenant = { id: LOCAL_TENANT_ID };
  return {
    ...{ type: 'invoke', name: 'adaptiveCard/action', id: `f:${randomUUID()}`, channelId: 'msteams' },
    serviceUrl: 'http://127.0.0.1:9/emea/',
    from: { id: `29:${aadObjectId}`, aadObjectId, name },
    recipient: { id: '28:dawg', name: 'DAWG' },
    conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant },
    value: {
      action: { type: 'Action.Execute', verb: 'attendance.answer', data: { meeting, value } },
      trigger: 'manual',
    },
  };
}

test('given twelve presses under way, when the server is told to stop, then each is answered and recorded', async () => {
  const server = await startServerProcess(`t${randomUUID().replaceAll('-', '')}`);
  const first = new Agent({ keepAlive: true });
  const people: LocalPersonView[] = JSON.parse((await send(server, first, '/api/v1/local/people')).body);
  const chair = { authorization: `Local ${people.find(({ role }) => role === 'chair')?.aadObjectId}` };
  const body = { confirmed: true };
  const opened = await send(server, first, '/api/v1/attendance', { method: 'POST', headers: chair, body });
  const { meetingId } = JSON.parse(opened.body) as RegisterView;
  first.destroy();
  const pressing = people.filter(({ role }) => role === 'member').slice(0, UNDER_WAY);
  expect(pressing).toHaveLength(UNDER_WAY);

  const heard: Answer[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) await server.restart();
    const agent = new Agent({ keepAlive: true });
    const value = round % 2 === 0 ? 'present' : 'apologies';
    // Opens their connections first, as a gateway keeps them open.
    await Promise.all(pressing.map(() => send(server, agent, '/api/v1/local/people')));
    const underWay = pressing.map((person) =>
      send(server, agent, '/api/messages', { method: 'POST', body: press(person, meetingId, value) }),
    );
    const stopped = server.stop();
    heard.push(...(await Promise.all(underWay)));
    await stopped;
    agent.destroy();
  }

  const reset = heard.filter(({ status }) => status === null);
  process.stdout.write(`Stops: ${heard.length} presses under way, ${reset.length} reset\n`);
  expect(heard.filter(({ status, body }) => status !== 200 || !body.includes('AdaptiveCard'))).toEqual([]);
  await server.restart();
  const agent = new Agent();
  const { body: register } = await send(server, agent, `/api/v1/attendance/${meetingId}`, { headers: chair });
  expect((JSON.parse(register) as RegisterView).counts).toMatchObject({ apologies: UNDER_WAY, present: 0 });
  await server.stop();
});
