import { askFormCard } from '../../../../bot/cards/tracker/ask-form-card';
import { closedRequestCard } from '../../../../bot/cards/tracker/closed-request-card';
import { requestCard } from '../../../../bot/cards/tracker/request-card';
import { requestsCard } from '../../../../bot/cards/tracker/requests-card';
import { roundCard } from '../../../../bot/cards/tracker/round-card';
import type { RequestView } from '../../../../shared/contract/requests';
import { many, requestsView, requestView, responseView, roundView } from '../../../support/builders';
import { buttonTitles, cardText, inputLabels } from '../../../support/teams';
import { findButton } from '../../../support/teams/card-buttons';
import { OPTIONS } from './all-cards';

const options = { ...OPTIONS, form: 'form-1', page: 0 };
const reader = { answer: false, confirmNotHeld: false, withdraw: false };
const chair = { answer: false, confirmNotHeld: false, withdraw: true };
const late = { late: true, overdueWorkingDays: 3, due: '2026-12-11', effectiveDue: '2026-12-11' };

/** Responses of each kind: those that leave something open, and the one that does not. */
const partly = responseView({ kind: 'partly_supplied', words: 'Partly supplied', detail: 'Missing: Two districts.' });
const promised = responseView({ kind: 'will_supply_by', words: 'Will supply later', detail: 'By 2027-01-20' });
const refused = responseView({ kind: 'cannot_share', words: 'Cannot share', detail: 'No agreement: it ended in May' });
const notHeld = responseView({ kind: 'not_held', words: 'Not held', detail: '' });
const supplied = responseView({ detail: 'October 2026, sent 2026-12-10' });

describe('given one request', () => {
  it('says what is asked, by whom, under which law, and that nobody has answered', () => {
    const text = cardText(requestCard(requestView({ ...late, remains: 'A response by 2026-12-11.' }), options));
    expect(text).toMatch(
      /Recorded violence with injury\nNo reply yet · 3 working days overdue\nWhat remains: \nA response by Fri 11 Dec 2026\.\nPeriod\nOctober 2026\nAsked of\nPolice\nDue\n3 working days overdue\n · Fri 11 Dec 2026/,
    );
    expect(text).toMatch(
      /Asked by\nViolence Reduction Unit\nLegal gateway\nPCSC Act 2022, section 16\nSection 16 permits/,
    );
    expect(text).toMatch(/legislation\.gov\.uk[^\n]*Not legal advice/);
  });

  it('says where the due date is no working day', () => {
    const view = requestView({ due: '2026-12-25', dueNote: 'Not a working day. Overdue from 2026-12-30.' });
    expect(cardText(requestCard(view, options))).toContain('Not a working day. Overdue from Wed 30 Dec 2026.');
  });

  it('proposes today as the day of sending', () => {
    const card = requestCard(requestView({ today: '2026-12-16' }), options);
    expect(JSON.stringify(card)).toMatch(/"label":"Sent on"[^}]*"value":"2026-12-16"/);
  });

  it('offers the five answers, each with what it needs', () => {
    const card = requestCard(requestView(), options);
    const answers = ['Supplied', 'Partly supplied', 'Will supply later', 'Cannot share', 'Not held'];
    expect(cardText(card)).toContain('Your response');
    expect(buttonTitles(card).filter((title) => title !== 'Send response')).toEqual([
      ...answers,
      'All requests',
      'Open in the tab',
    ]);
    expect(inputLabels(card)).toEqual([
      'Period supplied',
      'Sent on',
      'What is missing',
      'The rest is expected by',
      'Will be supplied by',
      'What stands in the way',
      'Note',
    ]);
    const { data } = findButton(card, 'Send response', 'What stands in the way').node;
    expect(data).toEqual({ form: 'form-1', source: 'source-1', request: 'request-1', kind: 'cannot_share', seen: '' });
  });

  it('offers no answer to a reader, unless everybody sees the card', () => {
    const view = requestView({ may: reader });
    expect(buttonTitles(requestCard(view, options))).toEqual(['All requests', 'Open in the tab']);
    expect(buttonTitles(requestCard(view, { ...options, shared: true }))).toContain('Supplied');
  });

  it('says how often a later date can still be promised', () => {
    const said = (promisesLeft: number) => JSON.stringify(requestCard(requestView({ promisesLeft }), options));
    expect(said(2)).toContain('You can promise a later date twice.');
    expect(said(1)).toContain('This is the last later date');
    expect(said(0)).toContain('Only the VRU can agree another one.');
  });
});

