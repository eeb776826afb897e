import type { Standing } from '../../../../../shared/domain/membership/standing';
import { answerRequest, confirmNotHeld, mayAnswer } from '../../../../../shared/domain/tracker/answering';
import { BARRIERS, type DataRequest, type ResponseContent } from '../../../../../shared/domain/tracker/types';
import { BARRIER_WORDS } from '../../../../../shared/domain/tracker/words';
import {
  accepted,
  aRequest,
  aResponse,
  faultsOf,
  holding,
  NOW,
  problemOf,
  saying,
  TODAY,
  VIEWER,
} from '../../../../support/domain-builders';

const police = holding('police-lead-analyst');
const vru = holding('vru-programmes');
const answer = (content: ResponseContent, standing: Standing = police, request = aRequest(), now = NOW) =>
  answerRequest(request, content, standing, now);

describe('given an open request, when the asked organisation answers', () => {
  it.each([
    ['supplied', saying.supplied('2026-11-20')],
    ['partly supplied', saying.partly('2026-12-11')],
    ['a promise', saying.willSupplyBy('2026-12-11')],
    ['cannot share', saying.cannotShare('other', 'The system is being replaced')],
    ['not held', saying.notHeld()],
  ] as const)('then "%s" becomes the latest, as it was said, with when and by which seat', (_, content) => {
    expect(accepted(answer(content))).toEqual({
      ...aRequest(),
      latest: { ...content, at: NOW, seatId: 'police-lead-analyst', onBehalf: false },
      promises: content.kind === 'will_supply_by' ? 1 : 0,
    });
  });

  it('then a later answer counts instead, until the VRU has confirmed that nothing is held', () => {
    const refused = accepted(answer(saying.cannotShare()));
    expect(accepted(answer(saying.supplied(), police, refused)).latest?.kind).toBe('supplied');
    const supplied = accepted(answer(saying.supplied()));
    expect(accepted(answer(saying.partly('2026-12-11'), police, supplied)).latest?.kind).toBe('partly_supplied');
    const notHeld = aRequest({ latest: aResponse(saying.notHeld()), notHeldConfirmed: true });
    expect(problemOf(answer(saying.supplied(), police, notHeld)).kind).toBe('conflict');
  });

  it('then there are the twelve barriers of the tracker, each with its words', () => {
    expect(BARRIERS.map((barrier) => BARRIER_WORDS[barrier])).toEqual([
      'No information sharing agreement',
      'Information sharing agreement expired',
      'Patient information',
      'Health or social care personal information',
      'Data protection',
      'Investigatory Powers',
      'Awaiting legal or IG advice',
      'Capacity',
      'Technical',
      'Quality or definition',
      'Reticence',
      'Other',
    ]);
    for (const barrier of BARRIERS) expect(answer(saying.cannotShare(barrier)).ok).toBe(true);
  });
});

describe('given an open request to the police, when somebody wants to answer it', () => {
  it.each([
    ['another police seat', holding('police-tactical-lead'), true],
    ['the VRU, on behalf', vru, true],
    ['the Chair, on behalf', holding('vru-director'), true],
    ['another organisation', holding('probation-performance'), false],
    ['the OPCC', holding('opcc-performance'), false],
    ['a viewer', VIEWER, false],
  ])('then %s may or may not: %#', (_, standing, may) => {
    expect(mayAnswer(aRequest(), standing)).toBe(may);
    const outcome = answer(saying.supplied(), standing);
    expect(outcome.ok).toBe(may);
    if (!may) expect(problemOf(outcome).kind).toBe('not-allowed');
  });

  it("then an answer on behalf says so and names the VRU's seat", () => {
    expect(accepted(answer(saying.supplied(), vru)).latest).toMatchObject({ seatId: 'vru-programmes', onBehalf: true });
  });

  it("then, from somebody with a partner's and a VRU seat, it is still the VRU that answers for a third", () => {
    const both = holding('probation-performance', 'vru-analyst');
    expect(accepted(answer(saying.supplied(), both)).latest).toMatchObject({ seatId: 'vru-analyst', onBehalf: true });
  });

  it('then somebody who holds a police and a VRU seat answers as the police', () => {
    const both = holding('vru-analyst', 'police-lead-analyst');
    expect(accepted(answer(saying.supplied(), both)).latest).toMatchObject({
      seatId: 'police-lead-analyst',
      onBehalf: false,
    });
  });

  it('then the right is looked at first: a stranger learns nothing from a wrong date', () => {
    expect(problemOf(answer(saying.willSupplyBy('2020-01-01'), VIEWER)).kind).toBe('not-allowed');
  });
});

