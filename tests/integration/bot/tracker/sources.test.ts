/** Chair and VRU maintain the register of sources: names are unique, nothing is lost, and every change is recorded. */
import { randomUUID } from 'node:crypto';
import type { SourceHistoryView, SourceView } from '../../../../shared/contract/tracker';
import { type App, FACTS, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { editOf } from '../../../support/edits';
import { CHAIR, NOW, PATIENT, POLICE, page, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { cardText, eventually } from '../../../support/teams';
import { events, forget, onlyReads, stored } from '../trust/stored';
import {
  answers,
  asks,
  asksOne,
  edits,
  FIRE,
  historyOf,
  listed,
  MEMBER,
  moves,
  pageOf,
  registers,
  SOURCE,
  SUPPLIED,
  sourceEntries,
  trackerFor,
} from './at-the-tracker';

/** An organisation without a seat. */
const SCHOOLS = { id: 'schools', name: 'Schools', healthOrSocialCare: false, active: true, seats: [] };
const NHS_NUMBER = '943 476 5919';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

/** Runs the work with a second server on the same table. */
async function beside<T>(work: (other: App) => Promise<T>): Promise<T> {
  const { tableName, teams } = app;
  const other = await startApp({ now: () => now, patience: PATIENT, tableName, sharing: teams });
  try {
    return await work(other);
  } finally {
    await other.stop();
  }
}

describe('registering', () => {
  test('given a source with all its fields, when it is registered, then everybody sees it with its next step', async () => {
    const details = { area: 'Portsmouth', snaSection: 'Weapons', isaRequired: true, classification: 'pseudonymised' };
    const source = await registers(app, details, CHAIR);

    expect(await listed(app, source, MEMBER)).toEqual(source);
    expect(source).toMatchObject({
      ...{ name: SOURCE.name, organisationId: 'police', agencyId: 'police', ...details },
      ...{ rag: 'grey', reason: 'Never requested', retired: false, sample: false, override: null, due: null },
      next: { step: 'ask', words: 'Ask for the data', owner: 'VRU' },
    });
    expect(await pageOf(app, source)).toMatchObject({
      ...{ organisation: 'Police', agency: 'Police', registeredAt: NOW },
      may: { ask: false, edit: false, override: false, resolve: false },
    });
    expect(await historyOf(app, source)).toEqual(['Registered']);
    expect(await events(app, /source-registered/)).toMatchObject([
      { subject: `source:${source.id}`, data: { organisationId: 'police', classification: 'pseudonymised' } },
    ]);
  });

  test('given a name in other case and spacing, when it is registered again, then it is refused at its field', async () => {
    await registers(app);
    const problem = await refused(app, VRU, 'POST', '/sources', { ...SOURCE, name: '  KNIFE  crime offences' });
    expect(problem.fields).toEqual({ name: 'This organisation has a data source of that name already.' });
    await registers(app, { organisation: 'hiwfrs' });
    expect((await trackerFor(app)).sources).toHaveLength(2);
  });

  test('given two servers, when both register the same name at once, then only one succeeds', async () => {
    await beside(async (other) => {
      for (let round = 0; round < 5; round += 1) {
        const name = `Source ${round}`;
        const send = (through: App) =>
          through.api(VRU)('POST', '/sources', { ...SOURCE, name }, { 'idempotency-key': randomUUID() });
        const outcomes = await Promise.all([send(app), send(other)]);
        expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 422]);
        const named = (await trackerFor(app)).sources.filter((source) => source.name === name);
        expect(named).toHaveLength(1);
      }
    });
  });

  test('given one form that is sent three times, twice at once, then there is one source', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const send = () => app.api(VRU)('POST', '/sources', SOURCE, key);
    const sent = [...(await Promise.all([send(), send()])), await send()];
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await trackerFor(app)).sources).toHaveLength(1);
    expect(await events(app, /source-registered/)).toHaveLength(1);
  });
});

