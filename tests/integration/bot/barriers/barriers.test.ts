/**
 * The barrier log: opened by a response, assigned to somebody, resolved with an outcome; the RAG changes immediately.
 */
import type { AgreementsView } from '../../../../shared/contract/agreements';
import type { BarrierView, ResolvedBarriersView } from '../../../../shared/contract/barriers';
import type { RequestView } from '../../../../shared/contract/requests';
import type { SourceView } from '../../../../shared/contract/tracker';
import { type App, startApp } from '../../../support/app';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, NOW, PATIENT, POLICE, page, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import {
  answers,
  asksOne,
  FIRE,
  historyOf,
  listed,
  MEMBER,
  NO_CAPACITY,
  pageOf,
  registers,
  SUPPLIED,
  TACTICAL,
} from '../tracker/at-the-tracker';
import { stored } from '../trust/stored';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const NO_ISA = { kind: 'cannot_share', barrier: 'no_isa', note: '' } as const;

const log = (seatId = MEMBER) => page<AgreementsView>(app, seatId, '/agreements');
const resolved = (older = '') =>
  page<ResolvedBarriersView>(app, MEMBER, `/barriers/resolved${older && `?older=${encodeURIComponent(older)}`}`);
const resolves = ({ sourceId, id }: Pick<BarrierView, 'id' | 'sourceId'>, body: object, by = VRU) =>
  changed<AgreementsView>(app, by, 'POST', `/sources/${sourceId}/barriers/${id}/resolution`, body);

async function barriersOf(source: Pick<SourceView, 'id'>): Promise<readonly BarrierView[]> {
  return (await pageOf(app, source)).barriers;
}

interface Refused {
  readonly source: SourceView;
  readonly request: RequestView;
  readonly barrier: BarrierView;
}

/** Returns a source whose data cannot be shared, with its request and barrier. */
async function keptBack(more: object = {}, content: object = NO_CAPACITY): Promise<Refused> {
  const source = await registers(app, more);
  const request = await asksOne(app, source);
  await answers(app, request, content, VRU);
  const [barrier] = await barriersOf(source);
  if (barrier === undefined) throw new Error('No barrier was opened');
  return { source, request, barrier };
}

test('given "cannot share" more than once, then one barrier is open; another kind opens another', async () => {
  const source = await registers(app);
  const [october, september] = [await asksOne(app, source), await asksOne(app, source, { period: '2026-09' })];
  await answers(app, october, NO_CAPACITY);
  await answers(app, october, { ...NO_CAPACITY, note: 'Still nobody' }, TACTICAL);
  await answers(app, september, NO_CAPACITY);
  expect(await barriersOf(source)).toMatchObject([
    {
      ...{ code: 'capacity', words: 'Capacity', note: 'Nobody to draw it up', organisation: 'Police', owner: '' },
      ...{ igOrganisation: 'Police', ageDays: 0, blocks: true, awaited: true },
    },
  ]);
  await answers(app, september, NO_ISA);
  expect((await barriersOf(source)).map(({ code }) => code)).toEqual(['capacity', 'no_isa']);
  expect((await listed(app, source)).rag).toBe('red');
});

test('given open barriers, when they are listed, then they are sorted by age, counted by code and agency', async () => {
  await keptBack();
  now = '2026-11-30T09:30:00.000Z';
  await keptBack({ organisation: 'hiwfrs' });
  now = '2026-11-30T10:30:00.000Z';
  await keptBack({ organisation: 'hampshire-yjs' }, NO_ISA);

  const { barriers, byCode } = await log();
  expect(barriers.map(({ organisationId, ageDays }) => [organisationId, ageDays])).toEqual([
    ['police', 7],
    ['hiwfrs', 0],
    ['hampshire-yjs', 0],
  ]);
  expect(byCode).toMatchObject([
    { code: 'capacity', open: 2, byAgency: expect.arrayContaining([{ agencyId: 'police', open: 1 }]) },
    { code: 'no_isa', open: 1, byAgency: [{ agencyId: 'yjs', open: 1 }] },
  ]);
});

test('given a barrier, when it is assigned, then the log names its owner and whose IG lead is concerned', async () => {
  const { source, barrier } = await keptBack();
  const path = `/sources/${source.id}/barriers/${barrier.id}/owner`;
  const before = { owner: '', igOrganisation: 'police' };
  const assigned = { owner: VRU, igOrganisation: 'opcc' };
  await changed(app, CHAIR, 'PUT', path, editOf(before, assigned));
  expect((await log()).barriers).toMatchObject([
    {
      ...{ ownerSeatId: VRU, owner: expect.stringMatching(/Analyst and Evaluation Officer/) },
      ...{ igOrganisationId: 'opcc', igOrganisation: 'Office of the Police and Crime Commissioner' },
    },
  ]);
  await changed(app, VRU, 'PUT', path, editOf(assigned, before));
  expect((await log()).barriers).toMatchObject([{ ownerSeatId: null, owner: '' }]);
  for (const [body, field] of [
    [{ owner: 'nobody' }, 'owner'],
    [{ igOrganisation: 'nowhere' }, 'igOrganisation'],
  ] as const) {
    expect(Object.keys((await refused(app, VRU, 'PUT', path, editOf(before, body))).fields ?? {})).toEqual([field]);
  }
  expect((await refused(app, POLICE, 'PUT', path, editOf(before, { owner: POLICE }))).status).toBe(403);
});

