/** The items that wait for one person: which, in which order, and in which words. */
import { type GroupState, type Waiting, waitingFor } from '../../../../../shared/domain/overview/for-you';
import { waitingWords, whenWords } from '../../../../../shared/domain/overview/words';
import type { ResponseContent } from '../../../../../shared/domain/tracker/types';
import { nothingWaits, summaryWords } from '../../../../../shared/words/for-you';
import {
  aMembership,
  anAction,
  aRecord,
  aRequest,
  aResponse,
  aSource,
  ENGLAND,
  holding,
  TODAY,
  VIEWER,
} from '../../../../support/domain-builders';

const POLICE = 'police-lead-analyst';
const chair = holding('vru-director');
const vru = holding('vru-analyst');
const police = holding(POLICE);
const member = holding('hampshire-yjs');

/** Returns a state in which nothing waits for anybody unless changed. */
function given(story: Partial<GroupState> = {}): GroupState {
  return {
    membership: aMembership(),
    records: [],
    actions: [],
    quarters: [],
    unidentified: 0,
    undelivered: 0,
    reviewDue: '2027-06-30',
    today: TODAY,
    calendar: ENGLAND,
    ...story,
  };
}

const asked = (due: string, latest: ResponseContent | null = null, period = 'October 2026') => {
  const source = aSource({ name: 'Knife crime offences', frequency: 'once' });
  const request = aRequest({ due, period, latest: latest === null ? null : aResponse(latest) });
  return aRecord({ source, requests: [request] });
};

const lines = (state: GroupState, who = police) =>
  waitingFor(state, who).map((waiting) => {
    const when = whenWords(waiting, state.today);
    return `${waitingWords(waiting)}${when === '' ? '' : `, ${when}`}`;
  });

describe('given a request to an organisation', () => {
  it('when it is due in three days, then the holders of its seats are asked to respond, and nobody else', () => {
    const state = given({ records: [asked('2026-11-26')] });
    expect(lines(state)).toEqual(['Respond: Knife crime offences, October 2026, due in 3 days']);
    expect(lines(state, member)).toEqual([]);
    expect(lines(state, vru)).toEqual([]);
  });

  it('when nobody holds a seat of the organisation, then it waits for the VRU, on its behalf', () => {
    const vacant = ['police-tactical-lead', POLICE];
    const membership = aMembership({ vacant });
    const state = given({ membership, records: [asked('2026-11-26')] });
    const held = membership.seats.filter(
      ({ organisationId, holder }) => organisationId === 'police' && holder !== null,
    );
    expect(held).toEqual([]);
    expect(lines(state, vru)).toHaveLength(1);
    expect(lines(state, member)).toEqual([]);
  });

  it.each<[string, ResponseContent, readonly string[], readonly string[]]>([
    ['supplied', { kind: 'supplied', period: 'October 2026', on: '2026-11-20' }, [], []],
    [
      'partly supplied',
      { kind: 'partly_supplied', missing: 'The north', expected: '2026-11-30' },
      ['Supply the rest: Knife crime offences, October 2026, due in 7 days'],
      [],
    ],
    [
      'promised',
      { kind: 'will_supply_by', date: '2026-12-21' },
      ['Supply as promised: Knife crime offences, October 2026, due Mon 21 Dec 2026'],
      [],
    ],
    ['refused', { kind: 'cannot_share', barrier: 'capacity', note: '' }, [], []],
    [
      'said not to be held',
      { kind: 'not_held' },
      [],
      ['Confirm that it is not held: Knife crime offences, October 2026'],
    ],
  ])('when it was %s, then it waits for those who have the next step', (_, latest, own, ofVru) => {
    const state = given({ records: [asked('2026-11-26', latest)] });
    expect([lines(state), lines(state, vru)]).toEqual([own, ofVru]);
  });

  it('when its due day was a Saturday, then on Sunday it is not late', () => {
    const state = given({ records: [asked('2026-11-28')], today: '2026-11-29' });
    expect(lines(state)).toEqual(['Respond: Knife crime offences, October 2026, due tomorrow']);
    expect(lines({ ...state, today: '2026-12-01' })[0]).toMatch(/overdue, was due Mon 30 Nov 2026$/);
  });

  it('when its source is retired, then nothing waits', () => {
    const [record] = [asked('2026-11-26')];
    const retired = { ...record, source: { ...record.source, state: 'retired' as const } };
    expect(lines(given({ records: [retired] }))).toEqual([]);
  });
});