describe('given an answered request', () => {
  const banner = (view: RequestView) => cardText(requestCard(view, options)).split('\nPeriod\n')[0];

  it.each<[string, Partial<RequestView>, RegExp]>([
    [
      'part of it is missing',
      { latest: partly, effectiveDue: '2027-01-20', remains: 'The rest by 2027-01-20: Two districts.' },
      /\nPartly supplied\nRecorded by Lead Analyst[^\n]*\nWhat remains: \nThe rest by Wed 20 Jan 2027: Two districts\.$/,
    ],
    [
      'it is promised',
      { latest: promised, effectiveDue: '2027-01-20', remains: 'The data by 2027-01-20.' },
      /\nPromised for Wed 20 Jan 2027\nRecorded by [^\n]*\nWhat remains: \nThe data by Wed 20 Jan 2027\.$/,
    ],
    [
      'the promise was not kept',
      { ...late, latest: promised, remains: 'The data. It was to come by 2026-12-11.' },
      /\nPromised for Fri 11 Dec 2026 · 3 working days overdue\n/,
    ],
    [
      'it cannot be shared',
      { latest: refused, remains: 'What stands in the way has to be resolved.' },
      /\nCannot share\nNo agreement: it ended in May\nRecorded by [^\n]*\nWhat remains: \nWhat stands in the way has to be resolved\.$/,
    ],
    [
      'it is not held, as its organisation says',
      { latest: { ...notHeld, onBehalf: true }, effectiveDue: null, remains: 'The VRU has to confirm that.' },
      /\nNot held, not yet confirmed by the VRU\nRecorded by Lead Analyst[^\n]*, on behalf of the organisation, Thu 10 Dec 2026\n/,
    ],
    [
      'it is not held, as the VRU confirmed',
      { latest: notHeld, effectiveDue: null, notHeldConfirmed: true, remains: '' },
      /\nNot held, confirmed by the VRU\nRecorded by [^\n]*\nNothing more is asked\.$/,
    ],
    [
      'it was supplied',
      { latest: supplied, effectiveDue: null, remains: '' },
      /\nSupplied\nOctober 2026, sent Thu 10 Dec 2026\nRecorded by Lead Analyst[^\n]*, Thu 10 Dec 2026\nNothing more is asked\.$/,
    ],
  ])('where %s, then everybody reads what was recorded and what remains', (_state, over, words) => {
    expect(banner(requestView(over))).toMatch(words);
    expect(cardText(requestCard(requestView(over), { ...options, shared: true }))).toContain(banner(requestView(over)));
  });

  it('where the seat that answered no longer exists, then the response still has its day', () => {
    expect(banner(requestView({ latest: { ...supplied, by: '' } }))).toMatch(
      /by a seat that is no longer there, Thu 10/,
    );
  });

  it('can be answered again, even after a supply', () => {
    const card = requestCard(requestView({ latest: supplied, effectiveDue: null, remains: '' }), options);
    expect(cardText(card)).toContain('Change the response');
    expect(cardText(card)).not.toContain('Not legal advice');
    expect(buttonTitles(card)).toContain('Partly supplied');
  });

  it('lets the VRU confirm that the data is not held; after that nothing more is asked', () => {
    const vru = { answer: true, confirmNotHeld: true, withdraw: true };
    expect(buttonTitles(requestCard(requestView({ latest: notHeld, may: vru }), options))).toContain(
      'Confirm not held',
    );
    const done = requestCard(requestView({ latest: notHeld, notHeldConfirmed: true }), { ...options, shared: true });
    expect(buttonTitles(done)).toEqual(['All requests', 'Open in the tab']);
  });
});

it('given a request that is no longer open, then its card says why and takes no answer', () => {
  const card = closedRequestCard('The request for May was withdrawn on 2026-12-10: the survey ended.', OPTIONS);
  expect(cardText(card)).toMatch(
    /No longer open\nThe request for May was withdrawn on Thu 10 Dec 2026: the survey ended\./,
  );
  expect(buttonTitles(card)).toEqual(['All requests', 'Open in the tab']);
  expect(inputLabels(card)).toEqual([]);
});

it('given a rejected response, then only its form is open, with its entries and the message', () => {
  const failed = {
    kind: 'partly_supplied',
    entered: { missing: 'Two districts', expected: '2027-09-01' },
    faults: { expected: 'Choose a day within 90 days, up to 2027-03-16.' },
  } as const;
  const card = requestCard(requestView(), { ...options, failed });
  expect(inputLabels(card)).toEqual(['What is missing', 'The rest is expected by']);
  expect(cardText(card)).toMatch(/Nothing is saved yet[\s\S]*up to Tue 16 Mar 2027/);
  expect(JSON.stringify(card)).toContain('Two districts');
  expect(buttonTitles(card)).toEqual(['Send response', 'Back to the request', 'All requests', 'Open in the tab']);
});

