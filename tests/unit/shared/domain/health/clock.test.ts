import { writtenAt } from '../../../../../bot/store/heartbeats';
import { clockDifference } from '../../../../../shared/domain/health/clock';

const AT = '2026-11-26T10:00:00.000Z';

test.each([
  ['the same', AT, null],
  ['half a minute apart', '2026-11-26T10:00:30.000Z', null],
  ['31 seconds ahead', '2026-11-26T09:59:29.000Z', 31],
  ['ten minutes behind', '2026-11-26T10:10:00.000Z', -600],
  ['nothing to compare with', null, null],
])('given clocks that are %s, then a difference of more than 30 seconds is reported', (_what, other, seconds) => {
  expect(clockDifference(AT, other)).toBe(seconds);
});

test.each([
  ['W/"datetime\'2026-11-26T10%3A00%3A00.1234567Z\'"', '2026-11-26T10:00:00.123Z'],
  ['W/"12"', null],
  ['W/"datetime\'never\'"', null],
])('given the version %s, then storage wrote the row at %s', (etag, at) => {
  expect(writtenAt(etag)).toBe(at);
});
