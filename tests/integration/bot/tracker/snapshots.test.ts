/**
 * The quarterly figure: independent of when and by which server it is taken, confirmed, locked, and corrected only with
 * a record.
 */

import { takeQuarters } from '../../../../bot/jobs/quarter-end';
import { operationsOf } from '../../../../bot/services/operations';
import { takeSnapshots } from '../../../../bot/services/tracker/take-snapshots';
import { digest, keys } from '../../../../bot/store/keys';
import { newSnapshotChanges } from '../../../../bot/store/snapshots';
import type { RequestView } from '../../../../shared/contract/requests';
import type { QuarterView, SnapshotView } from '../../../../shared/contract/snapshots';
import type { SourceView } from '../../../../shared/contract/tracker';
import type { Snapshot } from '../../../../shared/domain/tracker/snapshots';
import { type App, startApp } from '../../../support/app';
import { testDelays } from '../../../support/delays';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, NOW, PATIENT, POLICE, page, tableOf, VRU } from '../../../support/storage/group-operations';
import first from '../../../support/stored/snapshot-of-rules-1.json';
import { refused } from '../../../support/tab/refusals';
import { eventually } from '../../../support/teams';
import { events, stored } from '../trust/stored';
import {
  answers,
  asksOne,
  edits,
  FIRE,
  MEMBER,
  moves,
  NO_CAPACITY,
  overrides,
  registers,
  SUPPLIED,
  trackerFor,
} from './at-the-tracker';

const QUARTER = '2026-27-Q3';
/** Eleven minutes into the next quarter. */
const OVER = '2027-01-01T00:11:00.000Z';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const take = (of = app) => takeSnapshots(of.server.services, of.server.groupId);
/** Takes the figure as a server without cached operations does. */
const takeAnew = () => takeSnapshots({ ...app.server.services, operations: operationsOf() }, app.server.groupId);
const snapshot = (quarter = QUARTER, seatId = POLICE) => page<SnapshotView>(app, seatId, `/snapshots/${quarter}`);
const trend = async () => (await trackerFor(app)).trend;

/** Returns all stored rows of a quarter's figure, as text. */
async function kept(quarter = QUARTER): Promise<string> {
  const table = tableOf(app);
  const versions = await table.range(app.server.groupId, {
    from: keys.snapshots(quarter),
    to: `${keys.snapshots(quarter)}~`,
  });
  const figures = await table.read(app.server.groupId, keys.quarter(quarter));
  return JSON.stringify([versions.rows.map(({ value }) => value), figures?.value]);
}

/** Deletes the figure, as if it had never been taken. */
async function forgotten(quarter = QUARTER): Promise<void> {
  const { groupId } = app.server;
  const table = tableOf(app);
  const wanted = [
    keys.snapshot(quarter, 1),
    keys.quarter(quarter),
    keys.operation(digest(groupId, 'snapshot', quarter)),
  ];
  for (const key of wanted) {
    const row = await table.read(groupId, key);
    if (row !== null) await table.commit(groupId, [{ kind: 'delete', key, etag: row.etag }]);
  }
}

interface Work {
  readonly green: SourceView;
  readonly waiting: RequestView;
  readonly set: SourceView;
  readonly bound: SourceView;
  readonly agreementId: string;
}

/** Creates a quarter's data: sources that are green, red, grey, overridden, and waiting for an agreement. */
async function work(): Promise<Work> {
  const green = await registers(app, { name: 'Supplied' });
  await answers(app, await asksOne(app, green), SUPPLIED);
  const red = await registers(app, { name: 'Kept back', organisation: 'hiwfrs' });
  await answers(app, await asksOne(app, red), NO_CAPACITY, FIRE);
  const waiting = await asksOne(app, await registers(app, { name: 'Waiting', organisation: 'hampshire-yjs' }), {
    due: '2027-01-29',
  });
  const set = await registers(app, { name: 'Set by hand' });
  await overrides(app, set, { rag: 'amber', reason: 'Nearly there', until: '2027-01-15' });
  const bound = await registers(app, { name: 'Bound', isaRequired: true, organisation: 'probation' });
  await answers(app, await asksOne(app, bound), SUPPLIED, VRU);
  const body = { title: 'Framework', kind: 'framework', parties: ['vru', 'probation'], sourceIds: [bound.id] };
  const { agreements } = await changed<{ agreements: { id: string }[] }>(app, VRU, 'POST', '/agreements', body);
  return { green, waiting, set, bound, agreementId: agreements[0]?.id ?? '' };
}