describe('changing', () => {
  test('given a source, when it is edited, then its history says what each field was and is, and by whom', async () => {
    const source = await registers(app, { area: 'Portsmouth' });
    now = '2026-11-24T09:30:00.000Z';
    await edits(
      app,
      source,
      { area: '', name: 'Knife offences', classification: 'personal', isaRequired: true },
      CHAIR,
    );

    const { history, source: after } = await pageOf(app, source);
    expect(after).toMatchObject({ name: 'Knife offences', area: '', classification: 'personal', isaRequired: true });
    expect(history.entries[0]).toMatchObject({
      at: now,
      by: 'Director and Chair, Violence Reduction Unit',
      title: 'Edited',
    });
    expect(history.entries[0]?.detail.split('; ').sort()).toEqual([
      'Area: Portsmouth → not said',
      'Classification: Aggregate → Personal',
      'Information sharing agreement: Not required → Required',
      'Name: Knife crime offences → Knife offences',
    ]);
  });

  test('given an edit without changes, then nothing is stored', async () => {
    const source = await registers(app);
    const before = await stored(app);
    await edits(app, source, {});
    expect(await stored(app)).toEqual(before);
  });

  test('given two servers, when two sources are renamed to the same name at once, then only one succeeds', async () => {
    const [one, two] = [await registers(app, { name: 'One' }), await registers(app, { name: 'Two' })];
    await beside(async (other) => {
      const rename = (through: App, source: SourceView) => {
        const body = editOf(sourceEntries(source), { name: 'The same' });
        return through.api(VRU)('PUT', `/sources/${source.id}`, body, { 'idempotency-key': randomUUID() });
      };
      const outcomes = await Promise.all([rename(app, one), rename(other, two)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 422]);
    });
    expect((await trackerFor(app)).sources.map(({ name }) => name).sort()).toContain('The same');
    expect(new Set((await trackerFor(app)).sources.map(({ name }) => name)).size).toBe(2);
  });

  test('given a source that was asked for, when its organisation is changed, then it is refused at its field', async () => {
    const source = await registers(app);
    await edits(app, source, { organisation: 'hiwfrs' });
    expect((await listed(app, source)).organisationId).toBe('hiwfrs');
    await asksOne(app, source);
    const back = editOf({ organisation: 'hiwfrs' }, { organisation: 'police' });
    const problem = await refused(app, VRU, 'PUT', `/sources/${source.id}`, back);
    expect(problem.fields).toEqual({ organisation: expect.stringMatching(/Retire it and add it anew/) });
  });

  test('given a source, when it is retired, then it stops counting and frees its name, until it is restored', async () => {
    const source = await registers(app);
    await registers(app, { name: 'Another' });
    expect((await trackerFor(app)).headline).toMatchObject({ green: 0, of: 2 });

    const { source: retired } = await moves(app, source, 'retirement', { reason: 'Replaced by a better one' });
    expect(retired).toMatchObject({ retired: true, rag: 'excluded', reason: 'Retired', next: null });
    expect((await trackerFor(app)).headline).toMatchObject({ green: 0, of: 1 });
    expect((await trackerFor(app)).sources.at(-1)?.id).toBe(source.id);

    const second = await registers(app);
    const taken = await refused(app, VRU, 'POST', `/sources/${source.id}/restoration`, { reason: 'Needed after all' });
    expect(taken).toMatchObject({ type: 'problem:conflict', detail: expect.stringMatching(/Rename that one first/) });
    await edits(app, second, { name: 'A better one' });
    await moves(app, source, 'restoration', { reason: 'Needed after all' }, CHAIR);

    expect(await historyOf(app, source)).toEqual(['Counts again', 'Retired', 'Registered']);
    expect((await trackerFor(app)).headline.of).toBe(3);
  });

  test('given a retired source, when it is retired again or asked for, then it is refused with a message', async () => {
    const source = await registers(app);
    await moves(app, source, 'retirement', { reason: 'Not needed' });
    const again = await refused(app, VRU, 'POST', `/sources/${source.id}/retirement`, { reason: 'Not needed' });
    expect(again.detail).toBe('This source is retired already.');
    const asked = await refused(app, VRU, 'POST', '/requests', {
      source: source.id,
      period: '2026-10',
      due: '2026-12-18',
    });
    expect(asked.fields).toEqual({ source: 'Knife crime offences is retired. Choose an active source.' });
    expect((await refused(app, VRU, 'POST', `/sources/${source.id}/retirement`, {})).fields).toEqual({
      reason: 'Give the reason.',
    });
  });

  test('given an unknown source id, then every route answers that it is not found', async () => {
    for (const [method, path, body] of [
      ['PUT', '/sources/nothing', editOf({ name: 'Old' }, { name: 'New' })],
      ['POST', '/sources/nothing/retirement', { reason: 'x' }],
      ['POST', '/sources/nothing/restoration', { reason: 'x' }],
      ['PUT', '/sources/nothing/override', { rag: 'green', reason: 'x', until: '2026-12-01' }],
      ['POST', '/sources/nothing/quality-issue', { note: 'x' }],
    ] as const) {
      expect((await refused(app, VRU, method, path, body)).status).toBe(404);
    }
    expect((await app.api(POLICE)('GET', '/sources/nothing')).status).toBe(404);
  });
});

