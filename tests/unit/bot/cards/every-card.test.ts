/** Rules that apply to every card, whatever its content. Each test lists the cards that break its rule. */
import { type AdaptiveCard, cardBytes } from '../../../../bot/cards/card';
import { parseCardAction } from '../../../../shared/areas/card-actions';
import { LIMITS } from '../../../../shared/contract/limits';
import { cardSamples } from '../../../cards/samples';
import { cardText } from '../../../support/teams';
import { cardsFullOf } from './all-cards';

/** The official renderer, in the build that a CommonJS process can load. */
const official = jest.requireActual<typeof import('adaptivecards')>('adaptivecards/dist/adaptivecards.js');

type Json = Readonly<Record<string, unknown>>;
type Named = readonly (readonly [string, AdaptiveCard])[];

/** Markup that Teams clients interpret instead of showing it as text. */
const HOSTILE =
  '**b** _i_ [x](https://evil.example) <at>all</at> <b>h</b> @everyone # h\n- l `c` {{DATE(2026-12-16T00:00:00Z)}}';
const EXPRESSION = '$'.concat('{x}');

const PLAIN: Named = cardSamples().map(({ name, card }) => [name, card] as const);
/** Characters of three bytes each in UTF-8. */
const WIDEST = cardsFullOf((limit) => '分'.repeat(limit));
const INJECTED = cardsFullOf((limit) => `${EXPRESSION} ${HOSTILE}`.slice(0, limit));
const ALL: Named = [...PLAIN, ...WIDEST, ...INJECTED];

/** Applies a rule to some cards and returns its findings, each with the card's name. */
function faults(cards: Named, rule: (card: AdaptiveCard) => readonly string[]): readonly string[] {
  return cards.flatMap(([name, card]) => rule(card).map((fault) => `${name}: ${fault}`));
}

/** Returns all objects in a card, including forms behind buttons and fallbacks. */
function objectsOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsOf)];
}

function ofType(card: AdaptiveCard, start: string): readonly Json[] {
  return objectsOf(card).filter(({ type }) => typeof type === 'string' && type.startsWith(start));
}

/** Replaces charts by their fallbacks, as a client without charts does. */
function withoutCharts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCharts);
  if (typeof value !== 'object' || value === null) return value;
  const { type, fallback } = value as Json;
  if (typeof type === 'string' && type.startsWith('Chart.')) return withoutCharts(fallback);
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withoutCharts(inside)]));
}

it('no card has a fault for the official renderer, as a card of version 1.5', () => {
  const complaints = (card: AdaptiveCard) => {
    const context = new official.SerializationContext(official.Versions.v1_5);
    const parsed = new official.AdaptiveCard();
    // Teams shows six buttons in a row; the renderer's own default is five.
    parsed.hostConfig = new official.HostConfig({ actions: { maxActions: 6 } });
    parsed.parse(withoutCharts(card), context);
    const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    const inside = parsed.validateProperties().validationEvents.map((event) => event.message);
    return [...(card.version === '1.5' ? [] : ['not version 1.5']), ...events, ...inside];
  };
  expect(faults(ALL, complaints)).toEqual([]);
});

describe('a chart', () => {
  const charts = ALL.flatMap(([name, card]) => ofType(card, 'Chart.').map((chart) => [name, chart] as const));
  const numbersIn = (text: string) => text.match(/\d+(\.\d+)?/g) ?? [];
  /** Returns every number that the chart draws or prints. */
  const drawn = ({ data }: Json) =>
    objectsOf(data).flatMap(({ value, y, title, legend }) => [
      value,
      y,
      ...numbersIn(`${title ?? ''} ${legend ?? ''}`),
    ]);

  it('is one of those that Teams documents, and the only thing beyond version 1.5', () => {
    expect(new Set(charts.map(([, { type }]) => type))).toEqual(
      new Set(['Chart.Donut', 'Chart.HorizontalBar.Stacked']),
    );
    const unknown = (card: AdaptiveCard) => {
      const context = new official.SerializationContext(official.Versions.v1_5);
      new official.AdaptiveCard().parse(structuredClone(card), context);
      const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
      return events.filter((message) => !/Chart\./.test(message));
    };
    expect(faults(ALL, unknown)).toEqual([]);
  });

  it('has something to draw, in colours that mean the same in every theme', () => {
    for (const [, { title, data }] of charts) {
      expect(title).toEqual(expect.stringMatching(/^\w/));
      const points = objectsOf(data).filter(({ color }) => color !== undefined);
      expect(points.length).toBeGreaterThan(0);
      for (const { color, value } of points) {
        expect(color).toMatch(/^(good|warning|attention|neutral)$/);
        if (value !== undefined) expect(value).toBeGreaterThan(0);
      }
    }
  });

  it('has a fallback that says every number in words', () => {
    const missing = charts.flatMap(([name, chart]) => {
      const said = new Set(numbersIn(cardText(chart.fallback as never)).map(Number));
      return drawn(chart)
        .filter((figure) => figure !== undefined && !said.has(Number(figure)))
        .map((figure) => `${name}: ${figure}`);
    });
    expect(missing).toEqual([]);
  });
});

