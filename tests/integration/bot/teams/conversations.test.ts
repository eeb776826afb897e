/** The team and chats of the group: chosen by the VRU, never by an installation, and shown on Settings. */
import { randomUUID } from 'node:crypto';
import { loadGroupConversation } from '../../../../bot/store/conversations';
import type { SettingsView } from '../../../../shared/contract/membership';
import { type App, startApp } from '../../../support/app';
import { buttonTitles, cardText, eventually, type Person } from '../../../support/teams';
import type { JsonObject } from '../../../support/teams/json';
import { card, expectPlainCard, forges } from '../trust/pressing';
import { events } from '../trust/stored';

let app: App;
let chair: Person;
beforeEach(async () => {
  app = await startApp();
  chair = app.holderOf('vru-director');
  await app.teams.installInTeam(chair);
});
afterEach(() => app.stop());

const settings = async (seat = 'vru-analyst') => (await app.api(seat)('GET', '/settings')).body as SettingsView;
const channel = () => loadGroupConversation(app.server.services.table, app.server.groupId);

/** Returns an activity in a team that is not in the simulated world. */
const elsewhere = (by: Person, more: JsonObject): JsonObject => ({
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl: app.teams.serviceUrl,
  from: { id: by.account.id, aadObjectId: by.account.aadObjectId ?? '' },
  recipient: { id: '28:dawg', name: 'DAWG' },
  conversation: { id: '19:theirs@thread.tacv2', conversationType: 'channel', tenantId: app.teams.tenantId },
  channelData: { tenant: { id: app.teams.tenantId }, team: { id: '19:theirs@thread.tacv2', name: 'Their own team' } },
  ...more,
});
const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:dawg' }] };
const installed = { type: 'installationUpdate', action: 'add' };

test('given the group’s team, when anybody adds the app to another team, then the group keeps its team', async () => {
  const before = await channel();
  const links = await events(app, /conversation/);
  for (const person of [app.holderOf('police-lead-analyst'), app.teams.add('A stranger'), chair]) {
    for (const activity of [added, installed, added, { type: 'message', text: '/help' }]) {
      await app.teams.deliver(elsewhere(person, activity));
    }
  }
  await app.teams.settled();
  expect(await channel()).toEqual(before);
  expect(before?.teamId).not.toBe('19:theirs@thread.tacv2');
  expect(await events(app, /conversation/)).toEqual(links);
  const { team, others } = await settings();
  expect(team).toMatchObject({ name: 'DAWG', scope: 'team', by: expect.any(String) });
  expect(others).toEqual([expect.objectContaining({ name: 'Their own team', since: null, by: null })]);
});

test('given the app in another team, when the VRU selects it on Settings, then it replaces the first team', async () => {
  await app.teams.deliver(elsewhere(app.holderOf('police-lead-analyst'), installed));
  const [other] = (await settings()).others;
  const path = `/settings/conversations/${other?.id}`;

  for (const seat of ['police-lead-analyst', 'rushmoor-community-safety']) {
    expect(await app.api(seat)('PUT', path, {})).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('Only the VRU') },
    });
    expect((await settings(seat)).others).toEqual([]);
    expect((await settings(seat)).team).toMatchObject({ name: 'DAWG' });
  }
  expect(await app.api('vru-analyst')('PUT', path, {})).toMatchObject({
    status: 200,
    body: { team: { name: 'Their own team', since: expect.any(String), by: expect.stringMatching(/Analyst/) } },
  });
  expect(await channel()).toMatchObject({ teamId: '19:theirs@thread.tacv2' });
  expect((await settings()).others).toMatchObject([{ name: 'DAWG', since: null }]);
  expect((await events(app, /conversation-linked/)).at(-1)?.data).toMatchObject({
    scope: 'team',
    name: 'Their own team',
  });

  // And back again, twice: each change is recorded once.
  const back = `/settings/conversations/${(await settings()).others[0]?.id}`;
  expect((await app.api('vru-director')('PUT', back, {})).status).toBe(200);
  expect((await app.api('vru-director')('PUT', back, {})).status).toBe(200);
  expect((await settings()).team?.name).toBe('DAWG');
  expect(await events(app, /conversation-linked/)).toHaveLength(3);
});

test('given the group’s team, when the VRU stops using it, then it is unlinked, and can be chosen again', async () => {
  const { team } = await settings();
  const dropped = await app.api('vru-analyst')('DELETE', `/settings/conversations/${team?.id}`);
  expect(dropped).toMatchObject({ status: 200, body: { team: null, others: [{ name: 'DAWG' }] } });
  expect(await channel()).toBeNull();
  expect((await events(app, /conversation-unlinked/)).map(({ data }) => data.name)).toEqual(['DAWG']);
  expect(await app.api('vru-analyst')('PUT', `/settings/conversations/${team?.id}`, {})).toMatchObject({
    status: 200,
    body: { team: { name: 'DAWG' } },
  });
});

