/**
 * Two people have the same form open: no form overwrites what it did not change; on a conflict in one field, the later
 * person chooses.
 */
import type { AgreementsView } from '../../../shared/contract/agreements';
import type { PracticeEntryView } from '../../../shared/contract/practice';
import type { RequestView } from '../../../shared/contract/requests';
import type { ProblemBody } from '../../../shared/contract/routes';
import type { SourcePageView } from '../../../shared/contract/tracker';
import { type App, startApp } from '../../support/app';
import { editOf } from '../../support/edits';
import { CHAIR, changed, PATIENT, POLICE, page, requestsWith, VRU } from '../../support/storage/group-operations';
import { refused } from '../../support/tab/refusals';
import { asksOne, registers, requestsOf, sourceEntries } from './tracker/at-the-tracker';
import { events, stored } from './trust/stored';

let app: App;
let now: string;

beforeEach(async () => {
  now = '2026-11-23T09:00:00.000Z';
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const put = (by: string, path: string, body: object) => changed<unknown>(app, by, 'PUT', path, body);
const ANALYST = 'Analyst and Evaluation Officer, Violence Reduction Unit';

describe('given the form of a source', () => {
  test('when they change different fields, then both changes are kept, each with its author', async () => {
    const source = await registers(app, { area: 'Portsmouth', snaSection: 'Places' });
    const filled = sourceEntries(source);
    await put(VRU, `/sources/${source.id}`, editOf(filled, { area: 'Southampton' }));
    now = '2026-11-23T09:05:00.000Z';
    await put(CHAIR, `/sources/${source.id}`, editOf(filled, { snaSection: 'People' }));

    const { source: after, history } = await page<SourcePageView>(app, VRU, `/sources/${source.id}`);
    expect(after).toMatchObject({ area: 'Southampton', snaSection: 'People' });
    expect(history.entries.map(({ by, detail }) => [by.slice(0, 8), detail]).slice(0, 2)).toEqual([
      ['Director', 'SNA section: Places → People'],
      ['Analyst ', 'Area: Portsmouth → Southampton'],
    ]);
  });

  test('when both change the area, then the later one is shown the current value, and nothing is stored', async () => {
    const source = await registers(app, { area: 'Portsmouth' });
    const filled = sourceEntries(source);
    await put(VRU, `/sources/${source.id}`, editOf(filled, { area: 'Southampton' }));
    const before = await stored(app);
    now = '2026-11-23T09:05:00.000Z';
    const both = editOf(filled, { area: 'Gosport', name: 'Renamed' });
    const problem: ProblemBody = await refused(app, CHAIR, 'PUT', `/sources/${source.id}`, both);

    expect(problem).toMatchObject({
      status: 409,
      clashes: [{ field: 'area', now: 'Southampton', changed: { by: ANALYST, at: expect.stringMatching(/T09:00/) } }],
    });
    expect(await stored(app)).toEqual(before);
  });

  test('when the later one has chosen, then their choice is stored', async () => {
    const source = await registers(app, { area: 'Portsmouth' });
    const filled = sourceEntries(source);
    await put(VRU, `/sources/${source.id}`, editOf(filled, { area: 'Southampton' }));
    await put(CHAIR, `/sources/${source.id}`, editOf({ ...filled, area: 'Southampton' }, { area: 'Gosport' }));
    const { source: after } = await page<SourcePageView>(app, VRU, `/sources/${source.id}`);
    expect(after.area).toBe('Gosport');
  });

  test('when both make the same edit, then there is no conflict, and it is recorded once', async () => {
    const source = await registers(app, { area: 'Portsmouth' });
    const edit = editOf(sourceEntries(source), { area: 'Gosport' });
    await put(VRU, `/sources/${source.id}`, edit);
    await put(CHAIR, `/sources/${source.id}`, edit);
    expect(await events(app, /source-edited/)).toHaveLength(1);
  });

  test('when the name is emptied, then the fault is shown at the field', async () => {
    const source = await registers(app);
    const problem = await refused(
      app,
      VRU,
      'PUT',
      `/sources/${source.id}`,
      editOf(sourceEntries(source), { name: ' ' }),
    );
    expect(problem).toMatchObject({ status: 422, fields: { name: 'Give the data source a name.' } });
  });
});

test('given the form of an agreement, when both edit it, then parties are merged, and dates conflict', async () => {
  const AGREEMENT = { title: 'Framework', kind: 'framework', parties: ['vru', 'police'] };
  await changed(app, VRU, 'POST', '/agreements', { ...AGREEMENT, start: '2026-01-01', expiry: '2027-01-01' });
  const [agreement] = (await page<AgreementsView>(app, VRU, '/agreements')).agreements;
  const path = `/agreements/${agreement?.id}`;
  const filled = { ...AGREEMENT, expiry: '2027-01-01' };
  await put(VRU, path, editOf(filled, { parties: ['vru', 'police', 'probation'], expiry: '2027-06-01' }));
  await put(CHAIR, path, editOf(filled, { parties: ['vru', 'police', 'icb'] }));

  const { agreements } = await page<AgreementsView>(app, VRU, '/agreements');
  expect(agreements[0]?.parties.map(({ value }) => value)).toEqual(['vru', 'police', 'probation', 'icb']);
  expect(agreements[0]?.expiry).toBe('2027-06-01');
  const problem = await refused(app, CHAIR, 'PUT', path, editOf(filled, { expiry: '2028-01-01' }));
  expect(problem.clashes).toEqual([
    { field: 'expiry', now: '2027-06-01', changed: { by: ANALYST, at: '2026-11-23T09:00:00.000Z' } },
  ]);
});

test('given the form of best practice, when author and VRU change the same text, then there is a conflict', async () => {
  const ENTRY = { title: 'A weekly call', text: 'We compared counts', agency: 'police', link: '', date: '2026-11-02' };
  const { id } = await changed<PracticeEntryView>(app, POLICE, 'POST', '/practice', ENTRY);
  await put(VRU, `/practice/${id}`, editOf(ENTRY, { text: 'We compared definitions' }));
  const problem = await refused(app, POLICE, 'PUT', `/practice/${id}`, editOf(ENTRY, { text: 'We met' }));
  expect(problem.clashes).toMatchObject([{ field: 'text', now: 'We compared definitions', changed: { by: ANALYST } }]);
});

test('given an edit by a person who may not edit, then it is refused, and shows no conflicting values', async () => {
  const source = await registers(app, { area: 'Portsmouth' });
  const edit = editOf({ area: 'Elsewhere' }, { area: 'Gosport' });
  const problem = await refused(app, POLICE, 'PUT', `/sources/${source.id}`, edit);
  expect(problem).toMatchObject({ status: 403 });
  expect(problem.clashes).toBeUndefined();
});

describe('given a request that two colleagues have open', () => {
  const answersPath = ({ sourceId, id }: Pick<RequestView, 'sourceId' | 'id'>) =>
    `/sources/${sourceId}/requests/${id}/answers`;
  const LATER = { kind: 'will_supply_by', date: '2026-12-30' } as const;

  test('when both respond in the tab, then the later one sees the earlier response first, and may go on', async () => {
    const request = await asksOne(app, await registers(app));
    await changed(app, 'police-tactical-lead', 'POST', answersPath(request), { ...LATER, seen: '' });
    const before = await stored(app);
    const mine = { kind: 'supplied', period: 'October 2026', on: '2026-11-20' };
    const problem = await refused(app, POLICE, 'POST', answersPath(request), { ...mine, seen: '' });
    expect(problem.detail).toMatch(/^Tactical Lead .* responded while this form was open: Will supply later/);
    expect(await stored(app)).toEqual(before);

    const seen = problem.clashes?.[0]?.now;
    const after = await changed<RequestView>(app, POLICE, 'POST', answersPath(request), { ...mine, seen });
    expect(after.latest?.kind).toBe('supplied');
  });

  test('when the later one presses on a card, then it shows the earlier response and keeps what they entered', async () => {
    const request = await asksOne(app, await registers(app));
    const me = app.holderOf(POLICE);
    const card = await requestsWith(app, POLICE, 'October 2026');
    await me.presses('Respond', { on: card, beside: 'October 2026', expectOk: true });
    await changed(app, 'police-tactical-lead', 'POST', answersPath(request), { ...LATER, seen: '' });

    const fill = { 'What is missing': 'A district', 'The rest is expected by': '2026-12-01' };
    await me.presses('Send response', { on: card, beside: 'Partly supplied', fill, expectOk: true });
    const shown = JSON.stringify(me.sees(card));
    expect(shown).toMatch(/Tactical Lead .* responded while this form was open/);
    expect(shown).toContain('A district');
    expect((await requestsOf(app, POLICE)).items[0]?.latest?.kind).toBe('will_supply_by');

    await me.presses('Send response', { on: card, expectOk: true });
    expect((await requestsOf(app, POLICE)).items[0]?.latest?.kind).toBe('partly_supplied');
  });
});