it('given people to mention, then Teams finds each name in the text', () => {
  const card = requestCard(requestView(), { ...options, mention: [{ id: '29:1', name: 'Lead *Analyst*' }] });
  expect(card.msteams).toMatchObject({
    entities: [{ type: 'mention', text: '<at>Lead Analyst</at>', mentioned: { id: '29:1', name: 'Lead Analyst' } }],
  });
  expect(cardText(card)).toContain('<at>Lead Analyst</at>');
});

describe('given the open requests', () => {
  it('shows for each what, from whom, when, and the latest response', () => {
    const card = requestsCard(
      requestsView({ items: [requestView({ latest: promised, effectiveDue: '2027-01-20' })] }),
      options,
    );
    expect(cardText(card)).toMatch(
      /Recorded violence with injury\n · October 2026\nPolice\nDue: \nWed 20 Jan 2027 \(first due Thu 31 Dec 2026\)\nResponse: \nWill supply later\n · By Wed 20 Jan 2027/,
    );
    expect(findButton(card, 'Respond').node).toMatchObject({
      verb: 'requests.show',
      data: { source: 'source-1', request: 'request-1' },
    });
  });

  it('lets a reader open a request, and offers asking only to those who may', () => {
    const card = requestsCard(
      requestsView({ items: [requestView({ may: reader })], may: { ask: false, confirmPrepared: false } }),
      options,
    );
    expect(buttonTitles(card)).toEqual(['Mine (0)', 'Overdue (0)', 'Open', 'Open in the tab']);
  });

  it('asks for one source, period, due date and gateway (section 16 first); the tab asks for more', () => {
    const card = requestsCard(requestsView(), options);
    expect(inputLabels(card)).toEqual([
      'Data source',
      'Period',
      'Due',
      'Asked by',
      'Legal gateway',
      'Name of the gateway',
    ]);
    expect(JSON.stringify(card)).toContain('"value":"s16"');
    expect(findButton(card, 'Ask for several at once').node).toMatchObject({
      type: 'Action.OpenUrl',
      url: 'https://dawg.example/tab/requests',
    });
  });

  it('has the other views one press away, with how many they show', () => {
    const view = requestsView({ counts: { open: 12, overdue: 3, mine: 2, waiting: 2 } });
    const all = requestsCard(view, options);
    expect(cardText(all)).toContain('Data requests\n12 open\n, 3 overdue\n, 2 to your organisation');
    expect(findButton(all, 'Mine (2)').node).toMatchObject({ verb: 'requests.list', data: { filter: 'mine' } });
    const overdue = requestsCard({ ...view, filter: 'overdue' }, options);
    expect(cardText(overdue)).toContain('Data requests: overdue');
    expect(buttonTitles(overdue).slice(0, 2)).toEqual(['All (12)', 'Mine (2)']);
    // A shared card has no number: each reader has different requests of their own.
    expect(buttonTitles(requestsCard(view, { ...options, shared: true }))).toContain('Mine');
  });

  it('turns pages within the view', () => {
    const view = requestsView({
      filter: 'mine',
      items: many(12, (index) => requestView({ source: `Source ${index}` })),
    });
    const middle = requestsCard(view, { ...options, page: 1 });
    expect(cardText(middle)).toMatch(/Source 5[\s\S]*Source 9[\s\S]*6–10 of 12/);
    expect(findButton(middle, 'Next').node.data).toEqual({ filter: 'mine', page: 2 });
    expect(cardText(requestsCard(view, { ...options, page: 9 }))).toContain('11–12 of 12');
  });

  it('says so when there is nothing', () => {
    const none = (filter: 'open' | 'mine' | 'overdue') =>
      cardText(requestsCard(requestsView({ filter, items: [] }), options));
    expect(none('open')).toContain('No data request is open.');
    expect(none('mine')).toContain('No data request to your organisation is open.');
    expect(none('overdue')).toContain('No data request is overdue.');
  });

  it('shows the progress of rounds, and to the VRU what waits to be confirmed', () => {
    const prepared = {
      ...{ sourceId: 'source-1', source: 'Source 1', organisation: 'Police', agency: 'Police', frequency: 'Monthly' },
      ...{ covers: '2026-11', period: 'November 2026', due: '2026-12-31' },
    };
    const view = requestsView({
      rounds: [roundView({ asked: 10, answered: 7 })],
      prepared: [prepared],
      may: { ask: true, confirmPrepared: true },
    });
    const card = requestsCard(view, options);
    expect(cardText(card)).toMatch(/1 recurring request waits for the VRU[\s\S]*October 2026: \n7 of 10 responded/);
    expect(findButton(card, 'Open', '7 of 10').node).toMatchObject({
      verb: 'requests.round',
      data: { round: 'round-1' },
    });
    const member = requestsCard({ ...view, may: { ask: false, confirmPrepared: false } }, options);
    expect(cardText(member)).not.toContain('recurring');
  });
});

