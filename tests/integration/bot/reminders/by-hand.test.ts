/** Manual reminders: at most once per working day each, logged, shown, and sent only while they are still valid. */
import type { ActionItemView, ActionsView } from '../../../../shared/contract/actions';
import type { RequestsView, RequestView } from '../../../../shared/contract/requests';
import type { SourceHistoryView } from '../../../../shared/contract/tracker';
import type { App } from '../../../support/app';
import { action, CHAIR, changed, POLICE, page, request, source, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { forget } from '../trust/stored';
import { channelOf, chatOf, Morning, sent } from './morning';

const FIRE = 'hiwfrs-senior-analyst';

let morning: Morning;
let app: App;
beforeEach(async () => {
  morning = new Morning();
  app = await morning.start();
  morning.at('2026-11-23', '10:00');
  await app.teams.installInTeam();
  for (const seat of [POLICE, FIRE]) await app.teams.installPersonally(app.holderOf(seat));
});
afterEach(() => morning.stop());

const remind = (seatId: string, path: string) => changed<unknown>(app, seatId, 'POST', `${path}/reminders`, {});
const reminders = (texts: readonly string[]) => texts.filter((text) => text.includes('A reminder from'));

describe('reminder of an action', () => {
  let made: ActionItemView;
  const path = () => `/actions/${made.id}`;
  beforeEach(async () => {
    made = await action(app, 'Agree the extract', POLICE, '2026-12-18');
  });

  test('given the chair reminds its owner, then they get it once, and the action shows who sent it and when', async () => {
    expect(await remind(CHAIR, path())).toMatchObject({
      reminded: { at: expect.stringMatching(/^2026-11-23T10:/), by: 'Director and Chair, Violence Reduction Unit' },
    });
    await sent(app);
    const [text, ...others] = reminders(chatOf(app, POLICE));
    expect(others).toEqual([]);
    expect(text).toContain('A reminder from Data and Analysis Working Group. You get this because you hold the seat');
    expect(text).toContain('Agree the extract');
    const { items } = await page<ActionsView>(app, VRU, '/actions');
    expect(items).toMatchObject([{ reminded: { by: expect.stringContaining('Chair') }, may: { remind: true } }]);
    const { entries } = await page<SourceHistoryView>(app, VRU, `${path()}/history`);
    expect(entries[0]?.title).toBe(`Reminder of action ${made.ref} sent`);
  });

  test('given one was sent today, when the VRU sends another, then it is refused until the next working day', async () => {
    morning.at('2026-11-27', '10:00');
    await remind(CHAIR, path());
    const problem = await refused(app, VRU, 'POST', `${path()}/reminders`, {});
    expect(problem).toMatchObject({
      status: 409,
      detail:
        'Director and Chair, Violence Reduction Unit sent a reminder on 2026-11-27 already. You can send the next one on 2026-11-30.',
    });
    morning.at('2026-11-30', '10:00');
    await remind(VRU, path());
    await sent(app);
    expect(reminders(chatOf(app, POLICE))).toHaveLength(2);
  });

  test('given the button is pressed twice, then one reminder is sent', async () => {
    const key = { 'idempotency-key': 'pressed-twice' };
    const press = () => app.api(CHAIR)('POST', `${path()}/reminders`, {}, key);
    expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([200, 200]);
    await sent(app);
    expect(reminders(chatOf(app, POLICE))).toHaveLength(1);
  });

  test('given a Saturday, then it is sent on Monday at nine, and counts for Monday', async () => {
    morning.at('2026-11-28', '12:00');
    await remind(CHAIR, path());
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reminders(chatOf(app, POLICE))).toEqual([]);
    morning.at('2026-11-30', '09:00');
    await sent(app);
    expect(reminders(chatOf(app, POLICE))).toHaveLength(1);
    expect((await refused(app, CHAIR, 'POST', `${path()}/reminders`, {})).status).toBe(409);
  });

  test.each([
    ['it is done before Monday', () => changed(app, POLICE, 'POST', `${path()}/status`, { to: 'done' })],
    ['its owner leaves before Monday', () => forget(app, POLICE)],
  ])('given a reminder on Saturday, when %s, then nothing is sent', async (_, happens) => {
    morning.at('2026-11-28', '12:00');
    await remind(CHAIR, path());
    await happens();
    morning.at('2026-11-30', '09:00');
    await sent(app);
    expect(reminders(chatOf(app, POLICE))).toEqual([]);
    expect(reminders(channelOf(app))).toEqual([]);
  });

  test('given an ended action, or a vacant seat, then the reminder is refused with the reason', async () => {
    await changed(app, POLICE, 'POST', `${path()}/status`, { to: 'done' });
    expect((await refused(app, CHAIR, 'POST', `${path()}/reminders`, {})).detail).toMatch(/has ended/);
    await changed(app, POLICE, 'POST', `${path()}/status`, { to: 'open', reason: 'Not yet' });
    await forget(app, POLICE);
    expect((await refused(app, CHAIR, 'POST', `${path()}/reminders`, {})).detail).toMatch(/Hand it over first/);
  });

  test('given a reminder sent in the morning, then that day’s digest does not repeat it', async () => {
    morning.at('2026-12-18', '08:00');
    await remind(CHAIR, path());
    expect(await morning.run(app, '2026-12-18')).toBe(0);
  });
});

