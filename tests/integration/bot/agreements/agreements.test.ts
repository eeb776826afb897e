/**
 * The register of information sharing agreements: agreements in force affect the RAG of the sources they cover, day by
 * day.
 */
import { randomUUID } from 'node:crypto';
import type { AgreementsView, AgreementView } from '../../../../shared/contract/agreements';
import type { SourceView } from '../../../../shared/contract/tracker';
import { type App, startApp } from '../../../support/app';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, NOW, PATIENT, page, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { answers, asksOne, historyOf, listed, MEMBER, registers, SUPPLIED } from '../tracker/at-the-tracker';
import { events, stored } from '../trust/stored';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const AGREEMENT = {
  title: 'Police data agreement',
  kind: 'individual',
  parties: ['vru', 'police'],
  gateway: 'Section 16',
};

const agreements = (seatId = MEMBER) => page<AgreementsView>(app, seatId, '/agreements');

async function agrees(more: object = {}, by = VRU): Promise<AgreementView> {
  const { agreements: all } = await changed<AgreementsView>(app, by, 'POST', '/agreements', { ...AGREEMENT, ...more });
  return named(all, 'title' in more ? String(more.title) : AGREEMENT.title);
}

function named(all: AgreementsView['agreements'], title: string): AgreementView {
  const found = all.find((one) => one.title === title);
  if (found === undefined) throw new Error(`There is no agreement ${title}`);
  return found;
}

/** Returns a source that needs an agreement, and whose data has been supplied. */
async function supplied(more: object = {}): Promise<SourceView> {
  const source = await registers(app, { isaRequired: true, ...more });
  await answers(app, await asksOne(app, source), SUPPLIED, VRU);
  return source;
}

test('given a source that needs an agreement, when one begins and expires, then the RAG follows that day', async () => {
  const source = await supplied();
  expect(await listed(app, source)).toMatchObject({ rag: 'red', row: 'agreement-missing', basis: 'none' });

  now = '2026-11-23T10:00:00.000Z';
  const { id, status } = await agrees({ sourceIds: [source.id] });
  expect(status).toBe('in_negotiation');
  expect(await listed(app, source)).toMatchObject({
    ...{ rag: 'amber', row: 'agreement-in-negotiation' },
    next: { step: 'conclude-agreement', owner: 'VRU with Police' },
  });

  const days = { start: '2026-11-23', review: '2027-01-15', expiry: '2027-03-31' };
  const view = await changed<AgreementsView>(app, CHAIR, 'PUT', `/agreements/${id}`, editOf(AGREEMENT, days));
  expect(named(view.agreements, AGREEMENT.title)).toMatchObject({
    ...days,
    ...{ status: 'in_force', reviewDue: 'soon', expiresSoon: false },
    parties: [{ label: 'Violence Reduction Unit' }, { label: 'Police' }],
    sources: [{ value: source.id, label: source.name }],
  });
  expect(view.bases).toEqual({ framework: 0, individual: 1, none: 0, not_needed: 0 });
  expect(await listed(app, source)).toMatchObject({ rag: 'green', basis: 'individual', next: null });

  // British Summer Time: the last day ends at 23:00 UTC.
  for (const [at, rag, of] of [
    ['2027-03-31T22:59:59.000Z', 'green', 'in_force'],
    ['2027-03-31T23:00:00.000Z', 'red', 'expired'],
  ] as const) {
    now = at;
    expect((await listed(app, source)).rag).toBe(rag);
    expect(named((await agreements()).agreements, AGREEMENT.title)).toMatchObject({ status: of });
  }
  expect(await historyOf(app, source)).toEqual([
    'Agreement changed: start, review, expiry',
    'Agreement registered',
    'Response for October 2026: supplied',
    'Asked for October 2026',
    'Registered',
  ]);
});

test('given an agreement that starts later, then its source is amber until that day', async () => {
  const source = await supplied();
  await agrees({ sourceIds: [source.id], start: '2026-12-01' });
  expect(await listed(app, source)).toMatchObject({ rag: 'amber', row: 'agreement-in-negotiation' });
  now = '2026-12-01T00:00:00.000Z';
  expect((await listed(app, source)).rag).toBe('green');
});

test('given an agreement to be novated by a day, then its source is green until then and amber afterwards', async () => {
  const source = await supplied();
  const { id } = await agrees({ sourceIds: [source.id], start: '2026-01-01' });
  const edit = editOf({ novateBy: '' }, { novateBy: '2026-12-31' });
  expect((await refused(app, MEMBER, 'PUT', `/agreements/${id}`, edit)).status).toBe(403);
  now = '2026-11-24T10:00:00.000Z';
  const view = await changed<AgreementsView>(app, CHAIR, 'PUT', `/agreements/${id}`, edit);
  expect(named(view.agreements, AGREEMENT.title)).toMatchObject({ status: 'in_force', novateBy: '2026-12-31' });
  expect((await historyOf(app, source))[0]).toBe('Agreement changed: to be novated by');
  now = '2026-12-31T23:59:59.000Z';
  expect(await listed(app, source)).toMatchObject({ rag: 'green', basis: 'individual' });
  now = '2027-01-01T00:00:00.000Z';
  expect(await listed(app, source)).toMatchObject({
    ...{ rag: 'amber', row: 'agreement-to-be-novated', basis: 'none' },
    reason: 'The information sharing agreement was to be novated by 2026-12-31',
    next: { step: 'conclude-agreement', owner: 'VRU with Police' },
  });
  expect(named((await agreements()).agreements, AGREEMENT.title)).toMatchObject({ status: 'to_be_novated' });
});

