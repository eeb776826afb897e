import { effectiveDue } from '../../../../../shared/domain/tracker/due-days';
import { RAG_TABLE } from '../../../../../shared/domain/tracker/rag-table';
import type { DataRequest, Rag, ResponseContent } from '../../../../../shared/domain/tracker/types';
import { aBarrier, anAgreement, aResponse, aSource, saying } from '../../../../support/domain-builders';
import { type Circumstances, due, ragAndRow, statusOf } from './looking-at';

describe('given the table, when its rows are read', () => {
  it('then they are in the order in which they decide', () => {
    expect(RAG_TABLE.map(({ rag, row }) => `${rag}: ${row}`)).toEqual([
      'excluded: retired',
      'excluded: not-held-confirmed',
      'grey: never-requested',
      'red: cannot-share',
      'red: barrier-open',
      'red: overdue-beyond-grace',
      'red: revised-date-passed',
      'red: agreement-missing',
      'amber: overdue-within-grace',
      'amber: partly-supplied',
      'amber: revised-date-running',
      'amber: period-missing',
      'amber: agreement-in-negotiation',
      'amber: agreement-to-be-novated',
      'amber: not-held-unconfirmed',
      'amber: quality-issue',
      'grey: not-yet-due',
    ]);
  });

  it('then each has a name and a title of its own', () => {
    expect(new Set(RAG_TABLE.map(({ row }) => row)).size).toBe(RAG_TABLE.length);
    expect(new Set(RAG_TABLE.map(({ title }) => title)).size).toBe(RAG_TABLE.length);
  });
});

describe('given one request and nothing else, when today is Monday 23 November 2026', () => {
  const confirmed = { ...due('2026-11-20', saying.notHeld()), notHeldConfirmed: true };

  it.each<[string, DataRequest[], string]>([
    ['no request', [], 'grey: never-requested'],
    ['due later, nothing received', [due('2026-12-11')], 'grey: not-yet-due'],
    ['due today, nothing received', [due('2026-11-23')], 'grey: not-yet-due'],
    ['due on Friday, nothing received', [due('2026-11-20')], 'amber: overdue-within-grace'],
    ['ten working days overdue', [due('2026-11-09')], 'amber: overdue-within-grace'],
    ['eleven working days overdue', [due('2026-11-06')], 'red: overdue-beyond-grace'],
    ['supplied in time', [due('2026-11-20', saying.supplied())], 'green: supplied'],
    ['supplied before it is due', [due('2026-12-11', saying.supplied())], 'green: supplied'],
    ['supplied late, but complete', [due('2026-06-30', saying.supplied())], 'green: supplied'],
    ['partly supplied, the rest expected', [due('2026-11-20', saying.partly('2026-12-04'))], 'amber: partly-supplied'],
    ['the rest expected today', [due('2026-11-20', saying.partly('2026-11-23'))], 'amber: partly-supplied'],
    ['the rest a day late', [due('2026-11-13', saying.partly('2026-11-20'))], 'amber: overdue-within-grace'],
    ['the rest 11 working days late', [due('2026-11-02', saying.partly('2026-11-06'))], 'red: overdue-beyond-grace'],
    ['promised for later', [due('2026-11-20', saying.willSupplyBy('2026-12-04'))], 'amber: revised-date-running'],
    ['promised for today', [due('2026-11-13', saying.willSupplyBy('2026-11-23'))], 'amber: revised-date-running'],
    ['promised for Sunday', [due('2026-11-13', saying.willSupplyBy('2026-11-22'))], 'amber: revised-date-running'],
    ['promised for Friday', [due('2026-11-13', saying.willSupplyBy('2026-11-20'))], 'red: revised-date-passed'],
    [
      'long overdue, then promised',
      [due('2026-09-30', saying.willSupplyBy('2026-12-04'))],
      'amber: revised-date-running',
    ],
    ['cannot be shared, due later', [due('2026-12-11', saying.cannotShare())], 'red: cannot-share'],
    ['said to be not held, due later', [due('2026-12-11', saying.notHeld())], 'amber: not-held-unconfirmed'],
    ['said to be not held, long past due', [due('2026-06-30', saying.notHeld())], 'amber: not-held-unconfirmed'],
    ['not held, confirmed', [confirmed], 'excluded: not-held-confirmed'],
  ])('then "%s" is decided by its row', (_, requests, decided) => {
    expect(ragAndRow(requests)).toBe(decided);
  });
});

