import { isBlocking } from '../../../../../shared/domain/barriers/blocking';
import { BARRIER_CODES } from '../../../../../shared/domain/barriers/types';
import { BARRIER_WORDS } from '../../../../../shared/domain/barriers/words';
import type { Standing } from '../../../../../shared/domain/membership/standing';
import { may } from '../../../../../shared/domain/policy';
import { decideAnswer, decideNotHeld } from '../../../../../shared/domain/tracker/answering';
import { trackerPolicy } from '../../../../../shared/domain/tracker/policy';
import type { SourceDecision } from '../../../../../shared/domain/tracker/record';
import type { DataRequest, ResponseContent, SourceRecord } from '../../../../../shared/domain/tracker/types';
import {
  aBarrier,
  aRecord,
  aRequest,
  aResponse,
  aSource,
  faultsOf,
  holding,
  NOW,
  problemOf,
  saying,
  TODAY,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const police = holding('police-lead-analyst');
const vru = holding('vru-programmes');
const answerIn = (record: SourceRecord, content: ResponseContent, standing: Standing = police, now = NOW) =>
  decideAnswer(record, 'request-1', content, { standing, now, barrierId: 'barrier-9' });
const answer = (content: ResponseContent, standing: Standing = police, request = aRequest(), now = NOW) =>
  answerIn(aRecord({ requests: [request] }), content, standing, now);
/** Returns the only request of the source after the decision. */
const onlyRequest = ({ record }: SourceDecision): DataRequest => {
  const [request] = record.requests;
  if (request === undefined) throw new Error('The request is gone');
  return request;
};

describe('given an open request, when the asked organisation answers', () => {
  it.each([
    ['supplied', saying.supplied('2026-11-20')],
    ['partly supplied', saying.partly('2026-12-11')],
    ['a promise', saying.willSupplyBy('2026-12-11')],
    ['cannot share', saying.cannotShare('other', 'The system is being replaced')],
    ['not held', saying.notHeld()],
  ] as const)('then "%s" becomes the latest, unchanged, with the time and the seat', (_, content) => {
    expect(onlyRequest(unwrapOk(answer(content)))).toEqual({
      ...aRequest(),
      latest: { ...content, at: NOW, seatId: 'police-lead-analyst', onBehalf: false },
      promises: content.kind === 'will_supply_by' ? 1 : 0,
    });
  });

  it('then a later answer counts instead, until the VRU has confirmed that nothing is held', () => {
    const refused = onlyRequest(unwrapOk(answer(saying.cannotShare())));
    expect(onlyRequest(unwrapOk(answer(saying.supplied(), police, refused))).latest?.kind).toBe('supplied');
    const supplied = onlyRequest(unwrapOk(answer(saying.supplied())));
    expect(onlyRequest(unwrapOk(answer(saying.partly('2026-12-11'), police, supplied))).latest?.kind).toBe(
      'partly_supplied',
    );
    const notHeld = aRequest({ latest: aResponse(saying.notHeld()), notHeldConfirmed: true });
    expect(problemOf(answer(saying.supplied(), police, notHeld)).kind).toBe('conflict');
  });

  it('then its history keeps each response, so that nothing is lost when a later one counts', () => {
    const { record, events } = unwrapOk(answer(saying.partly('2026-12-11')));
    expect(events).toEqual([
      {
        ...{ kind: 'tracker.request-answered', sourceId: 'source-1', requestId: 'request-1', period: 'October 2026' },
        ...{ answer: 'partly_supplied', day: '2026-12-11', barrier: null, note: 'Two districts', onBehalf: false },
      },
    ]);
    const later = unwrapOk(answerIn(record, saying.supplied()));
    expect(later.events).toMatchObject([{ kind: 'tracker.request-answered', answer: 'supplied' }]);
  });

  it('then only this request changes, and the record has a new time of change', () => {
    const other = aRequest({ id: 'request-2', period: 'November 2026' });
    const { record } = unwrapOk(answerIn(aRecord({ requests: [other, aRequest()] }), saying.supplied()));
    expect(record.requests.map(({ id, latest }) => [id, latest?.kind])).toEqual([
      ['request-2', undefined],
      ['request-1', 'supplied'],
    ]);
    expect(record.changedAt).toBe(NOW);
  });

  it('then a supply, full or partial, sets the time of supply; other responses leave the former one', () => {
    const before = aRecord({ requests: [aRequest()], suppliedAt: '2026-07-01T09:00:00.000Z' });
    const suppliedAt = (content: ResponseContent) => unwrapOk(answerIn(before, content)).record.suppliedAt;
    expect([suppliedAt(saying.supplied()), suppliedAt(saying.partly('2026-12-11'))]).toEqual([NOW, NOW]);
    for (const content of [saying.willSupplyBy('2026-12-11'), saying.cannotShare(), saying.notHeld()]) {
      expect(suppliedAt(content)).toBe('2026-07-01T09:00:00.000Z');
    }
  });

  it("then the record's time never goes back, though a server's clock may be behind", () => {
    const ahead = aRecord({ requests: [aRequest()], changedAt: '2026-11-23T09:31:00.000Z' });
    expect(unwrapOk(answerIn(ahead, saying.supplied())).record.changedAt).toBe('2026-11-23T09:31:00.000Z');
  });

  it('then there are the twelve barriers of the tracker, each with its words', () => {
    expect(BARRIER_CODES.map((barrier) => BARRIER_WORDS[barrier])).toEqual([
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
    for (const barrier of BARRIER_CODES) expect(answer(saying.cannotShare(barrier)).ok).toBe(true);
  });
});

describe('given a request that is no longer open, when somebody answers it', () => {
  it('then a withdrawn one is not found, and the message says where the open ones are', () => {
    expect(problemOf(answerIn(aRecord(), saying.supplied()))).toEqual({
      kind: 'not-found',
      message: expect.stringContaining('/requests'),
    });
  });
});

describe('given that data cannot be shared, when the barrier log is looked at', () => {
  const refused = (content: ResponseContent, before: Partial<SourceRecord> = {}) =>
    unwrapOk(answerIn(aRecord({ requests: [aRequest()], ...before }), content));

  it('then a barrier of that kind is open, without an owner yet', () => {
    const { record, events } = refused(saying.cannotShare('capacity', 'The analyst has left'));
    expect(record.barriers).toEqual([
      {
        id: 'barrier-9',
        sourceId: 'source-1',
        organisationId: 'police',
        code: 'capacity',
        note: 'The analyst has left',
        openedAt: NOW,
        requestId: 'request-1',
        ownerSeatId: null,
        igOrganisationId: 'police',
      },
    ]);
    expect(events.map(({ kind }) => kind)).toEqual(['tracker.request-answered', 'barriers.opened']);
    const of = { sourceId: 'source-1', barrierId: 'barrier-9' };
    expect(events[1]).toEqual({ kind: 'barriers.opened', ...of, code: 'capacity' });
  });

  it('then saying the same again, or for another period, opens no second one', () => {
    const open = aBarrier({ code: 'capacity', ownerSeatId: 'vru-analyst' });
    const { record, events } = refused(saying.cannotShare('capacity'), { barriers: [open] });
    expect(record.barriers).toEqual([open]);
    expect(events.map(({ kind }) => kind)).toEqual(['tracker.request-answered']);
  });

  it('then a barrier from before supplies closed barriers blocks only if it was named after the supply', () => {
    const open = aBarrier({ code: 'capacity', openedAt: '2026-10-01T10:00:00.000Z', requestId: 'gone' });
    const flowed = aRequest({ id: 'earlier', latest: aResponse(saying.supplied(), '2026-10-20T10:00:00.000Z') });
    expect(isBlocking(open, { requests: [flowed] })).toBe(false);
    expect(isBlocking({ ...open, namedAt: '2026-10-21T10:00:00.000Z' }, { requests: [flowed] })).toBe(true);
  });

  it('then another reason for another period opens another one beside it', () => {
    const open = aBarrier({ code: 'capacity', requestId: 'earlier' });
    const earlier = aRequest({ id: 'earlier', due: '2026-10-16', latest: aResponse(saying.cannotShare('capacity')) });
    const { record } = refused(saying.cannotShare('technical'), { barriers: [open], requests: [earlier, aRequest()] });
    expect(record.barriers.map(({ code }) => code)).toEqual(['capacity', 'technical']);
  });

  it.each([
    ['another reason', saying.cannotShare('awaiting_advice'), ['awaiting_advice']],
    ['a promise', saying.willSupplyBy('2026-12-11'), []],
    ['a part', saying.partly('2026-12-11'), []],
    ['"not held"', saying.notHeld(), []],
  ])('then %s to the same request replaces its barrier', (_, content, open) => {
    const before = aBarrier({ code: 'no_isa' });
    const decision = refused(content, { barriers: [before] });
    expect(decision.record.barriers.map(({ code }) => code)).toEqual(open);
    const outcome = 'Replaced by a later answer.';
    expect(decision.resolved).toEqual([{ ...before, resolvedAt: NOW, outcome, agreementId: null }]);
    expect(decision.events[1]).toMatchObject({ kind: 'barriers.resolved', code: 'no_isa', outcome });
  });

  it('then one that another period also names stays, linked to that period', () => {
    const other = aRequest({ id: 'other', latest: aResponse(saying.cannotShare('capacity')) });
    const before = aBarrier({ code: 'capacity' });
    const { record } = refused(saying.notHeld(), { barriers: [before], requests: [aRequest(), other] });
    expect(record.barriers).toEqual([{ ...before, requestId: 'other' }]);
  });

  it('then a supply in full closes it, and changing that response does not reopen it', () => {
    const supplied = refused(saying.supplied(), { barriers: [aBarrier()] });
    expect(supplied.record.barriers).toEqual([]);
    expect(supplied.resolved).toMatchObject([{ id: 'barrier-1', outcome: 'The data was supplied in full.' }]);
    expect(unwrapOk(answerIn(supplied.record, saying.partly('2026-12-11'))).record.barriers).toEqual([]);
  });

  it('then a supply of an earlier period closes nothing, one of a later period does', () => {
    const named = aRequest({ id: 'named', due: '2026-11-27', latest: aResponse(saying.cannotShare('no_isa')) });
    const open = aBarrier({ requestId: 'named' });
    const left = (due: string) =>
      refused(saying.supplied(), { barriers: [open], requests: [aRequest({ due }), named] }).record.barriers;
    expect(left('2026-10-16')).toEqual([open]);
    expect(left('2026-12-18')).toEqual([]);
  });

  it.each(['supplied', 'partly', 'willSupplyBy', 'notHeld'] as const)('then %s opens none', (kind) => {
    const { record } = refused(saying[kind](kind === 'supplied' ? '2026-11-20' : '2026-12-11'));
    expect(record.barriers).toEqual([]);
  });
});

describe('given two people of one organisation, when they answer differently in the same second', () => {
  const colleague = holding('police-tactical-lead');
  const first = unwrapOk(answerIn(aRecord({ requests: [aRequest()] }), saying.cannotShare(), police));
  const second = unwrapOk(answerIn(first.record, saying.supplied(), colleague));

  it('then whichever is recorded last counts, and both are in the history', () => {
    expect(onlyRequest(second).latest).toMatchObject({ kind: 'supplied', seatId: 'police-tactical-lead', at: NOW });
    const answers = [...first.events, ...second.events].filter(({ kind }) => kind === 'tracker.request-answered');
    expect(answers).toHaveLength(2);
  });
});

describe('given a source whose organisation has no seat, when it is asked for', () => {
  const organisationId = 'prison';
  const record = aRecord({ source: aSource({ organisationId }), requests: [aRequest({ organisationId })] });

  it('then the VRU answers on its behalf, and no other partner does', () => {
    expect(onlyRequest(unwrapOk(answerIn(record, saying.supplied(), vru))).latest).toMatchObject({ onBehalf: true });
    expect(problemOf(answerIn(record, saying.supplied(), police)).kind).toBe('not-allowed');
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
  ])('then %s may respond or not: %#', (_, standing, allowed) => {
    expect(may(trackerPolicy.answer, standing, aRequest())).toBe(allowed);
    const outcome = answer(saying.supplied(), standing);
    expect(outcome.ok).toBe(allowed);
    if (!allowed) expect(problemOf(outcome).kind).toBe('not-allowed');
  });

  it("then an answer on behalf says so and names the VRU's seat", () => {
    expect(onlyRequest(unwrapOk(answer(saying.supplied(), vru))).latest).toMatchObject({
      seatId: 'vru-programmes',
      onBehalf: true,
    });
  });

  it("then a holder of both a partner's and a VRU seat answers for a third organisation as the VRU", () => {
    const both = holding('probation-performance', 'vru-analyst');
    expect(onlyRequest(unwrapOk(answer(saying.supplied(), both))).latest).toMatchObject({
      seatId: 'vru-analyst',
      onBehalf: true,
    });
  });

  it('then somebody who holds a police and a VRU seat answers as the police', () => {
    const both = holding('vru-analyst', 'police-lead-analyst');
    expect(onlyRequest(unwrapOk(answer(saying.supplied(), both))).latest).toMatchObject({
      seatId: 'police-lead-analyst',
      onBehalf: false,
    });
  });

  it('then the right is checked first: a person without it learns nothing from a wrong date', () => {
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
  const first = onlyRequest(unwrapOk(promise(police, aRequest(), '2026-12-04')));
  const second = onlyRequest(unwrapOk(promise(police, first)));

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
    const refused = onlyRequest(unwrapOk(answer(saying.cannotShare(), police, second)));
    expect(problemOf(promise(police, refused)).kind).toBe('not-allowed');
  });

  it('then the VRU may agree a third, and a fourth', () => {
    const third = onlyRequest(unwrapOk(promise(vru, second, '2026-12-18')));
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

describe('given a source that is said to be not held, when the VRU looks at it', () => {
  const notHeld = aRequest({ latest: aResponse(saying.notHeld()) });
  const confirm = (request: DataRequest, standing: Standing = vru) =>
    decideNotHeld(aRecord({ requests: [request] }), 'request-1', standing, NOW);

  it('then it confirms, the answer stays on record, and the history says so', () => {
    const decision = unwrapOk(confirm(notHeld));
    expect(onlyRequest(decision)).toEqual({ ...notHeld, notHeldConfirmed: true });
    expect(decision.events).toEqual([
      { kind: 'tracker.not-held-confirmed', sourceId: 'source-1', requestId: 'request-1', period: 'October 2026' },
    ]);
    expect(decision.record.changedAt).toBe(NOW);
    expect(confirm(notHeld, holding('vru-manager')).ok).toBe(true);
  });

  it('then confirming again is no fault, and nothing happens twice', () => {
    const record = aRecord({ requests: [{ ...notHeld, notHeldConfirmed: true }] });
    expect(unwrapOk(decideNotHeld(record, 'request-1', vru, NOW))).toEqual({ record, events: [] });
  });

  it('then nobody else can', () => {
    for (const standing of [police, VIEWER]) expect(problemOf(confirm(notHeld, standing)).kind).toBe('not-allowed');
  });

  it('then a request that was withdrawn meanwhile is not found', () => {
    expect(problemOf(decideNotHeld(aRecord(), 'request-1', vru, NOW)).kind).toBe('not-found');
  });

  it.each([
    ['was never answered', null],
    ['was supplied meanwhile', aResponse(saying.supplied())],
    ['cannot be shared', aResponse(saying.cannotShare())],
  ])('then a request that %s is not confirmed', (_, latest) => {
    expect(problemOf(confirm(aRequest({ latest }))).kind).toBe('conflict');
  });
});
