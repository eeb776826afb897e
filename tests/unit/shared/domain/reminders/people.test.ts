/** Recipients of reminders: one message per person and day, nothing twice, nothing for former holders, nothing lost. */
import { liveItems, remindersOn, stillDue } from '../../../../../shared/domain/reminders/schedule';
import { addressOf, itemKey } from '../../../../../shared/domain/reminders/types';
import { becauseWords, linesOf, summaryWords } from '../../../../../shared/domain/reminders/words';
import { aMembership, aResponse, holderOfSeat, saying } from '../../../../support/domain-builders';
import { Days, daysOf, factsOf, type Given, stateOf } from './story';

const POLICE = 'police-lead-analyst';
const TACTICAL = 'police-tactical-lead';
const FIRE = 'hiwfrs-senior-analyst';
const CHAIR = 'vru-director';
const DUE = '2026-11-18';

describe('one person by several routes', () => {
  it('given the owner of an action who holds another seat too, then the action is one line of one message', () => {
    const membership = aMembership({ alsoHeldBy: { [FIRE]: POLICE } });
    const digests = remindersOn(DUE, factsOf({ membership, actions: [{ due: DUE }] }), stateOf({}));
    expect(digests.map(({ items }) => items.length)).toEqual([1]);
  });

  it('given both seats of the asked organisation held by one person, then they get one line', () => {
    const membership = aMembership({ alsoHeldBy: { [TACTICAL]: POLICE } });
    const sent = new Days({ membership, requests: [{ due: DUE }] }).run(DUE);
    expect(sent).toEqual({ [POLICE]: ['request r1'] });
  });

  it('given the chair who is asked too, then the request and its escalation are lines of one message', () => {
    const membership = aMembership({ alsoHeldBy: { [POLICE]: CHAIR, [TACTICAL]: CHAIR } });
    const sent = new Days({ membership, requests: [{ due: '2026-11-02' }, { due: DUE }] }).run(DUE);
    expect(sent).toEqual({ [CHAIR]: ['escalation r1', 'request r1', 'request r2'] });
  });

  it('given the run twice on one day, then the second sends nothing', () => {
    const days = new Days({ actions: [{ due: DUE }] });
    expect(days.run(DUE)).toEqual({ [POLICE]: ['action a1'] });
    expect(days.run(DUE)).toEqual({});
  });

  it('given the clock set back by a day after the run, then nothing is sent again', () => {
    const days = new Days({ actions: [{ due: '2026-11-17' }] });
    expect(days.run('2026-11-18')).toEqual({ [POLICE]: ['action a1'] });
    expect(days.run('2026-11-17')).toEqual({});
    expect(days.run('2026-11-18')).toEqual({});
  });

  it('given something new after the day’s run, then it is in the next one', () => {
    const days = new Days({ actions: [{ due: DUE }] });
    days.run(DUE);
    days.given = { actions: [{ due: DUE }, { due: DUE, id: 'late' }] };
    expect(days.run(DUE)).toEqual({});
    expect(days.run('2026-11-19')).toEqual({ [POLICE]: ['action late'] });
  });
});