/** Makes changes of nearly every kind after the quarter's end. */
async function changesAfterwards({ green, waiting, set, agreementId }: Work): Promise<void> {
  await edits(app, green, { name: 'Renamed since', organisation: 'police' });
  await moves(app, green, 'quality-issue', { note: 'Found later' });
  await answers(app, waiting, SUPPLIED, MEMBER);
  await moves(app, set, 'override/end', { reason: 'No longer' });
  await moves(app, set, 'retirement', { reason: 'No longer' });
  const inForce = editOf({ kind: 'framework' }, { kind: 'individual', start: '2026-10-01' });
  await changed(app, VRU, 'PUT', `/agreements/${agreementId}`, inForce);
  await registers(app, { name: 'New since' });
}

describe('taking a snapshot', () => {
  test('given a quarter that ends, then the app takes a provisional figure by itself, and the trend shows it', async () => {
    await work();
    now = OVER;
    const { tableName, teams } = app;
    const delays = { ...testDelays(), quarters: { settleMs: 100, everyMs: 1_000 } };
    const other = await startApp({ now: () => now, patience: PATIENT, tableName, sharing: teams, delays });
    try {
      await eventually(async () => expect(await trend()).toHaveLength(1), { timeoutMs: 60_000 });
    } finally {
      await other.stop();
    }

    const [figure] = await trend();
    expect(figure).toMatchObject({
      ...{
        quarter: QUARTER,
        label: 'Q3 2026–27 (October to December)',
        version: 1,
        state: 'provisional',
        before: null,
      },
      counts: { green: 1, amber: 2, red: 1, grey: 1, excluded: 0 },
      headline: { green: 1, of: 5, tenths: 200 },
      ofSourcesDue: { green: 1, of: 4, tenths: 250 },
      // Police and Probation are authorities and have supplied; the fire service's response is not a supply.
      ...{ sharing: 2, overridden: 1, bases: { framework: 0, individual: 0, none: 1, not_needed: 4 } },
    });
    expect(await events(app, /snapshot-taken/)).toMatchObject([
      { subject: `snapshot:${QUARTER}`, actor: { objectId: 'system' } },
    ]);
    const { versions } = await snapshot();
    expect(
      versions[0]?.sources.map(({ name, rag, shared }) => `${name} ${rag}${shared ? ' shared' : ''}`).sort(),
    ).toEqual(['Bound amber shared', 'Kept back red', 'Set by hand amber', 'Supplied green shared', 'Waiting grey']);
    expect(versions[0]?.sharingOrganisations).toEqual(['Police', 'Probation']);
  });

  test('given changes after the quarter’s end, when the figure is taken a week late, then it is identical', async () => {
    const done = await work();
    now = OVER;
    await take();
    const atOnce = await kept();
    expect(atOnce).toContain('"Set by hand"');
    await forgotten();
    expect(await trend()).toEqual([]);

    now = '2027-01-04T09:30:00.000Z';
    await changesAfterwards(done);
    now = '2027-01-08T09:30:00.000Z';
    await answers(app, done.waiting, { kind: 'partly_supplied', missing: 'A part', expected: '2027-02-01' }, MEMBER);
    await takeAnew();

    expect(await kept()).toBe(atOnce);
    expect((await trackerFor(app)).sources.map(({ name }) => name)).toContain('Renamed since');
  });

  test('given three missed quarter ends, when the server returns, then each gets its figure as it stood then', async () => {
    const source = await registers(app);
    now = '2027-02-10T09:30:00.000Z';
    await answers(app, await asksOne(app, source, { due: '2027-02-26' }), SUPPLIED);
    now = '2027-06-10T09:30:00.000Z';
    await moves(app, source, 'quality-issue', { note: 'Wrong' });
    now = '2027-07-20T09:30:00.000Z';
    await take();

    expect(
      (await trend()).map(({ quarter, counts }) => [
        quarter,
        Object.entries(counts).find(([, count]) => count > 0)?.[0],
      ]),
    ).toEqual([
      ['2026-27-Q3', 'grey'],
      ['2026-27-Q4', 'green'],
      ['2027-28-Q1', 'amber'],
    ]);
  });

  test('given two servers that take the figure at once, repeatedly, then there is one figure and one event', async () => {
    await work();
    now = OVER;
    const { tableName, teams } = app;
    const other = await startApp({ now: () => now, patience: PATIENT, tableName, sharing: teams });
    try {
      await Promise.all([take(), take(other), take(), take(other)]);
      const first = await kept();
      await Promise.all([take(), take(other)]);
      expect(await kept()).toBe(first);
    } finally {
      await other.stop();
    }
    expect((await snapshot()).versions).toHaveLength(1);
    expect(await events(app, /snapshot-taken/)).toHaveLength(1);
  });

  test('given a quarter’s end in summer, then what is recorded before midnight in London counts, and no more', async () => {
    now = '2026-06-01T09:30:00.000Z';
    const [before, after] = [await registers(app, { name: 'Before' }), await registers(app, { name: 'After' })];
    const asked = { due: '2026-06-26', period: '2026-05' };
    const [one, two] = [await asksOne(app, before, asked), await asksOne(app, after, asked)];
    now = '2026-06-30T22:59:59.999Z';
    await answers(app, one, { ...SUPPLIED, on: '2026-06-30' });
    now = '2026-06-30T23:00:00.000Z';
    await answers(app, two, { ...SUPPLIED, on: '2026-07-01' });
    // Not taken immediately: a change may still be in progress when the quarter ends.
    now = '2026-06-30T23:05:00.000Z';
    expect(await take()).toEqual([]);
    now = '2026-06-30T23:11:00.000Z';
    await take();

    const { versions } = await snapshot('2026-27-Q1');
    expect(versions[0]?.sources).toMatchObject([
      { name: 'After', rag: 'amber', shared: false },
      { name: 'Before', rag: 'green', shared: true },
    ]);
  });

  test('given a quarter with every source retired at its end, then its figure is empty, never a number', async () => {
    await moves(app, await registers(app), 'retirement', { reason: 'Not needed' });
    now = OVER;
    await take();
    const [figure] = await trend();
    expect(figure).toMatchObject({
      headline: { of: 0, tenths: null },
      ofSourcesDue: { tenths: null },
      counts: { excluded: 1 },
    });
    await changed(app, VRU, 'POST', `/snapshots/${QUARTER}/confirmation`, {});
    expect((await trend())[0]).toMatchObject({ state: 'locked', headline: { tenths: null } });
  });

  test('given a group without any source, then there is nothing to take, and the API says so', async () => {
    now = OVER;
    expect(await take()).toEqual([]);
    expect(await app.api(VRU)('GET', `/snapshots/${QUARTER}`)).toMatchObject({ status: 404 });
    expect((await app.api(VRU)('GET', '/snapshots/2026-27-Q9')).status).toBe(422);
    expect((await refused(app, VRU, 'POST', `/snapshots/${QUARTER}/confirmation`)).status).toBe(404);
  });
});

