import { eventually, startTeams } from '../../support/teams';
import { activitiesOf } from './plain-bot';
import { withPlainBot } from './register-bot';

const here = withPlainBot();

describe('limits and faults', () => {
  it('answers 429 with Retry-After beyond seven messages a second, and recovers', async () => {
    let now = Date.parse('2026-11-22T10:00:00Z');
    const slow = await startTeams({ people: ['Chair'], clock: () => now, botUrl: here.bot.url });
    const answers: (number | string | null)[] = [];
    here.bot.handler = async (activity, ask) => {
      for (let sent = 0; sent < 8; sent += 1) {
        const { status, retryAfter } = await ask('POST', activitiesOf(activity), { type: 'message', text: `${sent}` });
        answers.push(status, retryAfter);
      }
      now += 1000;
      answers.push((await ask('POST', activitiesOf(activity), { type: 'message', text: 'late' })).status);
    };
    const chair = slow.person('Chair');
    const sent = await chair.says('go', { in: chair.chat() });
    await slow.stop();
    expect(answers.slice(12)).toEqual([201, null, 429, '1', 201]);
    expect(sent).toHaveLength(8);
    expect(slow.requests.throttled).toHaveLength(1);
  });

  it('fails once as planned, and records which requests took effect anyway', async () => {
    const outcomes: string[] = [];
    here.bot.handler = async (activity, ask) => {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const body = { type: 'message', text: `attempt ${attempt}` };
        const sent = ask('POST', activitiesOf(activity), body);
        outcomes.push(await sent.then(({ status, retryAfter }) => `${status} ${retryAfter}`).catch(() => 'reset'));
      }
    };
    here.teams.failNext('send', { status: 429, retryAfter: 3 });
    here.teams.failNext('send', { status: 502, afterCommit: true });
    here.teams.failNext('send', 'reset');
    const last = here.teams.failNext(({ body }) => body.text === 'attempt 3', 'reset-after-commit');
    const chair = here.teams.person('Chair');
    const sent = await chair.says('go', { in: chair.chat() });
    expect(outcomes).toEqual(['429 3', '502 null', 'reset', 'reset', '201 null']);
    expect(sent.map(({ text }) => text)).toEqual(['attempt 1', 'attempt 3', 'attempt 4']);
    expect(here.teams.requests.all.slice(-5).map(({ committed }) => committed)).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(last.left).toBe(0);
  });

  it('can be slow, and waits for what is still under way after the turn', async () => {
    here.teams.failNext('send', { delayMs: 400 });
    here.bot.handler = async (activity, ask) => {
      ask('POST', activitiesOf(activity), { type: 'message', text: 'later' }).catch(() => undefined);
    };
    const chair = here.teams.person('Chair');
    const already = chair.chat().messages.length;
    await chair.says('go', { in: chair.chat() });
    await here.teams.settled(undefined, { quietMs: 150 });
    expect(chair.chat().messages).toHaveLength(already + 1);
    expect(here.teams.requests.underWay).toBe(0);
  });

  it('tries again until an expectation holds, and gives its last error when time is up', async () => {
    let tries = 0;
    await eventually(() => {
      tries += 1;
      expect(tries).toBeGreaterThan(2);
    });
    const never = eventually(() => expect(tries).toBe(0), { timeoutMs: 60, everyMs: 10 });
    await expect(never).rejects.toThrow(/Expected: 0/);
  });
});
