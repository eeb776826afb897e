/** The history of the group: who did what and when, for chair and VRU. */
import type { HistoryView } from '../../../../shared/contract/audit';
import { type App, startApp } from '../../../support/app';
import { countingRequests } from '../../../support/storage/counting';
import { CHAIR, changed, POLICE, page, source, VRU } from '../../../support/storage/group-operations';

const MEMBER = 'hampshire-yjs';

let app: App;
let now: string;
const counting = countingRequests();
beforeEach(async () => {
  now = '2026-11-23T09:30:00.000Z';
  app = await startApp({ now: () => now, observers: [counting.observe], backgroundObservers: [] });
});
afterEach(() => app.stop());

const history = (query = '', seat = VRU) => page<HistoryView>(app, seat, `/history${query}`);
const action = (text: string, seat = CHAIR) =>
  changed(app, seat, 'POST', '/actions', { text, owner: POLICE, due: '2026-12-04' });
const titles = ({ items }: HistoryView) => items.map(({ title }) => title);

describe('given recorded events', () => {
  test('then the latest comes first, with what happened, to what and by which seat', async () => {
    now = '2026-11-23T09:45:00.000Z';
    const { id } = await source(app, 'Knife crime offences');
    now = '2026-11-23T10:00:00.000Z';
    await action('Agree the definition', MEMBER);

    const { items } = await history();

    expect(items[0]).toMatchObject({
      at: now,
      areaName: 'Actions',
      by: 'Representation from Hampshire Youth Justice Service',
      title: 'Action DAWG-2026-11-01 recorded',
      detail: 'Due 2026-12-04',
      about: { words: 'Actions', path: '/actions' },
    });
    expect(items[1]).toMatchObject({
      areaName: 'Data and requests',
      by: 'Analyst and Evaluation Officer, Violence Reduction Unit',
      about: { words: 'Knife crime offences', path: `/sources/${id}` },
    });
    expect(items.at(-1)?.by).toBe('The app');
  });

  test('when it is filtered by area, by seat and by day, then only what fits is shown', async () => {
    await action('Early');
    await source(app, 'Knife crime offences');
    now = '2026-11-25T10:00:00.000Z';
    await action('Late', MEMBER);

    expect((await history('?area=actions')).items.map(({ area }) => area)).toEqual(['actions', 'actions']);
    expect(titles(await history(`?seat=${MEMBER}`))).toEqual(['Action DAWG-2026-11-02 recorded']);
    expect(titles(await history('?area=actions&until=2026-11-24'))).toEqual(['Action DAWG-2026-11-01 recorded']);
    expect(titles(await history('?from=2026-11-25'))).toEqual(['Action DAWG-2026-11-02 recorded']);
    expect(titles(await history('?from=2026-11-25&until=2026-11-25'))).toEqual(['Action DAWG-2026-11-02 recorded']);
    expect(titles(await history('?from=2026-11-26'))).toEqual([]);
  });

  test('when there are more than fifty, then they come page by page, none twice, none left out', async () => {
    for (let index = 0; index < 55; index += 1) await action(`Action ${index}`);

    const first = await history('?area=actions');
    const second = await history(`?area=actions&older=${encodeURIComponent(first.older ?? '')}`);

    expect(first.items).toHaveLength(50);
    expect(second.items).toHaveLength(5);
    expect(new Set([...first.items, ...second.items].map(({ key }) => key)).size).toBe(55);
    expect(second.older).toBeNull();
  }, 60_000);

  test('then a page costs three requests: the events, the membership and the names of the sources', async () => {
    await action('Agree the definition');
    const { requests } = await counting.of(() => history());
    expect(requests).toBe(3);
  });

  test('when an export was made, then it is listed too', async () => {
    await changed(app, VRU, 'POST', '/tracker/exports', { format: 'csv' });
    expect((await history('?area=tracker')).items[0]?.title).toMatch(/export/i);
  });
});

describe('given a forbidden or invalid request', () => {
  test.each([MEMBER, POLICE])('when %s asks, then the refusal says who can read the history', async (seat) => {
    const { status, body } = await app.api(seat)('GET', '/history');
    expect(status).toBe(403);
    expect(body).toMatchObject({ detail: 'Only the chair or the VRU can read the history.' });
  });

  test('when a day does not exist, then it is refused at its field', async () => {
    const { status, body } = await app.api(VRU)('GET', '/history?from=2026-02-31');
    expect(status).toBe(422);
    expect(body).toMatchObject({ fields: { from: expect.stringContaining('a day that exists') } });
  });
});