describe('given several reasons at once, when the source is looked at', () => {
  const refused = due('2026-11-20', saying.cannotShare());

  it.each<[string, DataRequest[], Circumstances, string]>([
    ['retired comes before all', [refused], { source: aSource({ state: 'retired' }) }, 'excluded: retired'],
    ['retired comes before never requested', [], { source: aSource({ state: 'retired' }) }, 'excluded: retired'],
    [
      'a confirmed "not held" comes before a refusal',
      [
        { ...due('2026-11-20', saying.notHeld()), notHeldConfirmed: true },
        { ...refused, id: 'b' },
      ],
      {},
      'excluded: not-held-confirmed',
    ],
    ['a refusal comes before lateness', [due('2026-06-30', saying.cannotShare())], {}, 'red: cannot-share'],
    [
      'red lateness comes before a broken promise',
      [due('2026-09-30', saying.willSupplyBy('2026-11-02'))],
      {},
      'red: overdue-beyond-grace',
    ],
    [
      'a broken promise comes before amber lateness',
      [due('2026-11-13', saying.willSupplyBy('2026-11-20'))],
      {},
      'red: revised-date-passed',
    ],
    [
      'amber lateness comes before a part',
      [due('2026-11-06', saying.partly('2026-11-20'))],
      {},
      'amber: overdue-within-grace',
    ],
    [
      'a refusal comes before its own barrier',
      [due('2026-12-11', saying.cannotShare())],
      { barriers: [aBarrier()] },
      'red: cannot-share',
    ],
    ['a barrier comes before red lateness', [due('2026-06-30')], { barriers: [aBarrier()] }, 'red: barrier-open'],
    [
      'a broken promise comes before a missing agreement',
      [due('2026-11-13', saying.willSupplyBy('2026-11-20'))],
      { source: aSource({ isaRequired: true }) },
      'red: revised-date-passed',
    ],
    [
      'a missing agreement comes before amber lateness',
      [due('2026-11-20')],
      { source: aSource({ isaRequired: true }) },
      'red: agreement-missing',
    ],
    [
      'never requested comes before a missing agreement',
      [],
      { source: aSource({ isaRequired: true }) },
      'grey: never-requested',
    ],
    [
      'never requested comes before a barrier and a quality issue',
      [],
      { barriers: [aBarrier()], quality: { note: 'Duplicates', since: '2026-11-02' } },
      'grey: never-requested',
    ],
    [
      'a running promise comes before a negotiation',
      [due('2026-11-20', saying.willSupplyBy('2026-12-04'))],
      { source: aSource({ isaRequired: true }), agreements: [anAgreement({ start: null })] },
      'amber: revised-date-running',
    ],
    [
      'a negotiation comes before "not held"',
      [due('2026-11-20', saying.notHeld())],
      { source: aSource({ isaRequired: true }), agreements: [anAgreement({ start: null })] },
      'amber: agreement-in-negotiation',
    ],
    [
      '"not held" comes before a quality issue',
      [due('2026-11-20', saying.notHeld())],
      { quality: { note: 'Duplicates', since: '2026-11-02' } },
      'amber: not-held-unconfirmed',
    ],
    [
      'a quality issue comes before not yet due',
      [due('2026-12-11')],
      { quality: { note: 'Duplicates', since: '2026-11-02' } },
      'amber: quality-issue',
    ],
    [
      'a running promise comes before "not held"',
      [due('2026-11-20', saying.notHeld()), due('2026-11-20', saying.willSupplyBy('2026-12-04'))],
      {},
      'amber: revised-date-running',
    ],
  ])('then %s', (_, requests, facts, decided) => {
    expect(ragAndRow(requests, facts)).toBe(decided);
  });
});

