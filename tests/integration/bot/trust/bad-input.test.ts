/** Invalid input, by mistake or on purpose: the form keeps the entries, and nothing is stored. */
import { inputId } from '../../../../shared/contract/card-actions';
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { cardText, type Message } from '../../../support/teams';
import type { JsonObject } from '../../../support/teams/json';
import { anAction, askedRequest, card, expectPlainCard, forges, partsIn, postedRegister, valuesIn } from './pressing';
import { events, forget, stored } from './stored';

const TODAY = '2026-11-24';
const NOW = `${TODAY}T10:00:00.000Z`;
/** A number made for examples, with a valid check digit. */
const NHS_NUMBER = '943 476 5919';

let app: App;
beforeEach(async () => {
  app = await startApp({ now: clockFrom(NOW).now });
});
afterEach(() => app.stop());

const GOOD = { Action: 'Agree the definition', Owner: 'Lead Analyst, Corporate Insights, Police', Due: '2026-12-16' };

describe('the form for an action', () => {
  let list: Message;
  const chair = () => app.holderOf('vru-director');
  beforeEach(async () => {
    list = await card(chair(), '/actions', app.teams.channel('General'));
  });

  const saves = (fill: Partial<typeof GOOD>) =>
    chair().presses('Add action', { on: list, fill: { ...GOOD, ...fill }, unchecked: true });

  test.each<[string, Partial<typeof GOOD>, string, RegExp]>([
    ['no text', { Action: '' }, 'text', /Say what is to be done/],
    ['blanks for a text', { Action: ' \u200b ' }, 'text', /Say what is to be done/],
    ['5,000 characters', { Action: 'x'.repeat(5_000) }, 'text', /At most 500 characters; this is 5000/],
    ['501 characters', { Action: 'x'.repeat(501) }, 'text', /At most 500 characters; this is 501/],
    ['an NHS number', { Action: `About ${NHS_NUMBER}` }, 'text', /NHS number/],
    ['no owner', { Owner: '' }, 'owner', /Choose who owns/],
    ['an owner who is no seat', { Owner: 'nobody' }, 'owner', /Choose a seat of this group/],
    ['an owner of every object', { Owner: 'constructor' }, 'owner', /Choose a seat of this group/],
    ['no due date', { Due: '' }, 'due', /Choose the day/],
    ['a day that does not exist', { Due: '31/02' }, 'due', /Give a day that exists/],
    ['a February of 31 days', { Due: '2027-02-31' }, 'due', /Give a day that exists/],
    ['yesterday', { Due: '2026-11-23' }, 'due', /The due date has passed/],
  ])('given %s, then the form says so and keeps the entries', async (_what, fill, field, words) => {
    const before = await stored(app);
    const result = await saves(fill);
    expectPlainCard(result, words);
    const entered = {
      text: fill.Action ?? GOOD.Action,
      owner: fill.Owner ?? 'police-lead-analyst',
      due: fill.Due ?? GOOD.Due,
    };
    const values = valuesIn(result.card);
    for (const [name, value] of Object.entries(entered)) {
      // A date input cannot show an invalid date, and no client sends an empty one.
      if (name === field && name === 'due') continue;
      expect(values[inputId('action', name)]).toBe(value);
    }
    expect(await stored(app)).toEqual(before);
  });

  test('given today, then it is due today', async () => {
    expectPlainCard(await saves({ Due: TODAY }), /Recorded DAWG-2026-11-01/);
  });

  test('given an owner whose seat has fallen vacant since the form was shown, then it says so', async () => {
    await forget(app, 'police-lead-analyst');
    const before = await stored(app);
    expectPlainCard(await saves({}), /Nobody holds this seat at the moment/);
    expect(await stored(app)).toEqual(before);
  });

  test('given corrected entries in the returned form, then the action is recorded', async () => {
    await saves({ Due: '2026-11-23' });
    const again = await chair().presses('Add action', { on: list, fill: { Due: '2026-12-16' }, expectOk: true });
    expectPlainCard(again, /Recorded DAWG-2026-11-01: Agree the definition/);
    expect(await events(app, /actions\.recorded/)).toHaveLength(1);
  });

  test.each(['x', '🙂', '漢', '<at>', '**', '{{DATE(2026-01-01)}}', '1234567890 '])(
    'given 100 KB of %p, then the answer is a card that Teams shows',
    async (part) => {
      const before = await stored(app);
      expectPlainCard(
        await saves({ Action: part.repeat(100_000 / Buffer.byteLength(part)) }),
        /At most 500 characters|NHS number/,
      );
      expect(await stored(app)).toEqual(before);
    },
  );

  test('given the form pressed twice in two windows at once, then there is one action, and both see it', async () => {
    const [one, two] = await Promise.all([saves({}), saves({})]);
    for (const result of [one, two]) expectPlainCard(result, /Recorded DAWG-2026-11-01/);
    // A third window that still shows the originally posted card.
    const form = partsIn(list.cards[0]).find(({ verb }) => verb === 'actions.add')?.data as JsonObject;
    const old = await chair().presses('Add action', { on: list, fill: GOOD, unseen: true, data: form });
    expectPlainCard(old, /Recorded DAWG-2026-11-01/);
    expect(await events(app, /actions\.recorded/)).toHaveLength(1);
    expect((await app.api('vru-director')('GET', '/actions')).body).toMatchObject({ items: { length: 1 } });
  });

  test('given two people who enter the same text on the same card, then there are two actions', async () => {
    const fill = GOOD;
    const others = [app.holderOf('vru-manager'), app.holderOf('hampshire-yjs')];
    await Promise.all(others.map((each) => each.presses('Add action', { on: list, fill, expectOk: true })));
    expect(await events(app, /actions\.recorded/)).toHaveLength(2);
  });

  test('given Markdown, HTML and mentions in the text, then they are shown as typed and have no effect', async () => {
    const text = '**Bold** [click](https://example.org) <b>b</b> <at>everyone</at> @everyone {{DATE(2026-01-01)}}';
    const result = await saves({ Action: text });
    expect(result.ok).toBe(true);
    expectTextIsHarmless(result.card, '[click]');
    const [, posted] = [null, await card(chair(), '/actions')];
    expectTextIsHarmless(posted.card, '[click]');
  });
});