describe('people who come and go', () => {
  it('given a chased action that is handed to another seat, then only its new owner is reminded', () => {
    const days = new Days({ actions: [{ due: DUE }] });
    expect(days.run(DUE)).toEqual({ [POLICE]: ['action a1'] });
    days.given = { actions: [{ due: DUE, ownerSeatId: FIRE }] };
    const later = days.runAll('2026-11-19', '2026-12-10');
    expect(daysOf(later, FIRE)).toEqual([
      '2026-11-19 action a1',
      '2026-11-25 action a1',
      '2026-12-02 action a1',
      '2026-12-09 action a1',
    ]);
    expect(daysOf(later, POLICE)).toEqual([]);
  });

  it('given the owner’s seat falls vacant, then nobody is reminded, but its next holder is', () => {
    const days = new Days({ membership: aMembership({ vacant: [POLICE] }), actions: [{ due: DUE }] });
    expect(days.runAll(DUE, '2026-11-30')).toEqual({});
    days.given = { actions: [{ due: DUE }] };
    expect(days.run('2026-12-01')).toEqual({ [POLICE]: ['action a1'] });
  });

  it('given an organisation with no holder of a seat, then the VRU is reminded on its behalf', () => {
    const sent = new Days({ requests: [{ due: DUE, organisationId: 'prison' }] }).run(DUE);
    expect(Object.keys(sent).sort()).toEqual(['vru-analyst', 'vru-hiowt-lead', 'vru-programmes']);
  });

  it('given a vacant seat beside a held one, then the other holder is reminded', () => {
    const sent = new Days({ membership: aMembership({ vacant: [TACTICAL] }), requests: [{ due: DUE }] }).run(DUE);
    expect(Object.keys(sent)).toEqual([POLICE]);
  });

  it('given both seats held by two people, then each is reminded', () => {
    expect(Object.keys(new Days({ requests: [{ due: DUE }] }).run(DUE)).sort()).toEqual([POLICE, TACTICAL].sort());
  });
});

describe('a due date that moves', () => {
  const unmoved: Given = { actions: [{ due: '2027-06-15' }] };
  const moved: Given = { actions: [{ due: '2027-06-25' }] };

  it('given it moves from 15 to 25 June, then nothing is sent on the 15th, and reminders follow the 25th', () => {
    const days = new Days(unmoved);
    expect(daysOf(days.runAll('2027-06-01', '2027-06-14'), POLICE)).toEqual(['2027-06-08 action a1']);
    days.given = moved;
    expect(daysOf(days.runAll('2027-06-15', '2027-07-05'), POLICE)).toEqual([
      '2027-06-18 action a1',
      '2027-06-25 action a1',
      '2027-07-02 action a1',
    ]);
  });

  it('given a queued line for the 15th, when it moves, then the line is dropped at the moment of sending', () => {
    const person = holderOfSeat(POLICE);
    const items = [{ item: { kind: 'action', actionId: 'a1' } as const, after: '2027-06-08' }];
    expect(stillDue({ person, items }, '2027-06-15', factsOf(unmoved), false)).toHaveLength(1);
    expect(stillDue({ person, items }, '2027-06-15', factsOf(moved), false)).toEqual([]);
  });

  it('given it moves to an earlier day, then the reminder of that day is in the next digest', () => {
    const days = new Days({ actions: [{ due: '2027-06-25' }] });
    days.runAll('2027-06-01', '2027-06-14');
    days.given = { actions: [{ due: '2027-06-16' }] };
    expect(days.run('2027-06-15')).toEqual({ [POLICE]: ['action a1'] });
  });
});

describe('at the moment of sending', () => {
  const person = holderOfSeat(POLICE);
  const request = { kind: 'request', sourceId: 'source-1', requestId: 'r1' } as const;
  const items = [{ item: request, after: null }];
  const due = (given: Given, off = false) => stillDue({ person, items }, DUE, factsOf(given), off).length;

  test.each([
    ['it is as it was', { requests: [{ due: DUE }] }, 1],
    ['it was answered meanwhile', { requests: [{ due: DUE, latest: aResponse(saying.supplied(DUE)) }] }, 0],
    [
      'a later day was promised meanwhile',
      { requests: [{ due: DUE, latest: aResponse(saying.willSupplyBy('2026-12-16'), `${DUE}T09:00:00.000Z`) }] },
      0,
    ],
    ['it was withdrawn meanwhile', {}, 0],
    ['the person has left the seat', { membership: aMembership({ vacant: [POLICE] }), requests: [{ due: DUE }] }, 0],
    [
      'another person has the seat',
      { membership: aMembership({ alsoHeldBy: { [POLICE]: FIRE } }), requests: [{ due: DUE }] },
      0,
    ],
    [
      'somebody reminded by hand meanwhile',
      { requests: [{ due: DUE, reminded: { at: `${DUE}T09:00:00.000Z`, on: DUE, by: CHAIR } }] },
      0,
    ],
  ] as const)('given %s, then only its lines that are still due are sent', (_, given, expected) => {
    expect(due(given)).toBe(expected);
  });

  it('given the person turned the digest off meanwhile, then nothing is sent', () => {
    expect(due({ requests: [{ due: DUE }] }, true)).toBe(0);
  });
});