describe('history', () => {
  test('given more changes than a page holds, then history comes in pages, latest first, each entry once', async () => {
    const source = await registers(app);
    for (let index = 1; index <= 14; index += 1) {
      now = new Date(Date.parse(NOW) + index * 60_000).toISOString();
      await edits(app, source, { area: `Area ${index}` });
    }

    const { history } = await pageOf(app, source);
    expect(history.entries).toHaveLength(12);
    const older = await page<SourceHistoryView>(app, MEMBER, `/sources/${source.id}/history?older=${history.older}`);
    expect(older.older).toBeNull();
    const all = [...history.entries, ...older.entries];
    expect(all.map(({ detail }) => /Area \d+$/.exec(detail)?.[0] ?? '')).toEqual([
      ...Array.from({ length: 14 }, (_, index) => `Area ${14 - index}`),
      '',
    ]);
    expect(new Set(all.map(({ key }) => key)).size).toBe(15);
  });

  test('given agreements that cover the source, then their events appear in its history, in order of time', async () => {
    const source = await registers(app);
    now = '2026-11-23T10:00:00.000Z';
    const body = { title: 'Framework', kind: 'framework', parties: ['vru', 'police'], sourceIds: [source.id] };
    const { status } = await app.api(VRU)('POST', '/agreements', body, { 'idempotency-key': randomUUID() });
    expect(status).toBe(200);
    for (let index = 1; index <= 13; index += 1) {
      now = new Date(Date.parse('2026-11-23T11:00:00.000Z') + index * 60_000).toISOString();
      await edits(app, source, { area: `Area ${index}` });
    }

    const { history, agreements } = await pageOf(app, source);
    expect(agreements).toMatchObject([{ title: 'Framework', status: 'In negotiation' }]);
    expect(history.entries.map(({ kind }) => kind)).not.toContain('agreements.registered');
    const older = await page<SourceHistoryView>(app, MEMBER, `/sources/${source.id}/history?older=${history.older}`);
    expect(older.entries.map(({ title, detail }) => [title, detail])).toEqual([
      ['Edited', 'Area: not said → Area 1'],
      ['Agreement registered', 'Framework'],
      ['Registered', ''],
    ]);
  });

  test.each(['nonsense', 'event-of!source:x!-9e20!op!99', 'event!2026', '!!!', 'a!b!NaN'])(
    'given the invalid page key %j, then the history starts at its beginning',
    async (older) => {
      const source = await registers(app);
      const answer = await app.api(POLICE)('GET', `/sources/${source.id}/history?older=${encodeURIComponent(older)}`);
      expect(answer).toMatchObject({ status: 200, body: { entries: [{ title: 'Registered' }], older: null } });
    },
  );
});