describe('keeping a snapshot', () => {
  let done: Work;
  beforeEach(async () => {
    done = await work();
    now = OVER;
    await take();
  });

  const confirm = (by = VRU) => changed<SnapshotView>(app, by, 'POST', `/snapshots/${QUARTER}/confirmation`, {});
  const restate = (body: object) => changed<SnapshotView>(app, VRU, 'POST', `/snapshots/${QUARTER}/versions`, body);
  const correct = (body: object) => changed<SnapshotView>(app, VRU, 'POST', `/snapshots/${QUARTER}/corrections`, body);
  const correction = () => [{ source: done.green.id, rag: 'red', reason: 'It was the wrong file' }];

  test('given a provisional figure, when the VRU confirms it, then it is locked once, with who and when', async () => {
    expect((await snapshot(QUARTER, VRU)).may).toEqual({ confirm: true, correct: true, restate: false });
    expect((await snapshot()).may).toEqual({ confirm: false, correct: false, restate: false });
    expect((await refused(app, POLICE, 'POST', `/snapshots/${QUARTER}/confirmation`)).status).toBe(403);

    const view = await confirm();

    expect(view.versions).toMatchObject([
      {
        version: 1,
        state: 'locked',
        locked: { at: OVER, by: expect.stringMatching(/Analyst and Evaluation Officer/) },
      },
    ]);
    expect(view.may).toEqual({ confirm: false, correct: false, restate: true });
    expect(await trend()).toMatchObject([{ state: 'locked', headline: { tenths: 200 } }]);
    const before = await stored(app);
    for (const by of [VRU, CHAIR]) {
      const problem = await refused(app, by, 'POST', `/snapshots/${QUARTER}/confirmation`);
      expect(problem).toMatchObject({ type: 'problem:conflict', detail: expect.stringMatching(/confirmed already/) });
    }
    expect(await stored(app)).toEqual(before);
  });

  test('given two of the VRU who confirm at the same moment, then only one succeeds', async () => {
    const send = (by: string) => app.api(by)('POST', `/snapshots/${QUARTER}/confirmation`, {});
    const sent = await Promise.all([send(VRU), send(CHAIR)]);
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await events(app, /snapshot-confirmed/)).toHaveLength(1);
  });

  test('given a locked figure, when it is restated, then a new locked version is added, and the old stays', async () => {
    const first = (await confirm()).versions[0];
    now = '2027-02-01T09:30:00.000Z';

    const { versions } = await restate({ reason: 'A file was mixed up', corrections: correction() });

    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'locked'],
      [1, 'locked'],
    ]);
    expect(versions[1]).toEqual(first);
    expect(versions[0]).toMatchObject({
      ...{ restatedBecause: 'A file was mixed up', headline: { green: 0, of: 5, tenths: 0 }, before: { tenths: 200 } },
      locked: { at: now },
    });
    expect(versions[0]?.sources.filter(({ before }) => before !== null)).toMatchObject([
      { id: done.green.id, rag: 'red', before: 'green', reason: 'It was the wrong file' },
    ]);
    const figure: QuarterView | undefined = (await trend())[0];
    expect(figure).toMatchObject({ version: 2, headline: { tenths: 0 }, before: { tenths: 200 } });
    expect(await events(app, /snapshot-restated/)).toMatchObject([
      { subject: `snapshot:${QUARTER}`, data: { version: 2, reason: 'A file was mixed up' } },
    ]);
    // And back again: the third version.
    await restate({
      reason: 'It was right',
      corrections: [{ ...correction()[0], rag: 'green', reason: 'Looked again' }],
    });
    expect((await snapshot()).versions.map(({ headline }) => headline.tenths)).toEqual([200, 0, 200]);
  });

  test.each<[string, (c: object[]) => object, string]>([
    ['no reason', (corrections) => ({ corrections }), 'reason'],
    ['blanks for a reason', (corrections) => ({ reason: '  ', corrections }), 'reason'],
    ['nothing corrected', () => ({ reason: 'x', corrections: [] }), 'corrections'],
    [
      'a source that was not there',
      () => ({ reason: 'x', corrections: [{ source: 'y', rag: 'red', reason: 'z' }] }),
      'corrections',
    ],
    ['a correction without reason', ([one]) => ({ reason: 'x', corrections: [{ ...one, reason: '' }] }), 'corrections'],
    ['the status that it had', ([one]) => ({ reason: 'x', corrections: [{ ...one, rag: 'green' }] }), 'corrections'],
  ])('given %s, then the restatement is refused at its field, and nothing is stored', async (_what, body, field) => {
    await confirm();
    const before = await stored(app);
    const problem = await refused(app, VRU, 'POST', `/snapshots/${QUARTER}/versions`, body(correction()));
    expect(problem).toMatchObject({ type: 'problem:invalid' });
    expect(Object.keys(problem.fields ?? {})).toEqual([field]);
    expect(await stored(app)).toEqual(before);
  });

  test('given a provisional figure, when it is corrected, then it shows what changed, why, and the original', async () => {
    const taken = (await snapshot()).versions[0];
    now = '2027-01-12T09:30:00.000Z';
    const late = await registers(app, { name: 'Forgotten', organisation: 'icb' });
    const view = await correct({
      corrections: correction(),
      forgotten: [{ source: late.id, rag: 'green', reason: 'It came by e-mail', shared: true }],
      sharing: { added: [], removed: ['police'] },
      sharingReason: 'Sent in January',
    });

    const [version] = view.versions;
    expect(view.versions).toHaveLength(1);
    expect(version).toMatchObject({
      ...{ version: 1, state: 'provisional', locked: null, restatedBecause: '', corrected: 1 },
      ...{ headline: { green: 1, of: 6 }, asTaken: taken?.headline, before: null },
      sharingIds: ['icb', 'probation'],
    });
    expect(version?.corrections).toMatchObject([
      { kind: 'source', name: 'Supplied', from: 'green', to: 'red', reason: 'It was the wrong file', at: now },
      { kind: 'source', name: 'Forgotten', from: null, to: 'green', reason: 'It came by e-mail' },
      {
        ...{ kind: 'sharing', removed: ['Police'], reason: 'Sent in January' },
        by: expect.stringMatching(/Analyst and Evaluation Officer/),
      },
    ]);
    expect(version?.sources.filter(({ before, forgotten }) => before !== null || forgotten)).toMatchObject([
      { name: 'Forgotten', before: null, forgotten: true },
      { name: 'Supplied', before: 'green', forgotten: false, rag: 'red' },
    ]);
    expect(await trend()).toMatchObject([{ version: 1, state: 'provisional', corrected: 1, headline: { of: 6 } }]);
    expect(await events(app, /snapshot-corrected/)).toMatchObject([{ subject: `snapshot:${QUARTER}` }]);
    // Taking it again keeps the correction.
    await take();
    expect((await snapshot()).versions).toEqual(view.versions);

    const unseen = await refused(app, VRU, 'POST', `/snapshots/${QUARTER}/confirmation`, { corrections: 0 });
    expect(unseen).toMatchObject({ type: 'problem:conflict', detail: expect.stringMatching(/corrected meanwhile/) });
    const confirmed = await changed<SnapshotView>(app, VRU, 'POST', `/snapshots/${QUARTER}/confirmation`, {
      corrections: 1,
    });
    expect(confirmed.versions[0]).toMatchObject({ state: 'locked', corrections: version?.corrections });
    // From now on a correction creates a new version, and this one remains unchanged.
    const first = JSON.stringify(JSON.parse(await kept())[0][0]);
    const again = await refused(app, VRU, 'POST', `/snapshots/${QUARTER}/corrections`, { corrections: correction() });
    expect(again).toMatchObject({ type: 'problem:conflict', detail: expect.stringMatching(/restate it/) });
    await restate({ reason: 'It was right', corrections: [{ ...correction()[0], rag: 'green' }] });
    const { versions } = await snapshot();
    expect(versions[1]).toEqual(confirmed.versions[0]);
    expect(versions[0]).toMatchObject({ version: 2, corrections: [{ from: 'red', to: 'green' }], asTaken: null });
    expect(JSON.stringify(JSON.parse(await kept())[0][0])).toBe(first);
  });

  test('given a locked figure, when what it forgot is added, then only the next version counts it', async () => {
    await confirm();
    const first = JSON.stringify(JSON.parse(await kept())[0][0]);
    now = '2027-01-12T09:30:00.000Z';
    const late = await registers(app, { name: 'Forgotten', organisation: 'icb' });
    await moves(app, late, 'retirement', { reason: 'Over' });
    const { versions } = await restate({
      reason: 'Two were forgotten',
      forgotten: [{ source: late.id, rag: 'green', reason: 'It came by e-mail' }],
      sharing: { added: ['hiwfrs'], removed: [] },
      sharingReason: 'Supplied by post',
    });
    expect(versions.map(({ version, headline, sharing }) => [version, headline.of, sharing])).toEqual([
      [2, 6, 3],
      [1, 5, 2],
    ]);
    expect(JSON.stringify(JSON.parse(await kept())[0][0])).toBe(first);
  });

  test('given two of the VRU who correct one source at once, then the later one is told of the correction', async () => {
    const send = (by: string, rag: string) =>
      app.api(by)('POST', `/snapshots/${QUARTER}/corrections`, {
        corrections: [{ source: done.green.id, counted: 'green', rag, reason: 'Seen' }],
      });
    const sent = await Promise.all([send(VRU, 'red'), send(CHAIR, 'amber')]);
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refusal = sent.find(({ status }) => status === 422)?.body;
    expect(refusal).toMatchObject({
      fields: { corrections: expect.stringMatching(/^Supplied was corrected meanwhile/) },
    });
  });

  test('given a figure that is still provisional, or a member, then the restatement is refused', async () => {
    const body = { reason: 'x', corrections: correction() };
    const early = await refused(app, VRU, 'POST', `/snapshots/${QUARTER}/versions`, body);
    expect(early).toMatchObject({ type: 'problem:conflict', detail: expect.stringMatching(/still provisional/) });
    await confirm();
    expect((await refused(app, POLICE, 'POST', `/snapshots/${QUARTER}/versions`, body)).status).toBe(403);
  });

  test('given a locked figure, when sources change afterwards, then no version of it does', async () => {
    await confirm();
    const before = await kept();
    now = '2027-01-04T09:30:00.000Z';
    await changesAfterwards(done);
    await take();
    expect(await kept()).toBe(before);
  });
});