it('every card is small enough for every Teams client', () => {
  const tooLarge = (card: AdaptiveCard) => (cardBytes(card) > LIMITS.cardBytes ? [`${cardBytes(card)} bytes`] : []);
  expect(faults(ALL, tooLarge)).toEqual([]);
});

it('no row of buttons has more than six', () => {
  const rows = (card: AdaptiveCard) =>
    objectsOf(card).map(({ actions }) => (Array.isArray(actions) ? actions.length : 0));
  expect(faults(ALL, (card) => rows(card).flatMap((count) => (count > 6 ? [`${count} buttons`] : [])))).toEqual([]);
});

it('no card has an unfilled placeholder', () => {
  const unfilled = (card: AdaptiveCard) => JSON.stringify(card).match(/\$\{[^}]*|undefined|null|NaN|\[object/g) ?? [];
  expect(faults(PLAIN, unfilled)).toEqual([]);
});

it('every input has a label of its own, and a message where it is required', () => {
  const unlabelled = (card: AdaptiveCard) =>
    ofType(card, 'Input.').flatMap(({ id, label, isRequired, errorMessage }) => [
      ...(/^[a-z_]+__[a-zA-Z]+$/.test(String(id)) ? [] : [`id ${String(id)}`]),
      ...(typeof label === 'string' && label !== '' ? [] : [`${String(id)} has no label`]),
      ...(isRequired !== true || typeof errorMessage === 'string' ? [] : [`${String(id)} has no message`]),
    ]);
  expect(faults(ALL, unlabelled)).toEqual([]);
});

describe('every button that does something', () => {
  const buttons = (card: AdaptiveCard) => ofType(card, 'Action.Execute');
  const cards = ALL.flatMap(([name, card]) => buttons(card).map((button) => [name, button] as const));

  it('is understood by the bot', () => {
    expect(cards.length).toBeGreaterThan(100);
    for (const [, { verb, data }] of cards) expect(parseCardAction(verb, data)).toMatchObject({ ok: true });
  });

  it('works on older clients, which know Action.Submit only and send the verb in the data', () => {
    for (const [, { verb, title, data, fallback }] of cards) {
      const sent = { verb, ...(data as object) };
      expect(fallback).toMatchObject({ type: 'Action.Submit', title, data: sent });
      expect(parseCardAction(verb, sent)).toMatchObject({ ok: true });
    }
  });

  it('is stopped by an empty input only where it sends the form', () => {
    const forms =
      /^Send (response|request)$|^Record deputy$|^Add (action|entry)$|^Join as observer$|^Save changes$|^(Cancel|Reopen) the action$|^Record it$/;
    const kept = cards
      .filter(([, { associatedInputs }]) => associatedInputs !== 'none')
      .map(([, { title }]) => String(title));
    expect(new Set(kept)).toEqual(
      new Set([
        ...['Send response', 'Record deputy', 'Add action', 'Add entry', 'Send request', 'Join as observer'],
        ...['Reopen the register', 'Save changes', 'Cancel the action', 'Record it'],
      ]),
    );
    const silent = cards.filter(
      ([, { title, associatedInputs }]) => forms.test(String(title)) && associatedInputs === 'none',
    );
    // The not-held response has no inputs, so that there is nothing to send.
    expect(silent.filter(([name]) => !name.includes('not_held'))).toEqual([]);
  });
});

describe('what people typed', () => {
  const shown = (card: AdaptiveCard) => ofType(card, 'TextRun').map(({ text }) => String(text));

  it('shows as typed', () => {
    const all = INJECTED.flatMap(([, card]) => shown(card)).join('\n');
    expect(all.replaceAll('\u2060', '')).toContain(`${EXPRESSION} ${HOSTILE}`);
  });

  it('never stands where Markdown is read', () => {
    const markdown = (card: AdaptiveCard) => [
      ...ofType(card, 'TextBlock').map(({ text }) => String(text)),
      ...objectsOf(card).flatMap(({ facts }) => (facts === undefined ? [] : [JSON.stringify(facts)])),
    ];
    const hostile = /\*\*b|_i_|\]\(|<b>|@everyone|\{x\}|\{\{DATE/;
    expect(faults(INJECTED, (card) => markdown(card).filter((text) => hostile.test(text)))).toEqual([]);
  });

  it('is neither turned into a date nor into a mention', () => {
    expect(faults(INJECTED, (card) => shown(card).filter((text) => /\{\{DATE|<\/?at>/.test(text)))).toEqual([]);
  });
});