describe('reminder of a request', () => {
  let made: RequestView;
  const path = () => `/sources/${made.sourceId}/requests/${made.id}`;
  beforeEach(async () => {
    made = await request(app, await source(app, 'Deliberate fires', 'hiwfrs'), 'October 2026', '2026-12-18');
    await sent(app);
  });

  test('given the VRU reminds the partner, then it is sent once, and the request shows who sent it and when', async () => {
    expect(await remind(VRU, path())).toMatchObject({
      reminded: { at: expect.stringMatching(/^2026-11-23T10:00:00/) },
    });
    await sent(app);
    expect(reminders(chatOf(app, FIRE))).toHaveLength(1);
    const { items } = await page<RequestsView>(app, VRU, '/requests');
    expect(items).toMatchObject([{ reminded: { by: expect.stringContaining('Analyst') }, may: { remind: true } }]);
    expect((await page<RequestsView>(app, FIRE, '/requests')).items).toMatchObject([{ may: { remind: false } }]);
    expect((await refused(app, CHAIR, 'POST', `${path()}/reminders`, {})).status).toBe(409);
  });

  test('given an answered or withdrawn request, then the reminder is refused with the reason', async () => {
    const body = { kind: 'supplied', period: 'October 2026', on: '2026-11-23' };
    await changed(app, FIRE, 'POST', `${path()}/answers`, body);
    expect((await refused(app, VRU, 'POST', `${path()}/reminders`, {})).detail).toMatch(/has a response/);
    const other = await request(app, await source(app, 'Hoax calls', 'hiwfrs'), 'October 2026', '2026-12-18');
    const otherPath = `/sources/${other.sourceId}/requests/${other.id}`;
    await changed(app, VRU, 'POST', `${otherPath}/withdrawal`, { reason: 'Asked twice' });
    const gone = await refused(app, VRU, 'POST', `${otherPath}/reminders`, {});
    expect(gone).toMatchObject({ status: 404, detail: expect.stringMatching(/withdrawn on 2026-11-23: Asked twice/) });
  });

  test('given the request is answered while the reminder waits for Monday, then nobody is reminded', async () => {
    morning.at('2026-11-28', '12:00');
    await remind(VRU, path());
    await changed(app, FIRE, 'POST', `${path()}/answers`, {
      kind: 'supplied',
      period: 'October 2026',
      on: '2026-11-28',
    });
    morning.at('2026-11-30', '09:00');
    await sent(app);
    expect(reminders(chatOf(app, FIRE))).toEqual([]);
  });
});

test('given a link from an old digest, then the page shows how the action ended, or that it is open again', async () => {
  const { id } = await action(app, 'Agree the extract', POLICE, '2026-12-18');
  const chosen = () => page<{ items: readonly ActionItemView[] }>(app, POLICE, `/actions/chosen?ids=${id},gone`);
  await changed(app, CHAIR, 'POST', `/actions/${id}/status`, { to: 'cancelled', reason: 'Overtaken' });
  expect((await chosen()).items).toMatchObject([
    { status: 'cancelled', reason: 'Overtaken', endedAt: expect.stringMatching(/^2026-11-23T10:/) },
  ]);
  const other = await action(app, 'Check the figures', POLICE, '2026-12-18');
  await changed(app, POLICE, 'POST', `/actions/${other.id}/status`, { to: 'done' });
  await changed(app, POLICE, 'POST', `/actions/${other.id}/status`, { to: 'open', reason: 'Not yet' });
  const again = await page<{ items: readonly ActionItemView[] }>(app, POLICE, `/actions/chosen?ids=${other.id}`);
  expect(again.items).toMatchObject([{ status: 'open', endedAt: null }]);
});