describe('an outage', () => {
  it('given no run for two weeks, then what is late is one line each in one digest', () => {
    const days = new Days({
      requests: [{ due: '2026-11-11' }],
      actions: [{ due: '2026-11-06' }, { due: '2026-11-13' }],
    });
    days.run('2026-10-28');
    expect(daysOf(days.runAll('2026-11-16', '2026-11-16'), POLICE)).toEqual([
      '2026-11-16 action a1',
      '2026-11-16 request r1',
      '2026-11-16 action a2',
    ]);
    expect(days.run('2026-11-17')).toEqual({});
  });

  it('given no run on the day before a holiday, then it is made up for after it, not on it', () => {
    const days = new Days({ requests: [{ due: '2026-12-24' }] });
    days.run('2026-12-21');
    expect(daysOf(days.runAll('2026-12-25', '2026-12-31'), POLICE)).toEqual(['2026-12-29 request r1']);
  });

  it('given everything done during the outage, then nothing is sent', () => {
    const days = new Days({ actions: [{ due: '2026-11-13' }] });
    days.run('2026-11-06');
    days.given = { actions: [] };
    expect(days.run('2026-11-16')).toEqual({});
  });
});

describe('what is held, and who wants no digest', () => {
  it('given a person’s digest is held, then it is listed, not sent, and made up for when it is released', () => {
    const days = new Days({ actions: [{ due: DUE }], held: { people: [POLICE] } });
    expect(remindersOn(DUE, factsOf(days.given), stateOf(days.given)).map(({ held }) => held)).toEqual([true]);
    expect(days.run(DUE)).toEqual({});
    days.given = { actions: [{ due: DUE }] };
    expect(days.run('2026-11-19')).toEqual({ [POLICE]: ['action a1'] });
  });

  it('given everybody’s are held, then nobody is sent anything', () => {
    const days = new Days({ actions: [{ due: DUE }], requests: [{ due: DUE }], held: { all: true } });
    expect(days.runAll(DUE, '2026-12-31')).toEqual({});
  });

  it('given a digest held until what it says is no longer true, then it is dropped', () => {
    const days = new Days({ actions: [{ due: DUE }], held: { people: [POLICE] } });
    days.run(DUE);
    days.given = { actions: [] };
    expect(days.run('2026-11-19')).toEqual({});
  });

  it('given one person’s is held, then the others are sent theirs', () => {
    const days = new Days({ requests: [{ due: DUE }], held: { people: [POLICE] } });
    expect(Object.keys(days.run(DUE))).toEqual([TACTICAL]);
  });

  it('given somebody turned the digest off, then they get nothing, and the others do', () => {
    expect(Object.keys(new Days({ requests: [{ due: DUE }], off: [POLICE] }).run(DUE))).toEqual([TACTICAL]);
  });

  it('given the chair turned the digest off, then escalations still reach them, and nothing else', () => {
    const days = new Days({ requests: [{ due: '2026-11-04' }], meeting: '2026-11-25', off: [CHAIR] });
    expect(days.run(DUE)[CHAIR]).toEqual(['escalation r1']);
  });
});