describe('an organisation without seat holders', () => {
  /** Restarts the app with a running clock, because the test waits for a message. */
  async function startedAnew(facts = FACTS): Promise<void> {
    await app.stop();
    app = await startApp({ now: clockFrom(NOW).now, patience: PATIENT, facts });
    await app.teams.installInTeam();
  }

  test('given an organisation whose only seat is vacant, when it is asked, then the channel gets a message', async () => {
    await startedAnew();
    await forget(app, FIRE);
    const source = await registers(app, { organisation: 'hiwfrs' });
    await asksOne(app, source);
    await eventually(() => {
      const said = app.teams.channel('General').messages.filter(({ card }) => cardText(card).includes(SOURCE.name));
      expect(said).toHaveLength(1);
    });
  });

  test('given an organisation without seats, then the channel is told of requests, and the VRU can respond', async () => {
    const agencies = FACTS.agencies.map((agency) =>
      agency.id === 'education' ? { ...agency, organisations: [SCHOOLS] } : agency,
    );
    await startedAnew({ ...FACTS, agencies });
    const source = await registers(app, { organisation: 'schools', name: 'Exclusions' });
    const request = await asksOne(app, source);

    await eventually(() => {
      const said = app.teams.channel('General').messages.filter(({ card }) => cardText(card).includes('Exclusions'));
      expect(said).toHaveLength(1);
    });
    const answer = await answers(app, request, SUPPLIED, VRU);
    expect(answer.latest).toMatchObject({ kind: 'supplied', onBehalf: true });
    expect((await listed(app, source)).rag).toBe('green');
  });
});

describe('what is refused', () => {
  test('given an NHS number in any text, then it is refused at its field, and nothing is stored', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    const before = await stored(app);
    const own = `/sources/${source.id}`;
    const answerTo = `${own}/requests/${request.id}/answers`;
    const text = `About ${NHS_NUMBER}`;
    const attempts: readonly (readonly [string, string, string, object])[] = [
      ['name', 'POST', '/sources', { ...SOURCE, name: text }],
      ['area', 'PUT', own, editOf({ area: '' }, { area: text })],
      ['snaSection', 'PUT', own, editOf({ snaSection: '' }, { snaSection: NHS_NUMBER.replaceAll(' ', '') })],
      ['reason', 'POST', `${own}/retirement`, { reason: text }],
      ['reason', 'PUT', `${own}/override`, { rag: 'green', reason: text, until: '2026-12-01' }],
      ['note', 'POST', `${own}/quality-issue`, { note: text }],
      ['period', 'POST', '/requests', { source: source.id, period: text, due: '2026-12-18' }],
      [
        'requestingBody',
        'POST',
        '/requests',
        { source: source.id, period: '2026-09', due: '2026-12-18', requestingBody: text },
      ],
      ['period', 'POST', answerTo, { kind: 'supplied', period: text, on: '2026-11-20' }],
      ['missing', 'POST', answerTo, { kind: 'partly_supplied', missing: text, expected: '2026-12-18' }],
      ['note', 'POST', answerTo, { kind: 'cannot_share', barrier: 'other', note: text }],
      ['reason', 'POST', `${own}/requests/${request.id}/withdrawal`, { reason: text }],
      ['title', 'POST', '/agreements', { title: text, kind: 'framework', parties: ['vru', 'police'] }],
      ['gateway', 'POST', '/agreements', { title: 'x', kind: 'framework', parties: ['vru', 'police'], gateway: text }],
      ['text', 'POST', '/tracker/exports', { text, format: 'csv' }],
    ];
    for (const [field, method, path, body] of attempts) {
      const problem = await refused(app, VRU, method, path, body);
      expect({ path, fields: problem.fields }).toEqual({
        path,
        fields: { [field]: 'This looks like an NHS number. Leave out anything that identifies a person.' },
      });
    }
    expect(await stored(app)).toEqual(before);
  });

  test.each<[string, object, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['a name without end', { name: 'x'.repeat(121) }, 'name'],
    ['no organisation', { organisation: '' }, 'organisation'],
    ['an organisation of another group', { organisation: 'elsewhere' }, 'organisation'],
    ['a classification that there is not', { classification: 'secret' }, 'classification'],
    ['a frequency that there is not', { frequency: 'weekly' }, 'frequency'],
    ['an agreement that is neither required nor not', { isaRequired: 'perhaps' }, 'isaRequired'],
  ])('given %s, then it is refused at its field, and nothing is stored', async (_what, more, field) => {
    const before = await stored(app);
    const problem = await refused(app, VRU, 'POST', '/sources', { ...SOURCE, ...more });
    expect(problem).toMatchObject({ type: 'problem:invalid' });
    expect(Object.keys(problem.fields ?? {})).toEqual([field]);
    expect(await stored(app)).toEqual(before);
  });

  test('given members and a viewer, then they can read everything, but change nothing', async () => {
    const source = await registers(app);
    await onlyReads(app, 'portsmouth-yjs-performance');
    for (const seat of [MEMBER, POLICE, 'portsmouth-yjs-performance']) {
      expect((await trackerFor(app, seat)).may).toEqual({
        ask: false,
        register: false,
        override: false,
        // Every holder of a seat may export the tracker; the export is logged.
        export: seat !== 'portsmouth-yjs-performance',
      });
      expect((await pageOf(app, source, seat)).source.id).toBe(source.id);
      const before = await stored(app);
      expect((await refused(app, seat, 'POST', '/sources', { ...SOURCE, name: 'New' })).status).toBe(403);
      const edit = editOf({ area: '' }, { area: 'x' });
      expect((await refused(app, seat, 'PUT', `/sources/${source.id}`, edit)).status).toBe(403);
      expect((await refused(app, seat, 'POST', `/sources/${source.id}/retirement`, { reason: 'x' })).status).toBe(403);
      expect(await stored(app)).toEqual(before);
    }
    await asks(app, source.id, {}, CHAIR);
  });
});