describe('given a date in an answer, when it is looked at', () => {
  // 90 days after 23 November 2026 is 21 February 2027.
  it.each([
    ['a promise for yesterday', saying.willSupplyBy('2026-11-22'), 'date'],
    ['a promise for today, which is no later date,', saying.willSupplyBy(TODAY), 'date'],
    ['a promise for tomorrow', saying.willSupplyBy('2026-11-24'), null],
    ['a promise 90 days ahead', saying.willSupplyBy('2027-02-21'), null],
    ['a promise 91 days ahead', saying.willSupplyBy('2027-02-22'), 'date'],
    ['the rest expected today', saying.partly(TODAY), 'expected'],
    ['the rest expected tomorrow', saying.partly('2026-11-24'), null],
    ['data sent today', saying.supplied(TODAY), null],
    ['data sent long ago', saying.supplied('2026-01-05'), null],
    ['data sent tomorrow', saying.supplied('2026-11-24'), 'on'],
  ] as const)('then %s is fine or refused at its input: %#', (_, content, field) => {
    const outcome = answer(content);
    if (field === null) expect(outcome.ok).toBe(true);
    else expect(Object.keys(faultsOf(outcome))).toEqual([field]);
  });

  it('then the refusal of a far date says which day is the last', () => {
    expect(faultsOf(answer(saying.willSupplyBy('2027-02-22'))).date).toContain('2027-02-21');
  });

  it('then "today" is London\'s', () => {
    const lateInSummer = '2026-06-30T23:30:00.000Z';
    expect(faultsOf(answer(saying.willSupplyBy('2026-07-01'), police, aRequest(), lateInSummer))).toHaveProperty(
      'date',
    );
    expect(answer(saying.supplied('2026-07-01'), police, aRequest(), lateInSummer).ok).toBe(true);
  });
});

describe('given promises of a later date, when they are counted', () => {
  const promise = (standing: Standing, request: DataRequest, date = '2026-12-11') =>
    answer(saying.willSupplyBy(date), standing, request);
  const first = accepted(promise(police, aRequest(), '2026-12-04'));
  const second = accepted(promise(police, first));

  it('then the partner may make two', () => {
    expect([first.promises, second.promises]).toEqual([1, 2]);
    expect(second.latest).toMatchObject({ date: '2026-12-11' });
  });

  it('then a third by the partner is refused and sends them to the VRU', () => {
    expect(problemOf(promise(police, second))).toEqual({
      kind: 'not-allowed',
      message: expect.stringMatching(/twice already.*VRU/),
    });
  });

  it('then another answer in between gives no new promises', () => {
    const refused = accepted(answer(saying.cannotShare(), police, second));
    expect(problemOf(promise(police, refused)).kind).toBe('not-allowed');
  });

  it('then the VRU may agree a third, and a fourth', () => {
    const third = accepted(promise(vru, second, '2026-12-18'));
    expect(third).toMatchObject({ promises: 3, latest: { date: '2026-12-18', onBehalf: true } });
    expect(promise(vru, third, '2027-01-08').ok).toBe(true);
  });

  it('then the VRU, too, agrees at most 90 days', () => {
    expect(faultsOf(promise(vru, second, '2027-02-22'))).toHaveProperty('date');
  });

  it('then every other answer is still open to the partner', () => {
    for (const content of [saying.supplied(), saying.partly('2026-12-11'), saying.cannotShare(), saying.notHeld()]) {
      expect(answer(content, police, second).ok).toBe(true);
    }
  });
});

describe('given that something is said to be not held, when the VRU looks at it', () => {
  const notHeld = aRequest({ latest: aResponse(saying.notHeld()) });

  it('then it confirms, and the answer stays on record', () => {
    expect(accepted(confirmNotHeld(notHeld, vru))).toEqual({ ...notHeld, notHeldConfirmed: true });
    expect(confirmNotHeld(notHeld, holding('vru-manager')).ok).toBe(true);
  });

  it('then confirming again is no fault', () => {
    expect(accepted(confirmNotHeld({ ...notHeld, notHeldConfirmed: true }, vru)).notHeldConfirmed).toBe(true);
  });

  it('then nobody else can', () => {
    for (const standing of [police, VIEWER])
      expect(problemOf(confirmNotHeld(notHeld, standing)).kind).toBe('not-allowed');
  });

  it.each([
    ['was never answered', null],
    ['was supplied meanwhile', aResponse(saying.supplied())],
    ['cannot be shared', aResponse(saying.cannotShare())],
  ])('then a request that %s is not confirmed', (_, latest) => {
    expect(problemOf(confirmNotHeld(aRequest({ latest }), vru)).kind).toBe('conflict');
  });
});