describe('given a source that is asked for month after month, when it is looked at', () => {
  const october = { ...due('2026-11-06', saying.supplied()), id: 'october' };
  const november = (day: string, content: ResponseContent | null = null, at?: string) => ({
    ...due(day, content, at),
    id: 'november',
    period: 'November 2026',
  });

  it('then the last one supplied keeps it green until the next is late', () => {
    const requests = [october, november('2026-12-04')];
    const on = (today: string) => statusOf(requests, { today }).rag;
    expect([on('2026-12-04'), on('2026-12-07'), on('2026-12-18'), on('2026-12-21')]).toEqual<Rag[]>([
      'green',
      'amber',
      'amber',
      'red',
    ]);
  });

  it('then an earlier one that is still owed is a missing period, however well the later one went', () => {
    expect(ragAndRow([due('2026-10-02'), october])).toBe('amber: period-missing');
  });

  it('then it is the one due last that counts, of those whose day has passed', () => {
    const late = { ...due('2026-11-20'), id: 'late' };
    const longLate = { ...due('2026-06-30'), id: 'long-late' };
    expect(ragAndRow([late, longLate])).toBe('amber: overdue-within-grace');
  });

  it('then a promise for a later one, or "not held" for an earlier one, is amber', () => {
    const promised = november('2026-12-04', saying.willSupplyBy('2026-12-11'));
    const notHeld = { ...due('2026-10-02', saying.notHeld()), id: 'september' };
    expect(ragAndRow([october, promised])).toBe('amber: revised-date-running');
    expect(ragAndRow([notHeld, october])).toBe('amber: not-held-unconfirmed');
  });

  it('then a part supplied for an earlier period is a missing period once the later one counts', () => {
    const part = { ...due('2026-10-16', saying.partly('2026-12-04'), '2026-11-10T09:00:00.000Z'), id: 'september' };
    const full = { ...october, latest: aResponse(saying.supplied(), '2026-11-12T09:00:00.000Z') };
    expect(ragAndRow([part, full])).toBe('amber: period-missing');
    expect(ragAndRow([{ ...part, due: '2026-11-20' }, full])).toBe('amber: partly-supplied');
  });

  it('then a refusal of the one that counts, or of one asked after it, is not undone by an earlier one', () => {
    const refusedAfter = november('2026-12-04', saying.cannotShare(), '2026-11-20T09:00:00.000Z');
    expect(ragAndRow([october, refusedAfter])).toBe('red: cannot-share');
    expect(ragAndRow([refusedAfter, october])).toBe('red: cannot-share');
    const suppliedAfter = { ...october, latest: aResponse(saying.supplied(), '2026-11-21T09:00:00.000Z') };
    expect(ragAndRow([refusedAfter, suppliedAfter])).toBe('red: cannot-share');
  });
});