describe('given actions', () => {
  it('when one is owned by a seat of the person, then it is theirs until it has ended', () => {
    const action = anAction({ text: 'Send the extract', ownerSeatId: POLICE, due: TODAY });
    expect(lines(given({ actions: [action] }))).toEqual(['Your action: Send the extract, due today']);
    expect(lines(given({ actions: [{ ...action, status: 'done' }] }))).toEqual([]);
    expect(lines(given({ actions: [action] }), chair)).toEqual([]);
  });

  it('when its seat fell vacant, then it waits for chair, VRU and the colleagues of that seat', () => {
    const action = anAction({ text: 'Send the extract', ownerSeatId: POLICE, due: '2026-12-18' });
    const state = given({ membership: aMembership({ vacant: [POLICE] }), actions: [action] });
    const words = ['Find an owner: Send the extract, due Fri 18 Dec 2026'];
    expect([chair, vru, holding('police-tactical-lead')].map((who) => lines(state, who))).toEqual([
      words,
      words,
      words,
    ]);
    expect(lines(state, member)).toEqual([]);
  });
});

describe('given what only a role can do', () => {
  const state = given({
    quarters: [{ quarter: '2026-27-Q2', locked: false }],
    unidentified: 2,
    undelivered: 1,
    reviewDue: '2024-06-30',
  });

  it('when chair or VRU ask, then people in the room come first, then what is late, then the rest', () => {
    const expected = [
      'Say who 2 unidentified guests are, in the register now',
      'Confirm the figure of Q2 2026–27 (July to September), overdue, was due Wed 14 Oct 2026',
      'Look at 1 message that may not have arrived',
      'Log the review of how often and in which format the group meets, overdue, was due Sun 30 Jun 2024',
    ];
    expect([lines(state, chair), lines(state, vru)]).toEqual([expected, expected]);
  });

  it('when anybody else asks, then none of it is listed', () => {
    expect([lines(state, member), lines(state, VIEWER)]).toEqual([[], []]);
  });

  it('when a figure is locked and a review lies ahead, then neither is listed', () => {
    const quarters = [{ quarter: '2026-27-Q2', locked: true }];
    expect(lines(given({ quarters }), vru)).toEqual([]);
  });
});

describe('given a change of the Chair’s seat that somebody of the VRU has proposed', () => {
  const proposedBy = (seatId: string, holder: string | null = 'A new chair') => {
    const membership = aMembership();
    const by = membership.seats.find(({ id }) => id === seatId)?.holder;
    if (by == null) throw new Error(`Nobody holds ${seatId}`);
    const to = holder === null ? null : { tenantId: 'tenant', objectId: 'newcomer', name: holder, since: '2026-12-01' };
    const seats = membership.seats.map((seat) =>
      seat.office === 'chair' ? { ...seat, proposal: { holder: to, by } } : seat,
    );
    return given({ membership: { ...membership, seats } });
  };

  it('when chair or a second person of the VRU ask, then it waits for their decision, and for nobody else', () => {
    const state = proposedBy('vru-analyst');
    const words = ['Decide who holds the seat Director and Chair: A new chair is proposed'];
    expect([lines(state, chair), lines(state, holding('vru-programmes'))]).toEqual([words, words]);
    expect([lines(state, vru), lines(state, member), lines(state, VIEWER)]).toEqual([[], [], []]);
  });

  it('when nobody is to hold it, then it says so', () => {
    expect(lines(proposedBy('vru-analyst', null), chair)).toEqual([
      'Decide who holds the seat Director and Chair: it is proposed that nobody does',
    ]);
  });

  it('when its author has left the VRU, then it waits for nobody', () => {
    expect(lines(proposedBy('police-lead-analyst'), chair)).toEqual([]);
  });
});

test('given items of every kind, then late ones come first, then this week, then undated and later ones', () => {
  const action = (text: string, due: string, ref: string) =>
    anAction({ id: ref, ref, text, due, ownerSeatId: 'vru-analyst' });
  const state = given({
    actions: [
      action('Later', '2027-01-20', 'D-4'),
      action('Late', '2026-11-20', 'D-1'),
      action('Longer late', '2026-11-02', 'D-2'),
      action('This week', '2026-11-27', 'D-3'),
    ],
    undelivered: 3,
  });
  const kinds = (all: readonly Waiting[]) => all.map((one) => ('action' in one ? one.action.text : one.kind));
  expect(kinds(waitingFor(state, vru))).toEqual(['Longer late', 'Late', 'This week', 'messages', 'Later']);
});

test('given nothing that waits, then people with and without a seat each read a fitting sentence', () => {
  expect(nothingWaits({ seated: true })).toMatch(/^Nothing waits for you\./);
  expect(nothingWaits({ seated: false })).toMatch(/^You read here without a seat/);
  expect(summaryWords([{ overdue: true }, { overdue: false }])).toBe('2 things wait for you, 1 of them overdue');
  expect(summaryWords([{ overdue: true }])).toBe('1 thing waits for you, overdue');
  expect(summaryWords([{ overdue: false }])).toBe('1 thing waits for you');
});