describe('a figure taken under the first version of the rules', () => {
  const QUARTER_BEFORE = '2026-27-Q2';

  test('given its stored row, when it is shown and confirmed, then sources and rules version are unchanged', async () => {
    await tableOf(app).commit(app.server.groupId, newSnapshotChanges(first as Snapshot));
    await trackerFor(app);
    const [shown] = (await snapshot(QUARTER_BEFORE)).versions;
    expect(shown).toMatchObject({ rulesVersion: 1, state: 'provisional', headline: { green: 1, of: 2, tenths: 500 } });
    expect(shown?.sources.map(({ rag, reason }) => [rag, reason]).sort()).toEqual([
      ['green', 'Supplied in full for August 2026'],
      ['red', '12 working days overdue, more than the 10 allowed'],
    ]);
    const confirming = app.api(VRU)('POST', `/snapshots/${QUARTER_BEFORE}/confirmation`, {});
    expect((await confirming).status).toBe(200);
    const [locked] = (await snapshot(QUARTER_BEFORE)).versions;
    expect(locked).toMatchObject({ rulesVersion: 1, state: 'locked', sources: shown?.sources });
    const { sources, rulesVersion } = JSON.parse(await kept(QUARTER_BEFORE))[0][0];
    expect({ sources, rulesVersion }).toEqual({ sources: first.sources, rulesVersion: 1 });
  });
});

describe('given a quarter that has been over for a while', () => {
  const lines = async (): Promise<readonly string[]> => {
    const said: string[] = [];
    const log = { info: () => undefined, warn: (_: object, message: string) => void said.push(message) };
    await takeQuarters(app.server.services, app.server.groupId, log);
    return said;
  };

  test('given its figure is provisional after two weeks, then the log says so until the VRU confirms it', async () => {
    await registers(app);
    now = OVER;
    expect(await lines()).toEqual([]);
    now = '2027-01-14T23:59:00.000Z';
    expect(await lines()).toEqual([]);
    now = '2027-01-15T00:01:00.000Z';
    expect(await lines()).toEqual(['The figure of a quarter waits to be confirmed']);
    await changed(app, VRU, 'POST', `/snapshots/${QUARTER}/confirmation`, {});
    expect(await lines()).toEqual([]);
  });
});