describe('given a status, when somebody asks why', () => {
  it.each<[string, DataRequest[], Circumstances, string]>([
    ['retired', [], { source: aSource({ state: 'retired' }) }, 'Retired'],
    ['never requested', [], {}, 'Never requested'],
    [
      'asked for, and the request withdrawn',
      [],
      { lastAsked: due('2026-11-20') },
      'Nothing is asked for at the moment',
    ],
    [
      'a barrier',
      [due('2026-12-11')],
      { barriers: [aBarrier({ code: 'awaiting_advice' })] },
      'Barrier not yet resolved: awaiting legal or IG advice',
    ],
    [
      'no agreement',
      [due('2026-12-11')],
      { source: aSource({ isaRequired: true }) },
      'An information sharing agreement is required; none is in force and none in negotiation',
    ],
    [
      'a negotiation',
      [due('2026-12-11')],
      { source: aSource({ isaRequired: true }), agreements: [anAgreement({ start: null })] },
      'The information sharing agreement is not in force yet',
    ],
    [
      'a quality issue',
      [due('2026-11-20', saying.supplied())],
      { quality: { note: 'Postcodes are missing', since: '2026-11-02' } },
      'Quality issue: Postcodes are missing',
    ],
    [
      'a refusal',
      [due('2026-12-11', saying.cannotShare('care_information'))],
      {},
      'Cannot share: health or social care personal information',
    ],
    ['one day', [due('2026-11-20')], {}, '1 working day overdue'],
    ['two days', [due('2026-11-19')], {}, '2 working days overdue'],
    ['too many days', [due('2026-11-06')], {}, '11 working days overdue, more than the 10 allowed'],
    [
      'a broken promise',
      [due('2026-11-06', saying.willSupplyBy('2026-11-20'))],
      {},
      'The revised date 2026-11-20 has passed',
    ],
    [
      'a part',
      [due('2026-11-20', saying.partly('2026-12-04'))],
      {},
      'Partly supplied, the rest expected by 2026-12-04',
    ],
    ['a promise', [due('2026-11-20', saying.willSupplyBy('2026-12-04'))], {}, 'Will be supplied by 2026-12-04'],
    ['not held', [due('2026-11-20', saying.notHeld())], {}, 'Said to be not held, not yet confirmed by the VRU'],
    ['nothing due', [due('2026-12-11'), due('2026-12-04')], {}, 'Requested, due 2026-12-04, nothing received yet'],
    [
      'supplied, twice',
      [
        { ...due('2026-10-16', saying.supplied()), period: 'September 2026' },
        { ...due('2026-11-20', saying.supplied()), period: 'October 2026' },
      ],
      {},
      'Supplied in full for October 2026',
    ],
  ])('then %s is explained in words', (_, requests, facts, reason) => {
    expect(statusOf(requests, facts).reason).toBe(reason);
  });

  it('then, of several late ones, the reason names the one that counts', () => {
    expect(statusOf([due('2026-11-20'), due('2026-11-17')]).reason).toBe('1 working day overdue');
  });

  it('then the weekend after a due day says which day it was', () => {
    expect(statusOf([due('2026-11-20')], { today: '2026-11-21' }).reason).toBe('Overdue: it was due on 2026-11-20');
  });

  it('then the periods that are missing are named', () => {
    const missing = { ...due('2026-10-02'), id: 'september', period: 'September 2026' };
    expect(statusOf([missing, due('2026-11-20', saying.supplied())]).reason).toBe(
      'Not supplied in full: September 2026',
    );
  });

  it('then a confirmed "not held" names who confirmed it', () => {
    const confirmed = { ...due('2026-11-20', saying.notHeld()), notHeldConfirmed: true };
    expect(statusOf([confirmed]).reason).toBe('Not held, confirmed by the VRU');
  });
});

describe('given a request, when it is asked which day is awaited', () => {
  it.each<[string, DataRequest, string | null]>([
    ['nothing said: its due date', due('2026-11-20'), '2026-11-20'],
    ['a promise: the promised day', due('2026-11-20', saying.willSupplyBy('2026-12-04')), '2026-12-04'],
    ['a part: the day the rest is expected', due('2026-11-20', saying.partly('2026-12-11')), '2026-12-11'],
    ['a promise before the due date: the due date', due('2026-12-11', saying.willSupplyBy('2026-12-04')), '2026-12-11'],
    ['a refusal: still its due date', due('2026-11-20', saying.cannotShare()), '2026-11-20'],
    ['supplied: no more is awaited', due('2026-11-20', saying.supplied()), null],
    ['not held: no more is awaited', due('2026-11-20', saying.notHeld()), null],
  ])('then %s', (_, request, day) => {
    expect(effectiveDue(request)).toBe(day);
  });
});
