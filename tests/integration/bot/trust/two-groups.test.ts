/**
 * Two groups in one deployment: a conversation belongs to one of them, and no data of the other can be reached from it.
 */
import { createGroup } from '../../../../bot/services/membership/found-group';
import { seatFirstPeople } from '../../../../bot/services/membership/seat-first-people';
import { StorageUnavailable } from '../../../../bot/store/table';
import type { Facts } from '../../../../shared/terms-of-reference/facts';
import { type App, FACTS, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { buttonTitles, cardText, type Person } from '../../../support/teams';
import { anAction, askedRequest, card, expectPlainCard, forges } from './pressing';
import { events, stored } from './stored';

const OTHER: Facts = { ...FACTS, group: { ...FACTS.group, id: 'other', name: 'The other group', shortName: 'OTHER' } };

let app: App;
let chair: Person;
let analyst: Person;
let otherVru: Person;
let otherMember: Person;

beforeEach(async () => {
  const first = await startApp({ now: clockFrom('2026-12-16T10:30:00.000Z').now });
  await createGroup(first.server.services, OTHER);
  await first.stop();
  // The groups of a deployment are loaded at start.
  app = await startApp({ tableName: first.tableName, now: clockFrom('2026-12-16T10:30:00.000Z').now });
  chair = app.holderOf('vru-director');
  analyst = app.holderOf('police-lead-analyst');
  otherVru = app.teams.add('Analyst of the other group');
  otherMember = app.teams.add('Member of the other group');
  const seats = [
    [otherVru, 'vru-analyst'],
    [otherMember, 'police-lead-analyst'],
  ] as const;
  await seatFirstPeople(
    app.server.services,
    'other',
    seats.map(([{ aadObjectId = '', name }, seatId]) => ({
      tenantId: app.teams.tenantId,
      objectId: aadObjectId,
      name,
      seatId,
    })),
    '2026-01-01',
  );
});
afterEach(() => app.stop());

const general = () => app.teams.channel('General');
const links = async () => (await app.server.services.table.range('directory', { from: 'link!', to: 'link!~' })).rows;

async function linked(by: Person): Promise<void> {
  const offer = await card(by, '/actions', general());
  const [title] = buttonTitles(offer.card);
  if (title === undefined) throw new Error('Nothing can be linked');
  expectPlainCard(await by.presses(title, { on: offer, expectOk: true }), /now belongs to/);
}

test('given a team without a group, then the VRU is offered its own group, and others are told whom to ask', async () => {
  const offer = await card(chair, '/actions', general());
  expect(buttonTitles(offer.card)).toEqual([expect.stringContaining(FACTS.group.name)]);
  for (const person of [analyst, otherMember, app.teams.add('A stranger')]) {
    const refused = await card(person, '/actions', general());
    expect(cardText(refused.card)).toMatch(/belongs to no group yet. Ask the Violence Reduction Unit to link it/);
    expect(buttonTitles(refused.card)).toEqual([]);
  }
  expect(await links()).toEqual([]);
});

test('given a member, or the VRU of another group, then a forged card links no conversation', async () => {
  const offer = await card(chair, '/actions', general());
  const [title = ''] = buttonTitles(offer.card);
  for (const [person, group] of [
    [analyst, app.server.groupId],
    [otherMember, 'other'],
    [otherVru, app.server.groupId],
    [chair, 'other'],
  ] as const) {
    const result = await person.presses(title, { on: offer, unseen: true, data: { group } });
    expectPlainCard(result, /Only the VRU of a group can link a conversation to it/);
  }
  const automatic = await chair.presses(title, { on: offer, trigger: 'automatic', unseen: true });
  expectPlainCard(automatic, /Nothing was changed/);
  expectPlainCard(await chair.presses(title, { on: offer, unseen: true, data: { group: 'nowhere' } }), /no such group/);
  expect(await links()).toEqual([]);
});

test('given a linked team, then it stays with its group, and the VRU of another group cannot take it', async () => {
  await linked(chair);
  await linked(chair).catch(() => undefined);
  expect(await links()).toHaveLength(1);
  const offer = await card(chair, '/actions', app.teams.channel('Meetings'));
  expect(cardText(offer.card)).toMatch(/Open actions/);
  // The other VRU presses in its own chat to obtain the card, and forges the press in the team.
  const own = await card(otherVru, '/help', app.teams.groupChat());
  const steal = await otherVru.presses(buttonTitles(own.card)[0] ?? '', {
    on: own,
    verb: 'conversation.link',
    data: () => ({ group: 'other' }),
    activity: (activity) => ({ ...activity, conversation: { ...(activity.conversation as object), id: general().id } }),
  });
  expectPlainCard(steal, /belongs to another group already/);
  expect(cardText((await card(otherVru, '/actions', general())).card)).toMatch(/Ask the Violence Reduction Unit/);
  expect((await links()).map(({ value }) => value)).toEqual([{ groupId: app.server.groupId }]);
  expect(await events(app, /conversation-linked/)).toHaveLength(1);
});

test('given a linking that was interrupted, when the VRU presses again, then it is recorded exactly once', async () => {
  const offer = await card(chair, '/actions', general());
  const [title = ''] = buttonTitles(offer.card);
  const { table } = app.server.services;
  const commit = table.commit.bind(table);
  const broken = jest.spyOn(table, 'commit').mockImplementation((partition, changes) => {
    if (partition === app.server.groupId) throw new StorageUnavailable(false, {});
    return commit(partition, changes);
  });
  expectPlainCard(await chair.presses(title, { on: offer, unseen: true }), /cannot be reached/);
  broken.mockRestore();
  expect(await links()).toHaveLength(1);
  expect(await events(app, /conversation-linked/)).toEqual([]);

  for (let press = 0; press < 2; press += 1) {
    expectPlainCard(await chair.presses(title, { on: offer, unseen: true, expectOk: true }), /now belongs/);
  }

  expect(await links()).toHaveLength(1);
  expect(await events(app, /conversation-linked/)).toMatchObject([{ data: { scope: 'team' } }]);
});

test('given ids of another group, then nothing of it is shown or changed', async () => {
  const action = await anAction(app, 'Confidential to the first group');
  const { id, sourceId } = await askedRequest(app);
  const before = [await stored(app), await stored(app, 'other')];
  for (const [verb, data] of [
    ['actions.done', { action: action.id }],
    ['requests.show', { source: sourceId, request: id }],
    ['requests.answer', { form: 'f', source: sourceId, request: id, kind: 'not_held' }],
    ['requests.confirm-not-held', { source: sourceId, request: id }],
    ['actions.list', {}],
    ['requests.list', {}],
  ] as const) {
    const text = expectPlainCard(await forges(otherVru, verb, data));
    expect(text).not.toMatch(/Confidential|Recorded violence|DAWG-2026/);
  }
  expect([await stored(app), await stored(app, 'other')]).toEqual(before);
});

test('given a register of another group, then it can be neither read, answered, opened nor closed', async () => {
  const { body } = await app.api('vru-director')('POST', '/attendance', {});
  const { meetingId: meeting } = body as { meetingId: string };
  const before = await stored(app);
  for (const [verb, data] of [
    ['attendance.show', { meeting }],
    ['attendance.answer', { meeting, value: 'present' }],
    ['attendance.observe', { meeting, observer__organisation: 'The other group' }],
    ['attendance.close', { meeting, confirmed: true }],
  ] as const) {
    expectPlainCard(await forges(otherVru, verb, data), /There is no register for this meeting/);
  }
  expectPlainCard(await forges(otherVru, 'attendance.open', { meeting }), /Specified agencies represented/);
  expect(await stored(app)).toEqual(before);
  expect(await events(app, /register-opened/, 'other')).toHaveLength(1);
});

test('given a chat with one person, then it belongs to the group of that person', async () => {
  await anAction(app, 'Confidential to the first group');
  expect(cardText((await card(analyst, '/actions')).card)).toMatch(/Confidential to the first group/);
  const others = cardText((await card(otherMember, '/actions')).card);
  expect(others).toMatch(/Open actions|Nothing is open|No open actions/i);
  expect(others).not.toMatch(/Confidential/);
  const stranger = app.teams.add('A stranger');
  expect(cardText((await card(stranger, '/actions')).card)).toMatch(/Ask the Violence Reduction Unit/);
  expect(await links()).toEqual([]);
});

test('given two groups in one deployment, then the tab shows a person their own group', async () => {
  await anAction(app, 'Confidential to the first group');
  const { body } = await app.api('police-lead-analyst')('GET', '/me');
  expect(body).toMatchObject({ group: { id: app.server.groupId } });
});
