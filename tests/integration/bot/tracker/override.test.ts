/** RAGs overridden by the VRU: shown wherever the RAG is, counted, and never longer than stated. */
import { type App, startApp } from '../../../support/app';
import { CHAIR, NOW, PATIENT, POLICE, posted, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { cardText } from '../../../support/teams';
import { stored } from '../trust/stored';
import {
  answers,
  asksOne,
  historyOf,
  listed,
  moves,
  overrides,
  pageOf,
  registers,
  SUPPLIED,
  trackerFor,
} from './at-the-tracker';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const GREEN = { rag: 'green', reason: 'The data came by other means', until: '2026-12-31' } as const;

test('given a grey source, when the VRU overrides it to green, then tracker, page, figures and chat say so', async () => {
  const source = await registers(app);
  await registers(app, { name: 'Another' });

  await overrides(app, source, GREEN);

  const shown = await listed(app, source);
  expect(shown).toMatchObject({
    ...{ rag: 'green', row: 'override', reason: 'Set by the VRU until 2026-12-31: The data came by other means' },
    override: {
      ...{
        rag: 'green',
        reason: GREEN.reason,
        until: '2026-12-31',
        by: expect.stringMatching(/Violence Reduction Unit/),
      },
      instead: { rag: 'grey', reason: 'Never requested' },
    },
  });
  expect((await pageOf(app, source)).source).toEqual(shown);
  expect(await trackerFor(app)).toMatchObject({ overridden: 1, headline: { green: 1, of: 2, tenths: 500 } });
  expect(cardText((await posted(app, POLICE, '/tracker')).card)).toMatch(/overrid|by hand/i);
  expect((await historyOf(app, source))[0]).toBe('Set to Green by hand until 2026-12-31');
});

test('given an override, when it is lifted with a reason, then the rules apply, and history keeps both', async () => {
  const source = await registers(app);
  await overrides(app, source, GREEN);
  expect((await refused(app, VRU, 'POST', `/sources/${source.id}/override/end`, {})).fields).toHaveProperty('reason');
  await moves(app, source, 'override/end', { reason: 'It did not come' });
  expect(await listed(app, source)).toMatchObject({ rag: 'grey', override: null });
  expect((await trackerFor(app)).overridden).toBe(0);
  expect((await historyOf(app, source)).slice(0, 2)).toEqual([
    'Override lifted',
    'Set to Green by hand until 2026-12-31',
  ]);
  const none = await refused(app, VRU, 'POST', `/sources/${source.id}/override/end`, { reason: 'x' });
  expect(none.detail).toBe('There is no override on this source.');
});

test.each([
  ['winter', NOW, '2026-12-31', '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
  ['summer', '2026-06-01T09:30:00.000Z', '2026-06-30', '2026-06-30T22:59:59.999Z', '2026-06-30T23:00:00.000Z'],
])(
  'given an override in %s, then it ends by itself at midnight in London',
  async (_season, from, until, last, over) => {
    now = from;
    const source = await registers(app);
    await overrides(app, source, { ...GREEN, until });
    now = last;
    expect((await listed(app, source)).rag).toBe('green');
    now = over;
    expect(await listed(app, source)).toMatchObject({ rag: 'grey', override: null });
    expect((await trackerFor(app)).overridden).toBe(0);
  },
);

test.each<[string, object, RegExp]>([
  ['no last day', { until: '' }, /Say until when/],
  ['nothing where the last day belongs', { until: null }, /Say until when/],
  ['a last day that has passed', { until: '2026-11-22' }, /has passed/],
  ['more than a quarter', { until: '2027-02-24' }, /one quarter at most, up to 2027-02-23/],
])('given %s, then the override is refused at its field, and nothing is stored', async (_what, more, words) => {
  const source = await registers(app);
  const before = await stored(app);
  const problem = await refused(app, VRU, 'PUT', `/sources/${source.id}/override`, { ...GREEN, ...more });
  expect(problem.fields).toEqual({ until: expect.stringMatching(words) });
  expect(await stored(app)).toEqual(before);
});

test('given no reason, "excluded", a partner or a retired source, then the override is refused', async () => {
  const source = await registers(app);
  const path = `/sources/${source.id}/override`;
  expect((await refused(app, VRU, 'PUT', path, { ...GREEN, reason: ' ' })).fields).toEqual({
    reason: 'Give the reason.',
  });
  expect((await refused(app, VRU, 'PUT', path, { ...GREEN, rag: 'excluded' })).fields).toHaveProperty('rag');
  expect((await refused(app, POLICE, 'PUT', path, GREEN)).detail).toBe('Only the VRU can override a RAG status.');
  await overrides(app, source, { ...GREEN, until: '2027-02-23' }, CHAIR);
  await moves(app, source, 'retirement', { reason: 'Not needed' });
  expect((await listed(app, source)).rag).toBe('excluded');
  expect((await refused(app, VRU, 'PUT', path, GREEN)).detail).toMatch(/retired/);
});

test('given a quality issue, then the source is amber until the VRU settles it, and a second is refused', async () => {
  const source = await registers(app);
  await answers(app, await asksOne(app, source), SUPPLIED);
  await moves(app, source, 'quality-issue', { note: 'Two districts are missing' });
  expect(await pageOf(app, source)).toMatchObject({
    source: { rag: 'amber', reason: 'Quality issue: Two districts are missing', next: { owner: 'VRU' } },
    quality: { note: 'Two districts are missing', since: '2026-11-23' },
  });
  const second = await refused(app, VRU, 'POST', `/sources/${source.id}/quality-issue`, { note: 'More' });
  expect(second.detail).toMatch(/open on this source already/);
  expect(
    (await refused(app, POLICE, 'POST', `/sources/${source.id}/quality-issue/settlement`, { outcome: 'x' })).status,
  ).toBe(403);
  await moves(app, source, 'quality-issue/settlement', { outcome: 'Sent again' });
  expect((await listed(app, source)).rag).toBe('green');
});