test('given an unknown conversation id, then Settings answers that it is not found', async () => {
  for (const method of ['PUT', 'DELETE']) {
    expect(await app.api('vru-analyst')(method, '/settings/conversations/nowhere', {})).toMatchObject({ status: 404 });
  }
});

test('given a chat, when a member adds the app, then nothing is offered, and only the VRU can link it', async () => {
  const chat = app.teams.groupChat();
  await app.teams.installInGroupChat(app.holderOf('police-lead-analyst'));
  expect(chat.messages).toEqual([]);
  const other = await settings();
  expect(other.chats).toEqual([]);

  const offered = await forges(chair, 'conversation.link', { group: app.server.groupId });
  expectPlainCard(offered, /chat with the app alone/);

  const on = await card(chair, '/help', chat);
  const press = (person: Person) =>
    person.presses('See the actions', {
      on,
      unseen: true,
      verb: 'conversation.link',
      data: () => ({ group: app.server.groupId }),
    });
  expectPlainCard(await press(app.holderOf('police-lead-analyst')), /Only the VRU of a group can link/);
  expectPlainCard(await press(chair), /now belongs to/);
  expect((await settings()).chats).toMatchObject([{ scope: 'chat', since: expect.any(String) }]);
});

test('given a new chat and repeated reports that the VRU added the app, then one card offers to link it', async () => {
  const chat = app.teams.groupChat();
  for (let time = 0; time < 3; time += 1) await app.teams.installInGroupChat(chair);
  await app.teams.settled();
  expect(chat.messages).toHaveLength(1);
  const [offer] = chat.messages;
  if (offer === undefined) throw new Error('Nothing was offered');
  const [title = ''] = buttonTitles(offer.card);
  expect(cardText((await chair.presses(title, { on: offer, expectOk: true })).card)).toMatch(/now belongs to/);
  expect((await settings()).chats).toHaveLength(1);
});

test('given the team’s channel, when Teams uses a new service address, then the stored address follows', async () => {
  const before = await channel();
  const moved = app.teams.serviceUrl.replace('127.0.0.1', 'localhost');
  await app.holderOf('police-lead-analyst').says('/help', {
    in: app.teams.channel('Meetings'),
    activity: (activity) => ({ ...activity, serviceUrl: moved }),
  });
  await eventually(async () => expect((await channel())?.serviceUrl).toBe(moved));
  expect(await channel()).toEqual({ ...before, serviceUrl: moved });
});

test.each([
  ['a channel', () => app.teams.channel('General')],
  ['a chat', () => app.teams.groupChat()],
])(
  'given a card posted in %s, when the service address changes, then the card is updated at the new one',
  async (_where, place) => {
    const where = place();
    if (where === app.teams.groupChat()) await app.teams.installInGroupChat(chair);
    await app.teams.settled();
    const [card] = await chair.says('/actions', { in: where });
    if (card === undefined) throw new Error('Nothing was posted');
    await app.teams.settled(card);
    const moved = app.teams.serviceUrl.replace('127.0.0.1', 'localhost');
    const gone = app.teams.failNext(({ headers }) => String(headers.host).startsWith('127.0.0.1'), { status: 404 }, 99);

    const activity = (sent: object) => ({ ...sent, serviceUrl: moved });
    await app.holderOf('police-lead-analyst').says('/help', { in: where, activity });
    const text = 'Agree the definition';
    const body = { text, owner: 'hampshire-yjs', due: '2099-01-29' };
    expect((await app.api('vru-director')('POST', '/actions', body)).status).toBe(200);

    await eventually(() => expect(cardText(card.card)).toContain(text));
    expect(gone.left).toBe(99);
  },
);

test('given strangers who write, add the app or press a button, then nothing about them is stored', async () => {
  const stranger = app.teams.add('A stranger');
  await card(stranger, 'hello');
  await app.teams.installPersonally(stranger);
  await forges(stranger, 'actions.list', {});
  await card(app.holderOf('police-lead-analyst'), 'hello');
  const rows = async () =>
    (await app.server.services.table.range(app.server.groupId, { from: '!', to: '~' })).rows.map((row) =>
      JSON.stringify(row),
    );
  const known = app.holderOf('police-lead-analyst').account.aadObjectId ?? 'nobody';
  await eventually(async () =>
    expect((await rows()).filter((row) => row.includes(`conversation!person!`) && row.includes(known))).toHaveLength(1),
  );
  await app.teams.settled();
  expect((await rows()).filter((row) => row.includes(stranger.account.aadObjectId ?? 'nobody'))).toEqual([]);
});
