/** The process that is told to stop with presses under way: six rounds, and no connection is reset. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { startServerProcess } from '../../support/local/server-process';

function ask(url: string, agent: Agent, path: string): Promise<string> {
  const { port } = new URL(url);
  return new Promise((resolve) => {
    request({ host: '127.0.0.1', port, path, agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(String(response.statusCode)));
      response.once('error', (error: Error) => resolve(error.message));
    })
      .once('error', (error: Error) => resolve(error.message))
      .end();
  });
}

test('given twelve requests under way when it is told to stop, six times over, then each is answered', async () => {
  const server = await startServerProcess(`t${randomUUID().replaceAll('-', '')}`);
  const heard: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    if (round > 0) await server.restart();
    const agent = new Agent({ keepAlive: true });
    const path = '/api/v1/local/people';
    await Promise.all(Array.from({ length: 12 }, () => ask(server.url, agent, path)));
    const underWay = Array.from({ length: 12 }, () => ask(server.url, agent, '/readyz'));
    const stopped = server.stop();
    heard.push(...(await Promise.all(underWay)));
    await stopped;
    agent.destroy();
  }
  process.stdout.write(
    `Stops: ${heard.length} under way, ${heard.filter((each) => !/^\d+$/.test(each)).length} reset\n`,
  );
  expect(heard.filter((each) => !/^(200|503)$/.test(each))).toEqual([]);
});
