/** The VRU chooses a seat's holder from the roster of the group's team. */
import { type App, startApp } from '../../support/app';
import { holderBody } from '../../support/seats';
import { ON_THE_DAY } from '../../support/storage/group-operations';

const VRU = 'vru-analyst';
let app: App;
beforeAll(async () => {
  app = await startApp({ now: () => ON_THE_DAY });
});
afterAll(() => app.stop());

test('given an app in no team yet, when the VRU asks for the roster, then the answer says what to do', async () => {
  expect(await app.api(VRU)('GET', '/membership/roster')).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('Add it to the team') },
  });
});

test('given the group’s team, when the VRU gives a seat to a new member, then they hold it and can answer', async () => {
  await app.teams.installInTeam();
  const newcomer = await app.teams.joins('New analyst');
  const roster = await app.api(VRU)('GET', '/membership/roster');
  const person = (roster.body as { people: { name: string; objectId: string }[] }).people.find(
    ({ name }) => name === 'New analyst',
  );
  expect(person?.objectId).toBe(newcomer.account.aadObjectId);

  const body = await holderBody(app, 'rushmoor-community-safety', person ?? {});
  expect((await app.api(VRU)('PUT', '/seats/rushmoor-community-safety/holder', body)).status).toBe(200);

  const chair = app.holderOf('vru-director');
  const [register] = await chair.says('/attendance', { in: app.teams.channel('General') });
  if (register === undefined) throw new Error('No register was posted');
  expect((await newcomer.presses("I'm here", { on: register, expectOk: true })).ok).toBe(true);
  expect((await app.api(VRU)('GET', '/attendance')).body).toMatchObject({ register: { counts: { present: 1 } } });
});

test('given Teams does not answer, when the VRU asks for the roster, then it is reported as unavailable', async () => {
  app.teams.failNext(({ path }) => path.includes('members'), { status: 502 });

  expect(await app.api(VRU)('GET', '/membership/roster')).toMatchObject({
    status: 503,
    body: { type: 'problem:unavailable' },
  });
});