describe('a reminder by hand', () => {
  const reminded = { at: `${DUE}T08:30:00.000Z`, on: DUE, by: CHAIR };

  it('given one this morning, then the day’s digest does not repeat it', () => {
    expect(new Days({ requests: [{ due: DUE, reminded }] }).run(DUE)).toEqual({});
  });

  it('given one this morning, then later reminders come as usual', () => {
    const days = new Days({ requests: [{ due: DUE, reminded }] }).runAll(DUE, '2026-11-30');
    expect(daysOf(days, POLICE)).toEqual(['2026-11-19 request r1', '2026-11-25 request r1']);
  });

  it('given it went to the former owner, then the new one is reminded', () => {
    const actions = [{ due: DUE, ownerSeatId: POLICE, reminded: { ...reminded, owner: FIRE } }];
    expect(new Days({ actions }).run(DUE)).toEqual({ [POLICE]: ['action a1'] });
  });

  it('given it went to the former holder of the seat, then the new holder is reminded', () => {
    const membership = aMembership();
    const seats = membership.seats.map((seat) =>
      seat.id === POLICE ? { ...seat, holder: { ...holderOfSeat(POLICE), since: '2026-11-19' } } : seat,
    );
    const actions = [{ due: DUE, reminded: { ...reminded, owner: POLICE } }];
    expect(new Days({ membership: { ...membership, seats }, actions }).run('2026-11-19')).toEqual({
      [POLICE]: ['action a1'],
    });
  });
});

describe('the words', () => {
  const overdue = ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'];
  const given: Given = {
    actions: [
      ...[...overdue, DUE].map((due) => ({ due })),
      { due: DUE, status: 'done', endedAt: '2026-11-12T10:00:00.000Z' },
      { due: DUE, status: 'cancelled', endedAt: '2026-11-12T10:00:00.000Z' },
      { due: DUE, ownerSeatId: FIRE },
    ],
  };

  it('given 4 overdue, 1 due today and 3 that do not count, then the count and the list are equal', () => {
    const facts = factsOf(given);
    const [digest] = remindersOn(DUE, facts, stateOf({})).filter(({ seatId }) => seatId === POLICE);
    const lines = linesOf(digest?.items ?? [], DUE, facts);
    expect(summaryWords(lines)).toBe('4 overdue, 1 due today');
    expect(lines.map(({ item }) => itemKey(item))).toEqual(['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => `action ${id}`));
  });

  it('given a request that is due in three working days, then its line says so', () => {
    const facts = factsOf({ requests: [{ due: DUE }] });
    const items = [{ item: { kind: 'request', sourceId: 'source-1', requestId: 'r1' } as const }];
    expect(linesOf(items, '2026-11-13', facts)).toEqual([
      expect.objectContaining({
        when: 'Due 2026-11-18, in 3 working days',
        urgency: 'soon',
        detail: 'Asked of Police',
      }),
    ]);
  });

  it('given an action that was due on a Saturday, then on Monday it is one working day overdue', () => {
    const facts = factsOf({ actions: [{ due: '2026-11-21' }] });
    const items = [{ item: { kind: 'action', actionId: 'a1' } as const }];
    expect(linesOf(items, '2026-11-23', facts)).toEqual([
      expect.objectContaining({ when: 'Due 2026-11-21, 1 working day overdue', urgency: 'overdue' }),
    ]);
  });

  it('given everything of a person, then what is counted is what is listed', () => {
    const facts = factsOf({
      requests: [{ due: '2026-11-04' }],
      actions: [{ due: DUE }],
      meeting: '2026-11-25',
      figures: ['2026-27-Q2'],
    });
    const digest = remindersOn(DUE, facts, stateOf({})).find(({ seatId }) => seatId === CHAIR);
    expect(summaryWords(linesOf(digest?.items ?? [], DUE, facts))).toBe(
      '1 for the chair, 1 to confirm, the next meeting',
    );
  });

  it('given a holder of two seats, then both say why they get it', () => {
    const membership = aMembership({ alsoHeldBy: { [FIRE]: POLICE } });
    expect(becauseWords(holderOfSeat(POLICE), membership)).toMatch(
      /^You get this because you hold the seats .+ and .+\.$/,
    );
  });

  it('given items that have ended, then their past reminders are forgotten', () => {
    const live = liveItems(factsOf({ actions: [{ id: 'open' }] }));
    expect([live.has('action open'), live.has('action gone')]).toEqual([true, false]);
  });

  it('given ids in other letter cases, then it is one person', () => {
    expect(addressOf({ tenantId: 'A', objectId: 'B' })).toBe(addressOf({ tenantId: 'a', objectId: 'b' }));
  });
});
