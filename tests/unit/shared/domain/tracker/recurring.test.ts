import { workingDayFrom } from '../../../../../shared/domain/calendar/working-days';
import { preparedRequest } from '../../../../../shared/domain/tracker/recurring';
import type { LastAsked, Source, SourceRecord } from '../../../../../shared/domain/tracker/types';
import { aRecord, aRequest, aResponse, aSource, ENGLAND, saying } from '../../../../support/domain-builders';

const lastAsked = (covers: string | null, due: string, askedAt = '2026-10-01T09:00:00.000Z'): LastAsked => ({
  covers,
  due,
  askedAt,
  gateway: { kind: 's16' },
  requestingBody: 'Violence Reduction Unit',
});
const asked = (last: LastAsked | null, source: Partial<Source> = {}, more: Partial<SourceRecord> = {}) =>
  aRecord({ source: aSource(source), lastAsked: last, ...more });
const prepared = (record: SourceRecord, today: string) => {
  const request = preparedRequest(record, today, ENGLAND);
  return request === null ? null : `${request.period.id}, due ${request.due}`;
};

describe('given a source that is asked for again and again, when its next period is over', () => {
  // September was due on 21 October, 21 days after its end.
  const monthly = asked(lastAsked('2026-09', '2026-10-21'));

  it('then the next request is prepared, for the period after the last one, as long after it as last time', () => {
    expect(preparedRequest(monthly, '2026-11-01', ENGLAND)).toMatchObject({
      sourceId: 'source-1',
      period: { id: '2026-10', label: 'October 2026' },
      due: '2026-11-23', // 21 November is a Saturday
    });
  });

  it('then not on the last day of the period, but on the day after', () => {
    expect([prepared(monthly, '2026-10-31'), prepared(monthly, '2026-11-01')]).toEqual([
      null,
      '2026-10, due 2026-11-23',
    ]);
  });

  it('then, confirmed late, nobody is asked to answer within less than ten days', () => {
    expect(prepared(monthly, '2026-11-20')).toBe('2026-10, due 2026-11-30');
    expect(prepared(monthly, '2026-11-25')).toBe('2026-10, due 2026-12-07'); // 5 December is a Saturday
  });

  it('then one that falls on Christmas is due on the next working day', () => {
    const due25 = asked(lastAsked('2026-10', '2026-11-25'));
    expect(prepared(due25, '2026-12-01')).toBe('2026-11, due 2026-12-29');
    expect(workingDayFrom('2026-12-25', ENGLAND)).toBe('2026-12-29');
    expect(workingDayFrom('2026-12-24', ENGLAND)).toBe('2026-12-24');
  });

  it('then periods that nobody confirmed come one after the other, the earliest first', () => {
    expect(prepared(monthly, '2027-01-04')).toBe('2026-10, due 2027-01-14');
  });

  it('then a quarterly and an annual one have periods of their own length', () => {
    const quarterly = asked(lastAsked('2026-27-Q2', '2026-10-21'), { frequency: 'quarterly' });
    expect([prepared(quarterly, '2026-12-31'), prepared(quarterly, '2027-01-01')]).toEqual([
      null,
      '2026-27-Q3, due 2027-01-21',
    ]);
    const annual = asked(lastAsked('FY2025-26', '2026-05-01'), { frequency: 'annual' });
    expect([prepared(annual, '2027-03-31'), prepared(annual, '2027-04-01')]).toEqual([
      null,
      'FY2026-27, due 2027-05-04', // 1 May is a Saturday, 3 May a bank holiday
    ]);
  });

  it('then it is prepared whatever became of the last one: open, answered, or withdrawn', () => {
    const open = { requests: [aRequest({ covers: '2026-09' })] };
    const supplied = { requests: [aRequest({ latest: aResponse(saying.supplied()) })] };
    for (const more of [open, supplied, { requests: [] }]) {
      expect(prepared(asked(lastAsked('2026-09', '2026-10-21'), {}, more), '2026-11-01')).toBe(
        '2026-10, due 2026-11-23',
      );
    }
  });
});

describe('given a source that was asked for in words of one’s own, when a period is over', () => {
  const inWords = asked(lastAsked(null, '2026-10-30', '2026-10-12T09:00:00.000Z'));

  it('then the first full period after the asking is prepared, due three weeks after its end', () => {
    expect([prepared(inWords, '2026-10-31'), prepared(inWords, '2026-11-01')]).toEqual([
      null,
      '2026-10, due 2026-11-23',
    ]);
  });
});

describe('given a source that nothing is prepared for, when periods pass', () => {
  const monthly = lastAsked('2026-09', '2026-10-21');

  it.each<[string, SourceRecord]>([
    ['never asked for: the first time is a decision', asked(null)],
    ['asked for once', asked(lastAsked('2026-09', '2026-10-21'), { frequency: 'once' })],
    ['asked for once, in words of one’s own', asked(lastAsked(null, '2026-10-21'), { frequency: 'once' })],
    ['retired', asked(monthly, { state: 'retired' })],
    [
      'not held, confirmed',
      asked(monthly, {}, { requests: [aRequest({ latest: aResponse(saying.notHeld()), notHeldConfirmed: true })] }),
    ],
  ])('then nothing is prepared: %s', (_, record) => {
    expect(prepared(record, '2027-04-01')).toBeNull();
  });

  it('then "not held", as long as the VRU has not confirmed it, stops nothing', () => {
    const said = { requests: [aRequest({ latest: aResponse(saying.notHeld()) })] };
    expect(prepared(asked(monthly, {}, said), '2026-11-01')).not.toBeNull();
  });
});
