/** The heat map and the rates: their words, their order, and the saved files. */
import {
  byAgency,
  cellLabel,
  cellNumbers,
  columnNote,
  registerPath,
  shortDay,
} from '../../../tab/features/attendance/monitoring/cell-words';
import { RATE_SORT, type RateRow } from '../../../tab/features/attendance/monitoring/rate-order';
import { bytesOf } from '../../../tab/lib/bytes';
import { nextOrder, type SortOrder, sortRows } from '../../../tab/lib/sort';
import { rateInFull } from '../../../tab/lib/words';
import { monitoringOf } from '../../support/tab/monitoring-story';

describe('a rate in full', () => {
  it.each([
    [8, 9, '8 of 9 · 88.9%'],
    [1, 8, '1 of 8 · 12.5%'],
    [1, 2000, '1 of 2000 · 0.1%'],
    [1999, 2000, '1999 of 2000 · 99.9%'],
    [1, 3000, '1 of 3000 · 0.1%'],
    [2999, 3000, '2999 of 3000 · 99.9%'],
    [9, 9, '9 of 9 · 100.0%'],
    [0, 9, '0 of 9 · 0.0%'],
  ])('given %i of %i, then it reads "%s"', (part, whole, words) => {
    expect(rateInFull({ part, whole, ratio: part / whole })).toBe(words);
  });

  it('given nothing to divide by, then n/a', () => {
    expect(rateInFull({ part: 0, whole: 0, ratio: null })).toBe('n/a');
  });
});

describe('a cell', () => {
  it('given seats that count, then it says how many of them', () => {
    expect(cellNumbers({ attended: 3, counted: 4 })).toBe('3 of 4 seats');
    expect(cellNumbers({ attended: 0, counted: 1 })).toBe('0 of 1 seat');
    expect(cellNumbers({ attended: 0, counted: 0 })).toBeNull();
  });
});

test('given a cell that opens, then it is named by its word, its seats and its register, and leads there', () => {
  const meeting = { meetingId: '2026-06', date: '2026-06-17' } as const;

  expect(cellLabel({ standing: 'apologies', attended: 0, counted: 2 }, meeting, 'Police')).toBe(
    'Apol., 0 of 2 seats: Police, register of Wed 17 Jun 2026',
  );
  expect(cellLabel({ standing: 'vacant', attended: 0, counted: 0 }, meeting, 'Rushmoor')).toBe(
    'Vacant: Rushmoor, register of Wed 17 Jun 2026',
  );
  expect(registerPath(meeting)).toBe('/attendance?meeting=2026-06');
});

describe('a column', () => {
  it('given a meeting that was held, then the note says only that it was in person', () => {
    expect(columnNote({ state: 'held', mode: 'remote' })).toBeNull();
    expect(columnNote({ state: 'held', mode: 'in-person' })).toBe('In person');
  });

  it('given a meeting that was not held, then the note says why', () => {
    expect(columnNote({ state: 'cancelled', mode: 'in-person' })).toBe('Cancelled');
    expect(columnNote({ state: 'no-register', mode: 'remote' })).toBe('No register');
    expect(columnNote({ state: 'to-come', mode: 'remote' })).toBe('To come');
  });

  it('given its day, then the month is abbreviated and the year left out', () => {
    expect(shortDay('2026-12-16')).toBe('16 Dec');
  });
});

test('given organisations of agencies, then each agency is listed once, in the order in which they came', () => {
  const groups = byAgency(monitoringOf('2026-27').organisations);

  expect(groups.map(({ agency }) => agency).slice(0, 4)).toEqual(['VRU', 'Police', 'HIWFRS', 'YJS']);
  expect(groups[3]?.organisations).toHaveLength(3);
  expect(groups.flatMap(({ organisations }) => organisations)).toHaveLength(15);
});

describe('the order of rates', () => {
  const row = (name: string, part: number, whole: number): RateRow => ({
    id: name,
    name,
    beside: null,
    rate: { part, whole, ratio: whole === 0 ? null : part / whole },
  });
  const rows = [row('Police', 5, 6), row('Rushmoor', 0, 0), row('Fire', 1, 6), row('Council', 5, 6)];
  const names = (order: SortOrder<'name' | 'rate'> | null) =>
    (order === null ? rows : sortRows(rows, RATE_SORT[order.column], order.direction)).map(({ name }) => name);

  it('given no heading is pressed, then the order is as received', () => {
    expect(names(null)).toEqual(['Police', 'Rushmoor', 'Fire', 'Council']);
  });

  it('given the rate is pressed, then the lowest comes first, then the highest; missing rates come last', () => {
    const once = nextOrder<'name' | 'rate'>(null, 'rate');
    expect(names(once)).toEqual(['Fire', 'Council', 'Police', 'Rushmoor']);
    expect(names(nextOrder(once, 'rate'))).toEqual(['Council', 'Police', 'Fire', 'Rushmoor']);
  });

  it('given another heading is pressed, then it begins from A', () => {
    expect(names(nextOrder<'name' | 'rate'>({ column: 'rate', direction: 'descending' }, 'name'))[0]).toBe('Council');
  });
});

test('given a file as base64, then its bytes come out as they were', () => {
  const bytes = Buffer.from([0, 255, 80, 75, 3, 4, 0xef, 0xbb, 0xbf]);
  expect([...bytesOf(bytes.toString('base64'))]).toEqual([...bytes]);
  expect(() => bytesOf('not base64!')).toThrow();
});