describe('given a round', () => {
  const items = [
    requestView({ id: 'r-1', source: 'Recorded violence', may: chair }),
    requestView({
      id: 'r-2',
      source: 'Case counts',
      organisationId: 'probation',
      organisation: 'Probation',
      may: chair,
    }),
    requestView({ id: 'r-3', source: 'Knife crime', latest: supplied, effectiveDue: null, may: reader }),
  ];
  const of = (may: RequestView['may']) =>
    items.map((item) => ({ ...item, may: item.organisationId === 'police' ? may : reader }));
  const view = roundView({ items, asked: 10, answered: 8 });

  it('shows chair and VRU the progress of the whole round', () => {
    const card = roundCard(view, options);
    expect(cardText(card)).toMatch(
      /Data asked for: 10 sources\nOctober 2026\n · due Thu 31 Dec 2026\n8 of 10 responded\nRecorded violence\nPolice\n[\s\S]*Case counts[\s\S]*Knife crime/,
    );
    expect(buttonTitles(card)).toEqual(['Open', 'Open', 'Open', 'All requests', 'Open in the tab']);
  });

  it('shows a partner what is asked of them, each with a button that opens it and leads back', () => {
    const card = roundCard({ ...view, items: of({ ...reader, answer: true }) }, options);
    const text = cardText(card);
    expect(text).toMatch(/You are asked for 2 sources[\s\S]*1 of 2 responded\nRecorded violence[\s\S]*Knife crime/);
    expect(text).not.toContain('Case counts');
    expect(findButton(card, 'Respond').node).toMatchObject({
      verb: 'requests.show',
      data: { source: 'source-1', request: 'r-1', round: 'round-1' },
    });
    const opened = requestCard(requestView(), { ...options, round: 'round-1' });
    expect(findButton(opened, 'Back to the list').node).toMatchObject({ verb: 'requests.round' });
    expect(findButton(opened, 'Send response', 'What is missing').node.data).toMatchObject({ round: 'round-1' });
  });

  it('shows an addressee what they are asked for, whoever opens the card', () => {
    const part = { organisations: ['probation'], addressed: true };
    const mention = [{ id: '29:1', name: 'Performance Officer' }];
    const card = roundCard(view, { ...options, shared: true, part, mention });
    expect(cardText(card)).toMatch(
      /<at>Performance Officer<\/at>[\s\S]*You are asked for 1 source\n[\s\S]*0 of 1 responded/,
    );
    expect(buttonTitles(card)).toContain('Respond');
    const channel = roundCard(view, { ...options, shared: true, part: { ...part, addressed: false } });
    expect(cardText(channel)).toContain('Data asked for: 1 source');
  });

  it('says when everything is answered, and when nothing of it is open', () => {
    const part = { organisations: ['police'], addressed: true };
    const answered = view.items.map((item) => ({ ...item, latest: supplied, effectiveDue: null }));
    const done = roundCard({ ...view, items: answered }, { ...options, part });
    expect(cardText(done)).toMatch(/All 2 sources have a response[\s\S]*2 of 2 responded/);
    const none = roundCard(roundView({ items: [] }), { ...options, part });
    expect(cardText(none)).toContain('None of it is open any more');
  });
});

it('given a rejected request for data, then the form keeps the choices', () => {
  const failed = {
    entered: { source: 'source-1', gateway: 'other', due: '2026-12-31' },
    faults: { gatewayName: 'Name the legal gateway.' },
  };
  const card = askFormCard(requestsView(), { ...options, failed });
  const inputs = (card.body as { type: string; value?: string }[]).filter(({ type }) => type.startsWith('Input.'));
  expect(inputs.map(({ value }) => value)).toEqual(['source-1', '', '2026-12-31', '', 'other', '']);
  expect(cardText(card)).toMatch(/Name of the gateway\nName the legal gateway\./);
});
