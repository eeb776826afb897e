import { effectiveDue, RAG_TABLE, type Rag, type RagFacts, ragOf } from '../../../../../shared/domain/tracker/rag';
import type { DataRequest, ResponseContent } from '../../../../../shared/domain/tracker/types';
import { aRequest, aResponse, ENGLAND, saying, TODAY } from '../../../../support/domain-builders';

const statusOf = (requests: readonly DataRequest[], facts: Partial<RagFacts> = {}) =>
  ragOf({ source: { state: 'active' }, requests, today: TODAY, graceWorkingDays: 10, calendar: ENGLAND, ...facts });
/** RAG and row, which is what a story is about; reasons have their own. */
const ragAndRow = (requests: readonly DataRequest[], facts: Partial<RagFacts> = {}) => {
  const { rag, row } = statusOf(requests, facts);
  return `${rag}: ${row}`;
};
const due = (day: string, content: ResponseContent | null = null, at?: string) =>
  aRequest({ due: day, latest: content === null ? null : aResponse(content, at) });

describe('given the table, when its rows are read', () => {
  it('then they stand in the order in which they decide', () => {
    expect(RAG_TABLE.map(({ rag, row }) => `${rag}: ${row}`)).toEqual([
      'excluded: retired',
      'excluded: not-held-confirmed',
      'grey: never-requested',
      'red: cannot-share',
      'red: overdue-beyond-grace',
      'red: revised-date-passed',
      'amber: overdue-within-grace',
      'amber: partly-supplied',
      'amber: revised-date-running',
      'amber: not-held-unconfirmed',
      'grey: not-yet-due',
      'green: supplied',
    ]);
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
    ['promised for yesterday', [due('2026-11-13', saying.willSupplyBy('2026-11-22'))], 'red: revised-date-passed'],
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

describe('given a due date, when days pass and nothing comes', () => {
  it.each([
    ['due on Friday: Friday', '2026-11-20', '2026-11-20', 'grey'],
    ['due on Friday: Saturday, nobody could have worked yet', '2026-11-20', '2026-11-21', 'grey'],
    ['due on Friday: Sunday', '2026-11-20', '2026-11-22', 'grey'],
    ['due on Friday: Monday', '2026-11-20', '2026-11-23', 'amber'],
    ['G working days', '2026-11-06', '2026-11-20', 'amber'],
    ['the Saturday after G', '2026-11-06', '2026-11-21', 'amber'],
    ['G + 1', '2026-11-06', '2026-11-23', 'red'],
    ['due on Christmas Eve: Boxing Day as observed', '2026-12-24', '2026-12-28', 'grey'],
    ['due on Christmas Eve: the first day of work', '2026-12-24', '2026-12-29', 'amber'],
    ['due on Christmas Day: the same first day', '2026-12-25', '2026-12-29', 'amber'],
    ['G, with three bank holidays in between', '2026-12-18', '2027-01-06', 'amber'],
    ['G + 1, with three bank holidays in between', '2026-12-18', '2027-01-07', 'red'],
  ])('then %s', (_, day, today, rag) => {
    expect(statusOf([due(day)], { today }).rag).toBe(rag);
  });

  it("then the group's own grace counts", () => {
    expect(statusOf([due('2026-11-20')], { graceWorkingDays: 0 }).rag).toBe('red');
    expect(statusOf([due('2026-11-23')], { graceWorkingDays: 0 }).rag).toBe('grey');
    expect(statusOf([due('2026-11-06')], { graceWorkingDays: 11 }).rag).toBe('amber');
  });

  it('then a promised Friday has passed on Saturday already: no grace for a promise', () => {
    const promised = [due('2026-11-06', saying.willSupplyBy('2026-11-20'))];
    const on = (today: string) => ragAndRow(promised, { today });
    expect([on('2026-11-20'), on('2026-11-21')]).toEqual(['amber: revised-date-running', 'red: revised-date-passed']);
  });

  it('then a promise for a day before the due date costs nothing while the due date has not passed', () => {
    const early = [due('2026-12-11', saying.willSupplyBy('2026-11-20'))];
    expect(statusOf(early).rag).toBe('amber');
    expect(statusOf(early, { today: '2026-12-11' }).rag).toBe('amber');
  });
});

describe('given several reasons at once, when the source is looked at', () => {
  const refused = due('2026-11-20', saying.cannotShare());

  it.each<[string, DataRequest[], Partial<RagFacts>, string]>([
    ['retired comes before all', [refused], { source: { state: 'retired' } }, 'excluded: retired'],
    ['retired comes before never requested', [], { source: { state: 'retired' } }, 'excluded: retired'],
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
      [due('2026-06-30'), due('2026-11-13', saying.willSupplyBy('2026-11-20'))],
      {},
      'red: overdue-beyond-grace',
    ],
    [
      'a broken promise comes before amber lateness',
      [due('2026-11-20'), due('2026-11-13', saying.willSupplyBy('2026-11-20'))],
      {},
      'red: revised-date-passed',
    ],
    [
      'amber lateness comes before a part',
      [due('2026-11-20', saying.partly('2026-12-04')), due('2026-11-19')],
      {},
      'amber: overdue-within-grace',
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

  it('then an earlier one that is still owed decides, however well the later one went', () => {
    expect(ragAndRow([due('2026-10-02'), october])).toBe('red: overdue-beyond-grace');
  });

  it('then a part supplied for an earlier period gives way to a later supply in full', () => {
    const part = { ...due('2026-11-20', saying.partly('2026-12-04'), '2026-11-10T09:00:00.000Z'), id: 'september' };
    const full = { ...october, latest: aResponse(saying.supplied(), '2026-11-12T09:00:00.000Z') };
    expect(ragAndRow([part, full])).toBe('green: supplied');
  });

  it('then the latest response of all decides about a refusal', () => {
    const refusedAfter = november('2026-12-04', saying.cannotShare(), '2026-11-20T09:00:00.000Z');
    expect(ragAndRow([october, refusedAfter])).toBe('red: cannot-share');
    expect(ragAndRow([refusedAfter, october])).toBe('red: cannot-share');
    const suppliedAfter = { ...october, latest: aResponse(saying.supplied(), '2026-11-21T09:00:00.000Z') };
    expect(ragAndRow([refusedAfter, suppliedAfter])).toBe('green: supplied');
  });
});

describe('given a status, when somebody asks why', () => {
  it.each<[string, DataRequest[], Partial<RagFacts>, string]>([
    ['retired', [], { source: { state: 'retired' } }, 'Retired'],
    ['never requested', [], {}, 'Never requested'],
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
  ])('then %s is told in words', (_, requests, facts, reason) => {
    expect(statusOf(requests, facts).reason).toBe(reason);
  });

  it('then, of several late ones, the longest is told', () => {
    expect(statusOf([due('2026-11-20'), due('2026-11-17')]).reason).toBe('4 working days overdue');
  });

  it('then a confirmed "not held" names who confirmed it', () => {
    const confirmed = { ...due('2026-11-20', saying.notHeld()), notHeldConfirmed: true };
    expect(statusOf([confirmed]).reason).toBe('Not held, confirmed by the VRU');
  });
});

describe('given a request, when it is asked from which day lateness counts', () => {
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
