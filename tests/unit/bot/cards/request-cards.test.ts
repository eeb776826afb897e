import { askFormCard } from '../../../../bot/cards/tracker/ask-form-card';
import { requestCard } from '../../../../bot/cards/tracker/request-card';
import { requestsCard } from '../../../../bot/cards/tracker/requests-card';
import { requestsView, requestView, responseView } from '../../../support/builders';
import { buttonTitles, cardText, inputLabels } from '../../../support/teams';
import { findButton } from '../../../support/teams/card-buttons';
import { OPTIONS } from './all-cards';

const options = { ...OPTIONS, form: 'form-1', page: 0 };
const reader = { answer: false, confirmNotHeld: false };

describe('given one request', () => {
  it('says what is asked, by whom, under which law, and that nobody has answered', () => {
    const text = cardText(requestCard(requestView({ overdueWorkingDays: 3 }), options));
    expect(text).toMatch(
      /Recorded violence with injury\nPeriod\nOctober 2026\nAsked of\nPolice\nDue\n3 working days overdue\n · Thu 31 Dec 2026/,
    );
    expect(text).toMatch(
      /Asked by\nViolence Reduction Unit\nLegal gateway\nPCSC Act 2022, section 16\nLatest answer\nNo answer yet/,
    );
    expect(text).toContain('not legal advice');
  });

  it('offers the five answers, each with what it needs', () => {
    const card = requestCard(requestView(), options);
    const answers = ['Supplied', 'Partly supplied', 'Will supply later', 'Cannot share', 'Not held'];
    expect(buttonTitles(card).filter((title) => title !== 'Record answer')).toEqual([
      ...answers,
      'All requests',
      'Open in the tab',
    ]);
    expect(inputLabels(card)).toEqual([
      'Period',
      'Date',
      'What is missing',
      'Expected by',
      'By',
      'What stands in the way',
      'Note',
    ]);
    const { data } = findButton(card, 'Record answer', 'What stands in the way').node;
    expect(data).toEqual({ form: 'form-1', source: 'source-1', request: 'request-1', kind: 'cannot_share' });
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
  const latest = responseView({ kind: 'not_held', words: 'Not held', detail: '', onBehalf: true });

  it('tells the answer, by whom and when', () => {
    const text = cardText(requestCard(requestView({ latest, effectiveDue: null }), options));
    expect(text).toMatch(
      /Latest answer\nNot held\nAnswered by\nLead Analyst[^\n]*, on behalf of the organisation, Thu 10 Dec 2026/,
    );
    expect(text).toContain('Change the answer');
  });

  it('lets the VRU confirm that the data is not held; after that nothing more is asked', () => {
    const vru = { answer: true, confirmNotHeld: true };
    expect(buttonTitles(requestCard(requestView({ latest, may: vru }), options))).toContain('Confirm not held');
    const done = requestCard(requestView({ latest, notHeldConfirmed: true }), { ...options, shared: true });
    expect(cardText(done)).toContain('Confirmed by the VRU. Nothing more is asked.');
    expect(buttonTitles(done)).toEqual(['All requests', 'Open in the tab']);
  });
});

it('given an answer that was not accepted, then only its form stands open, with what was entered and the message', () => {
  const failed = {
    kind: 'partly_supplied',
    entered: { missing: 'Two districts', expected: '2027-09-01' },
    faults: { expected: 'Choose a day within 90 days, up to 2027-03-16.' },
  } as const;
  const card = requestCard(requestView(), { ...options, failed });
  expect(inputLabels(card)).toEqual(['What is missing', 'Expected by']);
  expect(cardText(card)).toMatch(/Nothing is saved yet[\s\S]*up to Tue 16 Mar 2027/);
  expect(JSON.stringify(card)).toContain('Two districts');
  expect(buttonTitles(card)).toEqual(['Record answer', 'Back to the request', 'All requests', 'Open in the tab']);
});

it('given people to mention, then Teams finds each name in the text', () => {
  const card = requestCard(requestView(), { ...options, mention: [{ id: '29:1', name: 'Lead *Analyst*' }] });
  expect(card.msteams).toMatchObject({
    entities: [{ type: 'mention', text: '<at>Lead Analyst</at>', mentioned: { id: '29:1', name: 'Lead Analyst' } }],
  });
  expect(cardText(card)).toContain('<at>Lead Analyst</at>');
});

describe('given the open requests', () => {
  it('tells for each what, from whom, when, and the latest answer', () => {
    const latest = responseView({ kind: 'will_supply_by', words: 'Will supply later', detail: 'by 2027-01-20' });
    const card = requestsCard(requestsView({ items: [requestView({ latest, effectiveDue: '2027-01-20' })] }), options);
    expect(cardText(card)).toMatch(
      /Recorded violence with injury\n · October 2026\nPolice\nDue: \nWed 20 Jan 2027 \(first due Thu 31 Dec 2026\)\nAnswer: \nWill supply later\n · by Wed 20 Jan 2027/,
    );
    expect(findButton(card, 'Answer').node).toMatchObject({
      verb: 'requests.show',
      data: { source: 'source-1', request: 'request-1' },
    });
  });

  it('lets a reader see a request, and only those who may ask', () => {
    const card = requestsCard(requestsView({ items: [requestView({ may: reader })], may: { ask: false } }), options);
    expect(buttonTitles(card)).toEqual(['See', 'Open in the tab']);
  });

  it('asks for source, period, due date and the gateway, section 16 to begin with', () => {
    const card = requestsCard(requestsView(), options);
    expect(inputLabels(card)).toEqual(['Data source', 'Period', 'Due', 'Legal gateway', 'Name of the gateway']);
    expect(JSON.stringify(card)).toContain('"value":"s16"');
  });

  it('says so when nothing is open', () => {
    expect(cardText(requestsCard(requestsView({ items: [] }), options))).toContain('No data request is open.');
  });
});

it('given a request for data that was not accepted, then the form keeps the choices', () => {
  const failed = {
    entered: { source: 'source-1', gateway: 'other', due: '2026-12-31' },
    faults: { gatewayName: 'Name the legal gateway.' },
  };
  const card = askFormCard(requestsView(), { ...options, failed });
  const inputs = (card.body as { type: string; value?: string }[]).filter(({ type }) => type.startsWith('Input.'));
  expect(inputs.map(({ value }) => value)).toEqual(['source-1', '', '2026-12-31', 'other', '']);
  expect(cardText(card)).toMatch(/Name of the gateway\nName the legal gateway\./);
});
