import {
  askForData,
  type NewRequest,
  SECTION_16_EXPLANATION,
  setAsideByNext,
} from '../../../../../shared/domain/tracker/asking';
import type { DataRequest, Source } from '../../../../../shared/domain/tracker/types';
import {
  accepted,
  aMembership,
  aRequest,
  aResponse,
  aSource,
  faultsOf,
  NOW,
  problemOf,
  saying,
  TODAY,
} from '../../../../support/domain-builders';

const asked: NewRequest = {
  period: 'November 2026',
  due: '2026-12-11',
  requestingBody: 'Violence Reduction Unit',
  gateway: { kind: 's16' },
};
const organisation = (id: string) => {
  const found = aMembership().organisations.find((listed) => listed.id === id);
  if (found === undefined) throw new Error(`No organisation ${id}`);
  return found;
};
const ask = (source: Source, input: Partial<NewRequest> = {}, live: readonly DataRequest[] = [], now = NOW) =>
  askForData(source, organisation(source.organisationId), live, { ...asked, ...input }, { id: 'request-9', now });

describe('given an active source, when its data is asked for', () => {
  it('then the request goes to the providing organisation, with nothing answered', () => {
    expect(accepted(ask(aSource()))).toEqual({
      ...asked,
      id: 'request-9',
      sourceId: 'source-1',
      organisationId: 'police',
      askedAt: NOW,
      latest: null,
      promises: 0,
      notHeldConfirmed: false,
    });
  });

  it.each([
    ['today', TODAY, NOW, true],
    ['yesterday', '2026-11-22', NOW, false],
    ["London's today, late on a summer evening", '2026-07-01', '2026-06-30T23:30:00.000Z', true],
    ["London's yesterday, which UTC still calls today", '2026-06-30', '2026-06-30T23:30:00.000Z', false],
  ])('then due %s is possible or not', (_, due, now, possible) => {
    const outcome = ask(aSource(), { due }, [], now);
    expect(outcome.ok).toBe(possible);
    if (!possible) expect(faultsOf(outcome)).toEqual({ due: expect.stringContaining('has passed') });
  });

  it('then the same period is not asked for twice, however it is written', () => {
    const live = [aRequest({ period: 'November 2026' })];
    expect(problemOf(ask(aSource(), { period: 'NOVEMBER 2026' }, live))).toEqual({
      kind: 'conflict',
      message: 'Violence with injury, monthly counts is asked for already for November 2026.',
    });
    expect(ask(aSource(), { period: 'December 2026' }, live).ok).toBe(true);
  });
});

describe('given a retired source, when its data is asked for', () => {
  it('then it is refused', () => {
    expect(faultsOf(ask(aSource({ state: 'retired' })))).toEqual({ source: expect.stringContaining('retired') });
  });
});

describe('given a legal gateway, when data is asked for through it', () => {
  const personal = (organisationId: string) => aSource({ organisationId, classification: 'personal' });

  it.each([
    ['the Integrated Care Board', 'icb'],
    ['a county council, a social care authority', 'hampshire-cc'],
    ['a unitary council', 'southampton-cc'],
  ])('then personal data of %s is refused under section 16, and told why', (_, organisationId) => {
    expect(faultsOf(ask(personal(organisationId)))).toEqual({ gateway: SECTION_16_EXPLANATION });
  });

  it.each([
    ['personal data of the police, section 16', personal('police'), { kind: 's16' }],
    ['personal data of a borough, which has no social care, section 16', personal('rushmoor'), { kind: 's16' }],
    ['aggregate data of the board, section 16', aSource({ organisationId: 'icb' }), { kind: 's16' }],
    ['personal data of the board, section 17', personal('icb'), { kind: 's17' }],
    ['personal data of the board, another gateway', personal('icb'), { kind: 'other', name: 'Health gateway' }],
  ] as const)('then %s is possible', (_, source, gateway) => {
    expect(accepted(ask(source, { gateway })).gateway).toEqual(gateway);
  });

  it('then the explanation names the Act, a way out, and that it is no legal advice', () => {
    expect(SECTION_16_EXPLANATION).toMatch(/PCSC Act 2022/);
    expect(SECTION_16_EXPLANATION).toMatch(/patient information.*health or social care authority/);
    expect(SECTION_16_EXPLANATION).toMatch(/aggregate.*another legal gateway/);
    expect(SECTION_16_EXPLANATION).toMatch(/not legal advice/);
  });

  it('then a wrong gateway and a past due date are told together', () => {
    expect(Object.keys(faultsOf(ask(personal('icb'), { due: '2026-01-01' }))).sort()).toEqual(['due', 'gateway']);
  });
});

describe('given the live requests of a source, when the next one is asked', () => {
  const suppliedFor = (id: string, due: string, askedAt = '2026-08-01T09:00:00.000Z') =>
    aRequest({ id, due, askedAt, latest: aResponse(saying.supplied()) });
  const setAside = (...live: readonly DataRequest[]) => setAsideByNext(live).map(({ id }) => id);

  it('then one confirmed to be not held is set aside: asking again reopens the question', () => {
    const confirmed = { ...suppliedFor('gone', '2026-11-20'), latest: null, notHeldConfirmed: true };
    expect(setAside(confirmed)).toEqual(['gone']);
  });

  it('then the latest that was supplied stays, and earlier ones are set aside', () => {
    const live = [suppliedFor('august', '2026-09-18'), suppliedFor('october', '2026-11-20')];
    expect(setAside(...live, suppliedFor('september', '2026-10-16')).sort()).toEqual(['august', 'september']);
  });

  it('then a single one that was supplied stays: it says how the source stands until the next is due', () => {
    expect(setAside(suppliedFor('october', '2026-11-20'))).toEqual([]);
  });

  it('then of two with one due date the one asked last stays', () => {
    const first = suppliedFor('first', '2026-11-20', '2026-10-01T09:00:00.000Z');
    expect(setAside(first, suppliedFor('second', '2026-11-20', '2026-10-02T09:00:00.000Z'))).toEqual(['first']);
  });

  it.each([
    ['nothing', null],
    ['a part', saying.partly('2026-12-01')],
    ['a promise', saying.willSupplyBy('2026-12-01')],
    ['that it cannot be shared', saying.cannotShare()],
    ['that it is not held', saying.notHeld()],
  ] as const)('then one that has brought %s stays, because it is still awaited', (_, content) => {
    const open = aRequest({ id: 'open', due: '2026-08-21', latest: content === null ? null : aResponse(content) });
    expect(setAside(open, suppliedFor('september', '2026-10-16'), suppliedFor('october', '2026-11-20'))).toEqual([
      'september',
    ]);
  });
});
