import { startTeams } from '../../support/teams';
import { type JsonObject, objectAt } from '../../support/teams/json';
import { activitiesOf, cardMessage } from './plain-bot';
import { openRegister, register, withPlainBot } from './register-bot';

const here = withPlainBot();

describe('what Teams refuses', () => {
  it.each<[string, string, (id: string) => string, JsonObject | undefined, number, string]>([
    ['an unknown conversation', 'POST', () => 'v3/conversations/nowhere/activities', { type: 'message' }, 404, 'Conv'],
    [
      'an activity without a type',
      'POST',
      (id) => `v3/conversations/${id}/activities`,
      { text: 'x' },
      400,
      'BadSyntax',
    ],
    [
      'an update of nothing',
      'PUT',
      (id) => `v3/conversations/${id}/activities/1`,
      { type: 'message' },
      404,
      'Activity',
    ],
    ['a chat without tenant', 'POST', () => 'v3/conversations', { members: [{ id: '29:1' }] }, 400, 'BadSyntax'],
    ['an unknown member', 'GET', (id) => `v3/conversations/${id}/members/29:none`, undefined, 404, 'MemberNotFound'],
    [
      'a targeted message without a recipient',
      'POST',
      (id) => `v3/conversations/${id}/activities?isTargetedActivity=true`,
      { type: 'message' },
      400,
      'BadArgument',
    ],
    [
      'a card of more than 28 KB',
      'POST',
      (id) => `v3/conversations/${id}/activities`,
      cardMessage({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'x'.repeat(29_000) }] }),
      413,
      'MessageSizeTooBig',
    ],
  ])('refuses %s', async (_what, method, path, body, status, code) => {
    let answer: { status: number; body: JsonObject } | undefined;
    here.bot.handler = async (_activity, ask) => {
      answer = await ask(method, path(encodeURIComponent(here.teams.groupChat().id)), body);
    };
    await here.teams.person('Chair').says('try', { in: here.teams.groupChat() });
    expect(answer?.status).toBe(status);
    expect(objectAt(answer?.body ?? {}, 'error').code).toContain(code);
  });

  it('allows no message to a person the app cannot reach, nor into a team the app left', async () => {
    const tenantId = here.teams.tenantId;
    const answers: number[] = [];
    here.bot.handler = async (activity, ask) => {
      if (activity.type !== 'message') return;
      const guest = { members: [{ id: here.teams.person('Guest').id }], tenantId };
      answers.push((await ask('POST', 'v3/conversations', guest)).status);
      const general = {
        channelData: { channel: { id: here.teams.team.id } },
        activity: { type: 'message', text: 'hi' },
      };
      answers.push((await ask('POST', 'v3/conversations', general)).status);
    };
    const chair = here.teams.person('Chair');
    await here.teams.removeFromTeam();
    await chair.says('try', { in: chair.chat() });
    await here.teams.installInTeam();
    await chair.says('try', { in: chair.chat() });
    expect(answers).toEqual([403, 403, 403, 201]);
  });
});

describe('posting, changing and deleting', () => {
  it('starts a thread for a message to the channel itself, and removes a deleted message', async () => {
    const statuses: number[] = [];
    here.bot.handler = async (activity, ask) => {
      const channel = `v3/conversations/${encodeURIComponent(here.teams.team.id)}/activities`;
      const posted = await ask('POST', channel, cardMessage(register(0)));
      const path = `${channel}/${posted.body.id}`;
      statuses.push((await ask('DELETE', path)).status, (await ask('PUT', path, { type: 'message' })).status);
      await ask('POST', activitiesOf(activity), { type: 'message', text: 'done' });
    };
    await here.teams.person('Chair').says('go', { in: here.teams.groupChat() });
    const [gone] = here.teams.messages.slice(-2);
    expect(gone?.conversation.id).toBe(`${here.teams.team.id};messageid=${gone?.id}`);
    expect(gone?.deleted).toBe(true);
    expect(here.teams.channel('General').messages).not.toContain(gone);
    expect(statuses).toEqual([200, 404]);
  });

  it('refuses to post into a thread of a team the app left', async () => {
    const { conversation } = await openRegister(here.teams);
    const path = `v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
    const statuses: number[] = [];
    here.bot.handler = async (activity, ask) => {
      if (activity.type === 'message') statuses.push((await ask('POST', path, { type: 'message', text: 'x' })).status);
    };
    await here.teams.removeFromTeam();
    await here.teams.person('Chair').says('go', { in: here.teams.groupChat() });
    await here.teams.installInTeam();
    await here.teams.person('Chair').says('go', { in: here.teams.groupChat() });
    expect(statuses).toEqual([403, 201]);
  });
});

describe('rosters', () => {
  it('come in pages of at least fifty, with each person once', async () => {
    const crowd = Array.from({ length: 60 }, (_, index) => `Member ${index}`);
    const big = await startTeams({ people: crowd });
    const url = (token: string) =>
      `v3/conversations/${encodeURIComponent(big.team.id)}/pagedmembers?pageSize=10${token}`;
    const page = async (token = '') => {
      const response = await fetch(new URL(url(token), big.serviceUrl));
      return (await response.json()) as { members: { name: string }[]; continuationToken?: string };
    };
    const first = await page();
    const second = await page(`&continuationToken=${first.continuationToken}`);
    await big.stop();
    expect(first.members).toHaveLength(50);
    expect(second.continuationToken).toBeUndefined();
    expect([...first.members, ...second.members].map(({ name }) => name)).toEqual(crowd);
  });
});
