import { addDays } from '../../../../../shared/domain/calendar/dates';
import type { Standing } from '../../../../../shared/domain/membership/standing';
import {
  decideAsk,
  decideWithdrawal,
  type NewRequest,
  periodAsked,
  SECTION_17_EXPLANATION,
} from '../../../../../shared/domain/tracker/asking';
import { isNotHeld } from '../../../../../shared/domain/tracker/due-days';
import { SECTION_16_EXPLANATION } from '../../../../../shared/domain/tracker/gateways';
import { preparedRequest } from '../../../../../shared/domain/tracker/recurring';
import type { DataRequest, Source, SourceRecord } from '../../../../../shared/domain/tracker/types';
import {
  aBarrier,
  aMembership,
  aRecord,
  aRequest,
  aResponse,
  aSource,
  ENGLAND,
  faultsOf,
  holding,
  NOW,
  problemOf,
  saying,
  TODAY,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const POLICING_BODY = 'Office of the Police and Crime Commissioner';
const asked: NewRequest = {
  period: 'November 2026',
  covers: '2026-11',
  due: '2026-12-11',
  requestingBody: 'Violence Reduction Unit',
  gateway: { kind: 's16' },
};
const organisation = (id: string) => {
  const found = aMembership().organisations.find((listed) => listed.id === id);
  if (found === undefined) throw new Error(`No organisation ${id}`);
  return found;
};
interface Circumstances {
  readonly standing?: Standing;
  readonly now?: string;
  readonly roundId?: string;
}
const askIn = (record: SourceRecord, input: Partial<NewRequest> = {}, given: Circumstances = {}) =>
  decideAsk(
    record,
    { ...asked, ...input },
    {
      id: 'request-9',
      roundId: given.roundId ?? null,
      organisation: organisation(record.source.organisationId),
      policingBody: POLICING_BODY,
      standing: given.standing ?? holding('vru-programmes'),
      now: given.now ?? NOW,
    },
  );
const ask = (source: Source, input: Partial<NewRequest> = {}, given: Circumstances = {}) =>
  askIn(aRecord({ source }), input, given);

describe('given an active source, when its data is asked for', () => {
  const request: DataRequest = {
    ...asked,
    id: 'request-9',
    sourceId: 'source-1',
    organisationId: 'police',
    roundId: null,
    askedAt: NOW,
    latest: null,
    promises: 0,
    notHeldConfirmed: false,
  };

  it('then the request goes to the providing organisation, with nothing answered', () => {
    const decision = unwrapOk(ask(aSource()));
    expect(decision.request).toEqual(request);
    expect(decision.record.requests).toEqual([request]);
    expect(decision.setAside).toEqual([]);
  });

  it('then the history says for what, by when and through which gateway', () => {
    const { period, due, gateway } = asked;
    const requests = [{ sourceId: 'source-1', requestId: 'request-9', period, due, gateway }];
    expect(unwrapOk(ask(aSource())).events).toEqual([{ kind: 'tracker.data-asked-for', roundId: null, requests }]);
  });

  it('then the record remembers what was asked for last, for the next one', () => {
    const { record } = unwrapOk(ask(aSource()));
    const { covers, due, gateway, requestingBody } = asked;
    expect(record.lastAsked).toEqual({ askedAt: NOW, covers, due, gateway, requestingBody });
    expect(record.changedAt).toBe(NOW);
  });

  it('then, asked together with others, it bears the id they share', () => {
    expect(unwrapOk(ask(aSource(), {}, { roundId: 'round-1' })).request.roundId).toBe('round-1');
  });

  it.each([
    ['the chair', holding('vru-director'), true],
    ['the VRU', holding('vru-analyst'), true],
    ['the providing organisation', holding('police-lead-analyst'), false],
    ['the OPCC', holding('opcc-performance'), false],
    ['a viewer', VIEWER, false],
  ])('then %s may ask or not: %#', (_, standing, may) => {
    const outcome = ask(aSource(), {}, { standing });
    expect(outcome.ok).toBe(may);
    if (!may) expect(problemOf(outcome).kind).toBe('not-allowed');
  });

  it.each([
    ['today', TODAY, NOW, true],
    ['yesterday', '2026-11-22', NOW, false],
    ['on Christmas Day, when nobody works,', '2026-12-25', NOW, true],
    ["London's today, late on a summer evening", '2026-07-01', '2026-06-30T23:30:00.000Z', true],
    ["London's yesterday, which UTC still calls today", '2026-06-30', '2026-06-30T23:30:00.000Z', false],
  ])('then due %s is possible or not', (_, due, now, possible) => {
    const outcome = ask(aSource(), { due }, { now });
    expect(outcome.ok).toBe(possible);
    if (!possible) expect(faultsOf(outcome)).toEqual({ due: expect.stringContaining('has passed') });
  });

  it('then the same period is not asked for twice, however it is written', () => {
    const record = aRecord({ requests: [aRequest({ period: 'November 2026' })] });
    expect(problemOf(askIn(record, { period: 'NOVEMBER 2026' }))).toEqual({
      kind: 'conflict',
      message: 'Violence with injury, monthly counts is already asked for, for November 2026.',
      title: 'Already asked for',
    });
    expect(askIn(record, { period: 'December 2026' }).ok).toBe(true);
  });

  it('then barriers, override and quality issue stay as they are', () => {
    const before = aRecord({
      requests: [aRequest()],
      barriers: [aBarrier()],
      quality: { note: 'Postcodes are missing', since: '2026-11-02' },
    });
    const { record } = unwrapOk(askIn(before));
    expect([record.barriers, record.quality]).toEqual([before.barriers, before.quality]);
  });
});

describe('given a retired source, when its data is asked for', () => {
  it('then it is refused', () => {
    expect(faultsOf(ask(aSource({ state: 'retired' })))).toEqual({ source: expect.stringContaining('retired') });
  });
});

describe('given section 16, when data is asked for through it', () => {
  const personal = (organisationId: string) => aSource({ organisationId, classification: 'personal' });

  it.each([
    ['the Integrated Care Board', 'icb'],
    ['a county council, a social care authority', 'hampshire-cc'],
    ['a unitary council', 'southampton-cc'],
  ])('then personal data of %s is refused, with the reason', (_, organisationId) => {
    expect(faultsOf(ask(personal(organisationId)))).toEqual({ gateway: SECTION_16_EXPLANATION });
  });

  it.each([
    ['personal data of the police', personal('police')],
    ['personal data of a borough, which has no social care', personal('rushmoor')],
    ['aggregate data of the board', aSource({ organisationId: 'icb' })],
    ['pseudonymised data of the board', aSource({ organisationId: 'icb', classification: 'pseudonymised' })],
  ])('then %s is possible', (_, source) => {
    expect(unwrapOk(ask(source)).request.gateway).toEqual({ kind: 's16' });
  });

  it('then the explanation names the Act, a way out, and that it is no legal advice', () => {
    expect(SECTION_16_EXPLANATION).toMatch(/Police, Crime, Sentencing and Courts Act 2022/);
    expect(SECTION_16_EXPLANATION).toMatch(/patient information.*health or social care authority/);
    expect(SECTION_16_EXPLANATION).toMatch(/aggregate.*another legal gateway/);
    expect(SECTION_16_EXPLANATION).toMatch(/legislation\.gov\.uk.*not legal advice/);
  });

  it('then a wrong gateway and a past due date are reported together', () => {
    expect(Object.keys(faultsOf(ask(personal('icb'), { due: '2026-01-01' }))).sort()).toEqual(['due', 'gateway']);
  });
});

describe('given section 17 or another gateway, when data is asked for through it', () => {
  const personal = aSource({ organisationId: 'icb', classification: 'personal' });
  const s17 = { kind: 's17' } as const;

  it('then the local policing body may rely on section 17, however it is written, and nobody else', () => {
    expect(unwrapOk(ask(personal, { gateway: s17, requestingBody: POLICING_BODY })).request.gateway).toEqual(s17);
    expect(ask(aSource(), { gateway: s17, requestingBody: POLICING_BODY.toUpperCase() }).ok).toBe(true);
    for (const requestingBody of ['Violence Reduction Unit', '']) {
      expect(faultsOf(ask(aSource(), { gateway: s17, requestingBody }))).toEqual({ gateway: SECTION_17_EXPLANATION });
    }
  });

  it('then the explanation says who may, for what, and that it is no legal advice', () => {
    expect(SECTION_17_EXPLANATION).toMatch(/local policing body.*held already.*not legal advice/);
  });

  it('then another gateway, named by the asker, carries personal data of the board', () => {
    const gateway = { kind: 'other', name: 'Health Service (Control of Patient Information) Regulations' } as const;
    expect(unwrapOk(ask(personal, { gateway })).request.gateway).toEqual(gateway);
  });
});

describe('given the live requests of a source, when the next one is asked', () => {
  const suppliedFor = (id: string, due: string, askedAt = '2026-08-01T09:00:00.000Z') =>
    aRequest({ id, period: id, due, askedAt, latest: aResponse(saying.supplied()) });
  const setAside = (...requests: readonly DataRequest[]) => {
    const decision = unwrapOk(askIn(aRecord({ requests })));
    const gone = decision.setAside.map(({ id }) => id).sort();
    const left = requests.map(({ id }) => id).filter((id) => !gone.includes(id));
    // Requests that are not set aside remain live, and the new one is last.
    expect(decision.record.requests.map(({ id }) => id)).toEqual([...left, 'request-9']);
    return gone;
  };

  it('then a confirmed "not held" stays; asking again reopens it, and withdrawing that restores it', () => {
    const confirmed = aRequest({ latest: aResponse(saying.notHeld()), notHeldConfirmed: true });
    const asked = unwrapOk(askIn(aRecord({ requests: [confirmed] }))).record;
    expect(asked.requests.map(({ id }) => id)).toEqual(['request-1', 'request-9']);
    expect(isNotHeld(asked.requests)).toBe(false);
    const again = { standing: holding('vru-programmes'), now: NOW };
    const restored = unwrapOk(decideWithdrawal(asked, 'request-9', 'Asked by mistake', again)).record;
    expect(isNotHeld(restored.requests)).toBe(true);
  });

  it('then the latest one long past its day and those due since stay; earlier ones are set aside', () => {
    const asked = '2026-10-01T09:00:00.000Z';
    const live = [suppliedFor('august', '2026-09-18'), suppliedFor('october', '2026-11-20', asked)];
    expect(setAside(...live, suppliedFor('september', '2026-10-16'))).toEqual(['august']);
    expect(setAside(suppliedFor('july', '2026-08-21'), suppliedFor('june', '2026-07-17', asked))).toEqual([]);
  });

  it('then a single one that was supplied stays: it decides the status until the next is due', () => {
    expect(setAside(suppliedFor('october', '2026-11-20'))).toEqual([]);
  });

  it('then, of two with the same due date, the one asked last stays', () => {
    const first = suppliedFor('first', '2026-10-20', '2026-10-01T09:00:00.000Z');
    expect(setAside(first, suppliedFor('second', '2026-10-20', '2026-10-02T09:00:00.000Z'))).toEqual(['first']);
  });

  it.each([
    ['nothing', null],
    ['a part', saying.partly('2026-12-01')],
    ['a promise', saying.willSupplyBy('2026-12-01')],
    ['that it cannot be shared', saying.cannotShare()],
    ['that it is not held', saying.notHeld()],
  ] as const)('then one that has brought %s stays, because it is still awaited', (_, content) => {
    const open = aRequest({ id: 'open', due: '2026-08-21', latest: content === null ? null : aResponse(content) });
    expect(setAside(open, suppliedFor('august', '2026-09-18'), suppliedFor('september', '2026-10-16'))).toEqual([
      'august',
    ]);
  });
});

describe('given what the asker entered as the period, when it is read', () => {
  it.each([
    ['2026-10', 'October 2026', '2026-10'],
    ['2026-27-Q3', 'Q3 2026–27 (October to December)', '2026-27-Q3'],
    ['FY2026-27', '2026–27', 'FY2026-27'],
    ['october 2026', 'October 2026', '2026-10'],
    ['Octember 2026', 'Octember 2026', null],
    ['The summer holidays', 'The summer holidays', null],
    ['2026-13', '2026-13', null],
  ])('then %s is %s', (entered, period, covers) => {
    expect(periodAsked(entered)).toEqual({ period, covers });
  });
});

describe('given a recurring source, when it is asked for out of turn', () => {
  const september = unwrapOk(ask(aSource(), { period: 'September 2026', covers: '2026-09', due: '2026-11-30' })).record;

  it('then the next period follows on the furthest one, whatever was asked for since', () => {
    const inWords = unwrapOk(askIn(september, { period: 'The summer holidays', covers: null })).record;
    expect(inWords.lastAsked).toEqual(september.lastAsked);
    const earlier = unwrapOk(askIn(september, { period: 'March 2026', covers: '2026-03' })).record;
    expect(earlier.lastAsked).toEqual(september.lastAsked);
    const later = unwrapOk(askIn(september, { period: 'October 2026', covers: '2026-10' })).record;
    expect(later.lastAsked?.covers).toBe('2026-10');
  });

  it('then a period in one’s own words is still remembered as asked for', () => {
    const first = unwrapOk(ask(aSource(), { period: 'The summer holidays', covers: null })).record;
    expect(first.lastAsked).toMatchObject({ covers: null, askedAt: NOW });
  });
});

describe('given a recurring source, when each due date is moved to a working day, month after month', () => {
  it('then the interval stays: it is due as long after the period as the first time', () => {
    const first = unwrapOk(ask(aSource(), { period: 'October 2026', covers: '2026-10', due: '2026-11-23' }));
    let record = first.record;
    const days: string[] = [];
    for (let month = 0; month < 8; month += 1) {
      const next = preparedRequest(record, addDays(record.lastAsked?.due ?? '', 12), ENGLAND);
      if (next === null) throw new Error('Nothing is prepared');
      const { period, due, usualDue } = next;
      days.push(due);
      record = unwrapOk(askIn(record, { period: period.label, covers: period.id, due, usualDue })).record;
    }
    expect(record.lastAsked?.covers).toBe('2027-06');
    expect(days.slice(0, 3)).toEqual(['2026-12-23', '2027-01-25', '2027-02-23']);
    expect(record.lastAsked?.due).toBe('2027-07-23');
  });
});