test('given a barrier to a request, when it is resolved, then the source is amber, and green with the data', async () => {
  const { source, request, barrier } = await keptBack({ isaRequired: true }, NO_ISA);
  const agreement = {
    ...{ title: 'Police data agreement', kind: 'individual', parties: ['vru', 'police'] },
    ...{ sourceIds: [source.id], start: '2026-11-23' },
  };
  const { agreements } = await changed<AgreementsView>(app, VRU, 'POST', '/agreements', agreement);
  expect(await listed(app, source)).toMatchObject({ rag: 'red', row: 'cannot-share' });
  now = '2026-12-03T09:30:00.000Z';

  const outcome = { outcome: 'An agreement was made', agreement: agreements[0]?.id };
  const without = await refused(app, VRU, 'POST', `/sources/${source.id}/barriers/${barrier.id}/resolution`, outcome);
  expect(without.fields).toEqual({ expected: expect.stringMatching(/by when/) });
  const view = await resolves(barrier, { ...outcome, expected: '2027-01-15' });

  expect(view.barriers).toEqual([]);
  expect(await listed(app, source)).toMatchObject({ rag: 'amber', row: 'revised-date-running', due: '2027-01-15' });
  expect((await resolved()).barriers).toMatchObject([
    {
      ...{ code: 'no_isa', source: source.name, outcome: 'An agreement was made', agreement: 'Police data agreement' },
      ...{ ageDays: 10, resolvedAt: now },
    },
  ]);
  expect((await historyOf(app, source)).slice(0, 2).sort()).toEqual([
    'Barrier resolved: no information sharing agreement',
    'Response for October 2026: will supply later',
  ]);
  // The day was agreed by the VRU, so that it uses neither of the partner's two promises.
  expect((await pageOf(app, source)).requests).toMatchObject([{ promisesLeft: 2 }]);
  await answers(app, request, SUPPLIED);
  expect((await listed(app, source)).rag).toBe('green');
});

test('given data supplied despite a barrier, then the barrier is resolved with that outcome', async () => {
  const { source, request } = await keptBack();
  await answers(app, request, SUPPLIED);
  expect((await listed(app, source)).rag).toBe('green');
  expect(await barriersOf(source)).toEqual([]);
  expect((await resolved()).barriers).toMatchObject([{ outcome: 'The data was supplied in full.' }]);
});

test('given more resolved barriers than a page holds, then the pages have each once, the latest first', async () => {
  for (let index = 1; index <= 14; index += 1) {
    now = new Date(Date.parse(NOW) + index * 60_000).toISOString();
    const { barrier } = await keptBack({ name: `Source ${index}` });
    await resolves(barrier, { outcome: `Outcome ${index}`, expected: '2026-12-21' });
  }
  const first = await resolved();
  expect(first.barriers).toHaveLength(12);
  const second = await resolved(first.older ?? '');
  expect(second.older).toBeNull();
  expect([...first.barriers, ...second.barriers].map(({ outcome }) => outcome)).toEqual(
    Array.from({ length: 14 }, (_, index) => `Outcome ${14 - index}`),
  );
});

test.each<[string, string, object, number, string | null]>([
  ['a partner', FIRE, { outcome: 'Done', expected: '2026-12-21' }, 403, null],
  ['no outcome', VRU, { expected: '2026-12-21' }, 422, 'outcome'],
  ['a day that has passed', VRU, { outcome: 'Done', expected: '2026-11-23' }, 422, 'expected'],
  ['a day too far ahead', VRU, { outcome: 'Done', expected: '2027-02-22' }, 422, 'expected'],
  [
    'an agreement that is not there',
    VRU,
    { outcome: 'Done', expected: '2026-12-21', agreement: 'x' },
    422,
    'agreement',
  ],
])('given %s, then the barrier is not resolved, and nothing is stored', async (_what, by, body, status, field) => {
  const { source, barrier } = await keptBack();
  const before = await stored(app);
  const path = `/sources/${source.id}/barriers/${barrier.id}/resolution`;
  const problem = await refused(app, by, 'POST', path, body);
  expect(problem.status).toBe(status);
  if (field !== null) expect(Object.keys(problem.fields ?? {})).toEqual([field]);
  expect(await stored(app)).toEqual(before);
});

test('given a barrier that two people resolve, then the second is refused because it is not open any more', async () => {
  const { source, barrier } = await keptBack();
  await resolves(barrier, { outcome: 'Done', expected: '2026-12-21' });
  const path = `/sources/${source.id}/barriers/${barrier.id}/resolution`;
  const problem = await refused(app, CHAIR, 'POST', path, { outcome: 'Done', expected: '2026-12-21' });
  expect(problem).toMatchObject({ status: 404, detail: 'This barrier is not open any more.' });
});