/** Expects the words in text runs, which do not interpret Markdown, without mentions or external links. */
function expectTextIsHarmless(shown: JsonObject | undefined, words: string): void {
  const parts = partsIn(shown);
  const holding = parts.filter(({ text, title, value }) =>
    [text, title, value].some((each) => String(each).includes(words)),
  );
  expect(holding.length).toBeGreaterThan(0);
  for (const { type } of holding) expect(['TextRun', 'Input.Text']).toContain(type);
  expect(shown).not.toHaveProperty('msteams.entities');
  expect(JSON.stringify(holding)).not.toMatch(/<at>|\{\{DATE/);
  expect(parts.filter(({ url }) => typeof url === 'string' && url.includes('example.org'))).toEqual([]);
}

describe('the name of a deputy', () => {
  test.each<[string, string, RegExp]>([
    ['nothing', '', /Give the deputy's name/],
    ['blanks', '   ', /Give the deputy's name/],
    ['only what cannot be seen', '\u200b\u202e', /Give the deputy's name/],
    ['81 characters', 'x'.repeat(81), /At most 80 characters; this is 81/],
    ['100 KB', 'x'.repeat(100_000), /At most 80 characters/],
    ['an NHS number', NHS_NUMBER, /NHS number/],
  ])('given %s, then the form stays open and says so', async (_what, name, words) => {
    const { message } = await postedRegister(app);
    const before = await stored(app);
    const fill = { "Deputy's name": name };
    const analyst = app.holderOf('police-lead-analyst');
    const result = await analyst.presses('Record deputy', { on: message, fill, unchecked: true });
    expectPlainCard(result, words);
    expect(Object.keys(valuesIn(result.card))).toContain('deputy__deputyName');
    if (name.length === 81) expect(valuesIn(result.card)).toMatchObject({ deputy__deputyName: name });
    expect(await stored(app)).toEqual(before);
  });

  test.each(['**Bold** [link](https://example.org)', '<b onclick="x">Bold</b>', '@everyone', '<at>everyone</at>'])(
    'given %p, then it is recorded as typed, and has no effect when it is shown',
    async (name) => {
      const { message } = await postedRegister(app);
      const fill = { "Deputy's name": name };
      const result = await app
        .holderOf('police-lead-analyst')
        .presses('Record deputy', { on: message, fill, expectOk: true });
      expectPlainCard(result, /1\s*Deputy/);
      const shown = partsIn(result.card).filter(({ text }) => String(text).includes(name.slice(-8)));
      for (const { type } of shown) expect(type).toBe('TextRun');
      expect(JSON.stringify(result.card)).not.toMatch(/<at>everyone|"entities"/);
      const { body } = await app.api('vru-director')('GET', '/attendance');
      expect(JSON.stringify(body)).toContain(JSON.stringify(name));
    },
  );
});

describe('the answer to a request', () => {
  const asked = async () => {
    const { id, sourceId } = await askedRequest(app);
    const person = app.holderOf('police-lead-analyst');
    const answers = (kind: string, entered: Record<string, string> = {}, form = JSON.stringify(entered).length) =>
      forges(person, 'requests.answer', {
        ...{ form: `form-${form}`, source: sourceId, request: id, kind },
        ...Object.fromEntries(Object.entries(entered).map(([field, value]) => [`${kind}__${field}`, value])),
      });
    return { id, sourceId, answers };
  };

  test.each<[string, string, Record<string, string>, RegExp]>([
    ['a promise 91 days ahead', 'will_supply_by', { date: '2027-02-23' }, /within 90 days, up to/],
    ['a promise for today', 'will_supply_by', { date: TODAY }, /Choose a day after today/],
    ['a promise without a day', 'will_supply_by', {}, /Choose the day/],
    ['a promise for a day that does not exist', 'will_supply_by', { date: '31/02' }, /Give a day that exists/],
    ['a supply in the future', 'supplied', { period: 'October', on: '2026-11-25' }, /lies in the future/],
    ['a supply without a period', 'supplied', { on: TODAY }, /Say which period/],
    ['a part without what is missing', 'partly_supplied', { expected: '2026-12-01' }, /Say what is missing/],
    ['no barrier', 'cannot_share', {}, /Choose what stands in the way/],
    ['a barrier that there is not', 'cannot_share', { barrier: 'constructor' }, /Choose what stands in the way/],
    ['another barrier without words', 'cannot_share', { barrier: 'other' }, /Say what stands in the way/],
    ['an NHS number in a note', 'cannot_share', { barrier: 'capacity', note: NHS_NUMBER }, /NHS number/],
    ['100 KB in a note', 'cannot_share', { barrier: 'capacity', note: 'n '.repeat(50_000) }, /At most 500 characters/],
  ])(
    'given %s, then the form stays open with what was entered, and nothing is stored',
    async (_what, kind, entered, words) => {
      const { answers } = await asked();
      const before = await stored(app);
      const result = await answers(kind, entered);
      expectPlainCard(result, words);
      for (const [field, value] of Object.entries(entered)) {
        if (value.length > 100 || /^31/.test(value) || value === 'constructor') continue;
        expect(valuesIn(result.card)).toMatchObject({ [`${kind}__${field}`]: value });
      }
      expect(await stored(app)).toEqual(before);
    },
  );

  test('given two promises, then only the VRU can agree a third', async () => {
    const { answers, id, sourceId } = await asked();
    expectPlainCard(await answers('will_supply_by', { date: '2026-12-01' }, 1), /Recorded/);
    expectPlainCard(await answers('will_supply_by', { date: '2027-02-22' }, 2), /Recorded/);
    const before = await stored(app);
    expectPlainCard(await answers('will_supply_by', { date: '2027-01-05' }, 3), /promised twice already. Only the VRU/);
    expect(await stored(app)).toEqual(before);
    const agreed = {
      form: 'vru',
      source: sourceId,
      request: id,
      kind: 'will_supply_by',
      will_supply_by__date: '2027-01-05',
    };
    expectPlainCard(await forges(app.holderOf('vru-analyst'), 'requests.answer', agreed), /Recorded/);
  });

  test('given another organisation, then it is refused: only the organisation that was asked can respond', async () => {
    const { id, sourceId } = await askedRequest(app);
    const before = await stored(app);
    for (const kind of ['supplied', 'will_supply_by', 'cannot_share', 'not_held']) {
      const data = { form: 'f', source: sourceId, request: id, kind, supplied__period: 'x', supplied__on: TODAY };
      const more = { will_supply_by__date: '2026-12-01', cannot_share__barrier: 'capacity' };
      const result = await forges(app.holderOf('hampshire-yjs'), 'requests.answer', { ...data, ...more });
      expectPlainCard(result, /Only the organisation that was asked can respond/);
    }
    expect(await stored(app)).toEqual(before);
  });

  test('given the same answer pressed twice, then it is recorded once', async () => {
    const { answers } = await asked();
    const results = await Promise.all([answers('not_held'), answers('not_held')]);
    for (const result of results) expectPlainCard(result, /Recorded: Not held/);
    expect(await events(app, /request-answered/)).toHaveLength(1);
  });
});

describe('asking for data', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['an unknown source', { source: 'nowhere' }, /Choose a data source of this group/],
    ['no source', { source: '' }, /Choose a data source/],
    ['no period', { period: ' ' }, /Say which period/],
    ['a due date that has passed', { due: '2026-11-23' }, /The due date has passed/],
    ['a day that does not exist', { due: '31/02' }, /Give a day that exists/],
    ['another gateway without a name', { gateway: 'other' }, /Name the legal gateway/],
    ['a gateway that there is not', { gateway: 's99' }, /Choose the legal gateway/],
    ['100 KB for a period', { period: 'p '.repeat(50_000) }, /At most 60 characters/],
    ['100 KB for a body', { requestingBody: '漢'.repeat(33_000) }, /At most 120 characters/],
  ])('given %s, then the form comes back, and nobody is asked', async (_what, over, words) => {
    const { sourceId } = await askedRequest(app);
    const before = await stored(app);
    const entered = { source: sourceId, period: 'May 2026', due: '2026-12-16', gateway: 's16', ...over };
    const fields = Object.entries(entered).map(([field, value]) => [`ask__${field}`, value]);
    const result = await forges(app.holderOf('vru-director'), 'requests.ask', {
      form: 'f',
      ...Object.fromEntries(fields),
    });
    expectPlainCard(result, words);
    if (!('period' in over)) expect(valuesIn(result.card)).toMatchObject({ ask__period: 'May 2026' });
    expect(await stored(app)).toEqual(before);
  });

  test('given a period that is asked for already, then it says so', async () => {
    const { sourceId } = await askedRequest(app);
    const data = {
      form: 'f',
      ask__source: sourceId,
      ask__period: 'october 2026',
      ask__due: '2026-12-16',
      ask__gateway: 's16',
    };
    expectPlainCard(await forges(app.holderOf('vru-director'), 'requests.ask', data), /Already asked for/);
  });
});

test('given a message of 100 KB, then the answer is the help card, within Teams’ size limit', async () => {
  const chair = app.holderOf('vru-director');
  for (const text of [
    '<at'.repeat(33_000),
    `/actions ${'x'.repeat(100_000)}`,
    '&nbsp;'.repeat(16_000),
    '漢'.repeat(33_000),
  ]) {
    const answer = await card(chair, text);
    expect(cardText(answer.card)).toMatch(/What you can ask|How to use/);
    expect(JSON.stringify(answer.card).length).toBeLessThan(28_000);
  }
});

test('given a list of actions, when Done is pressed twice at once, then the action is ended once', async () => {
  const action = await anAction(app);
  await anAction(app, 'Another one');
  const owner = app.holderOf('police-lead-analyst');
  const list = await card(owner, '/actions');
  const presses = [1, 2].map(() => owner.presses('Done', { on: list, beside: action.ref, expectOk: true }));
  for (const result of await Promise.all(presses)) expectPlainCard(result, new RegExp(`${action.ref} is done`));
  expect(await events(app, /actions\.changed/)).toHaveLength(1);
});