describe('the status of a source', () => {
  test('given agencies without a seat, then their sources can be asked for, and the VRU responds for them', async () => {
    for (const [organisation, agencyId] of [
      ['prison', 'prison'],
      ['education', 'education'],
    ] as const) {
      const source = await registers(app, { organisation, name: `Data of ${organisation}` });
      expect(source).toMatchObject({ organisationId: organisation, agencyId });
      const request = await asksOne(app, source);
      await answers(app, request, SUPPLIED, VRU);
      expect(await listed(app, source)).toMatchObject({ rag: 'green' });
      expect((await pageOf(app, source)).requests).toMatchObject([{ latest: { onBehalf: true } }]);
    }
  });

  test('given a green source that is asked for again, then list and page show the same next step and day', async () => {
    const source = await registers(app);
    await answers(app, await asksOne(app, source, { due: '2026-11-24' }), SUPPLIED);
    await asksOne(app, source, { period: '2026-11', due: '2026-12-31' });
    const next = { step: 'supply', words: 'Supply November 2026', owner: 'Police' };
    const row = await listed(app, source);
    expect(row).toMatchObject({ rag: 'green', next, due: '2026-12-31', late: false });
    expect(await pageOf(app, source)).toMatchObject({ source: row, steps: [next] });
  });

  test('given an open section 16 request, when its source becomes personal, then the edit is refused', async () => {
    const source = await registers(app, { organisation: 'icb' });
    await asksOne(app, source);
    const before = await stored(app);
    const edit = editOf({ classification: 'aggregate' }, { classification: 'personal' });
    const problem = await refused(app, VRU, 'PUT', `/sources/${source.id}`, edit);
    expect(problem.fields?.classification).toMatch(/Withdraw that first/);
    expect(await stored(app)).toEqual(before);
  });
});