test('given an agreement in force, when it is ended, then it holds on its last day, and edits are refused', async () => {
  const source = await supplied();
  const { id } = await agrees({ sourceIds: [source.id], start: '2026-01-01' });
  const path = `/agreements/${id}`;
  const ahead = await refused(app, VRU, 'POST', `${path}/end`, { on: '2026-11-24', reason: 'Superseded' });
  expect(ahead.fields).toEqual({ on: expect.stringMatching(/lies ahead/) });
  expect((await refused(app, VRU, 'POST', `${path}/end`, { on: '2026-11-23' })).fields).toHaveProperty('reason');

  now = '2026-11-23T16:00:00.000Z';
  await changed(app, VRU, 'POST', `${path}/end`, { on: '2026-11-23', reason: 'Superseded' });
  expect((await listed(app, source)).rag).toBe('green');
  now = '2026-11-24T09:00:00.000Z';
  expect(await listed(app, source)).toMatchObject({ rag: 'red', row: 'agreement-missing' });
  expect((await agreements()).agreements).toMatchObject([{ status: 'ended', endedBecause: 'Superseded' }]);
  expect((await historyOf(app, source))[0]).toBe('Agreement ended on 2026-11-23: Superseded');

  expect((await refused(app, VRU, 'PUT', path, editOf(AGREEMENT, { sourceIds: [] }))).detail).toMatch(/was ended/);
  expect((await refused(app, VRU, 'POST', `${path}/end`, { on: '2026-11-23', reason: 'x' })).detail).toMatch(/already/);
  // Its name can be reused for the next agreement.
  await agrees({ sourceIds: [source.id], start: '2026-11-24' });
  expect((await listed(app, source)).rag).toBe('green');
});

test('given a source with a framework and an individual agreement, then only the framework is counted', async () => {
  const [one, two] = [await supplied({ name: 'One' }), await supplied({ name: 'Two' })];
  await registers(app, { name: 'Three', isaRequired: true });
  await registers(app, { name: 'Four' });
  await agrees({ sourceIds: [one.id, two.id], start: '2026-01-01' });
  await agrees({ title: 'Framework', kind: 'framework', sourceIds: [one.id], start: '2026-01-01' });
  expect((await agreements()).bases).toEqual({ framework: 1, individual: 1, none: 1, not_needed: 1 });
});

test.each<[string, object, string]>([
  ['no name', { title: ' ' }, 'title'],
  ['a kind that there is not', { kind: 'handshake' }, 'kind'],
  ['one party', { parties: ['police'] }, 'parties'],
  ['one party twice', { parties: ['police', 'police'] }, 'parties'],
  ['a party of another group', { parties: ['police', 'elsewhere'] }, 'parties'],
  ['a source of another group', { sourceIds: ['elsewhere'] }, 'sourceIds'],
  ['a review without a beginning', { review: '2027-01-01' }, 'start'],
  ['a review before the beginning', { start: '2027-01-01', review: '2026-12-01' }, 'review'],
  ['an end before the beginning', { start: '2027-01-01', expiry: '2026-12-31' }, 'expiry'],
  ['a novation after its end', { start: '2027-01-01', expiry: '2027-12-31', novateBy: '2028-01-01' }, 'novateBy'],
  ['a day that does not exist', { start: '2027-02-30' }, 'start'],
])('given %s, then it is refused at its field, and nothing is stored', async (_what, more, field) => {
  const before = await stored(app);
  const problem = await refused(app, VRU, 'POST', '/agreements', { ...AGREEMENT, ...more });
  expect(Object.keys(problem.fields ?? {})).toEqual([field]);
  expect(await stored(app)).toEqual(before);
});

test('given two servers, when both register agreements of one name at once, then one is registered', async () => {
  const { tableName, teams } = app;
  const other = await startApp({ now: () => now, patience: PATIENT, tableName, sharing: teams });
  try {
    for (let round = 0; round < 3; round += 1) {
      const body = { ...AGREEMENT, title: `Agreement ${round}` };
      const send = (through: App) => through.api(VRU)('POST', '/agreements', body, { 'idempotency-key': randomUUID() });
      const sent = await Promise.all([send(app), send(other)]);
      expect(sent.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  } finally {
    await other.stop();
  }
  expect((await agreements()).agreements).toHaveLength(3);
});

test('given a member or an unknown agreement, then edits are refused; given one form twice, it counts once', async () => {
  expect((await refused(app, MEMBER, 'POST', '/agreements', AGREEMENT)).status).toBe(403);
  expect(
    (await refused(app, VRU, 'PUT', '/agreements/nothing', editOf({ title: 'Old' }, { title: 'New' }))).status,
  ).toBe(404);
  expect(
    (await refused(app, VRU, 'POST', '/agreements/nothing/end', { on: NOW.slice(0, 10), reason: 'x' })).status,
  ).toBe(404);
  expect((await agreements()).may.keep).toBe(false);

  const key = { 'idempotency-key': randomUUID() };
  const send = () => app.api(VRU)('POST', '/agreements', AGREEMENT, key);
  const sent = [...(await Promise.all([send(), send()])), await send()];
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await agreements()).agreements).toHaveLength(1);
  expect(await events(app, /agreements\.registered/)).toMatchObject([
    { data: { agreementKind: 'individual', added: [], removed: [] } },
  ]);
});
