/**
 * Keys sort in the order of lists and separate open from ended items; long texts are split without breaking characters.
 */
import { fromEntity, toEntity, toMergeEntity } from '../../../bot/store/codec';
import { digest, type KeyRange, keys, startingWith } from '../../../bot/store/keys';

const person = { tenantId: 'ABC', objectId: 'DEF' };
const at = '2026-11-23T09:30:00.000Z';
const ofSource = { kind: 'source', sourceId: 's' } as const;
const later = '2026-11-23T09:30:00.001Z';

const inside = ({ from, to }: KeyRange, key: string) => key >= from && key < to;

test('given every kind of key, when it is checked, then Table Storage accepts it', () => {
  const all = [
    ...[keys.group('g'), keys.link('19:x@thread.tacv2;messageid=1'), keys.membershipGroup, keys.membershipSeat('s')],
    ...[keys.membershipViewer(person), keys.person(person), keys.tenure('s', at), keys.openRegister('2026-12')],
    ...[
      keys.registerSeats('2026-12', 0),
      keys.seatTurn('2026-12', 's', 1),
      keys.registerGuests('2026-12', 0),
      keys.closedRegister('2026-12'),
      keys.action('a'),
      keys.endedAction(at, 'a'),
    ],
    ...[keys.schedule, keys.calendarOf(person), keys.calendarSecret('a-secret/of#any?kind')],
    ...[keys.trackerRegister, keys.source('s'), keys.agreement('a'), keys.endedRequest('s', 'r')],
    ...[keys.formerSource('2026-27-Q3', 's'), keys.formerAgreement('2026-27-Q3', 'a')],
    ...[keys.resolvedBarrier(at, 'b'), keys.round(keys.roundId(at, 'o')), keys.snapshot('2026-27-Q3', 1)],
    ...[keys.quarter('2026-27-Q3'), keys.projectedQuarter('2026-27-Q3'), keys.projectedGuestsRow(0)],
    ...[keys.projectedMessage('m'), keys.recommendation('6.1'), keys.implementationRoute],
    ...[keys.personalConversation(person), keys.postedCard({ kind: 'register', meetingId: '2026-12' }, '1:/#?')],
    ...[
      keys.staleCard({ kind: 'request', sourceId: 's', requestId: 'r' }),
      keys.message('m'),
      keys.waitingMessage('m'),
      keys.operation('o'),
      keys.event(at, 'o', 0),
      keys.eventOf({ kind: 'request', sourceId: 's', requestId: 'r' }, at, 'o', 0),
    ],
  ];

  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are not allowed in keys
  for (const key of all) expect(key).not.toMatch(/[/\\#?\u0000-\u001f\u007f-\u009f]/);
  expect(new Set(all).size).toBe(all.length);
});

test('given keys of ended items, when they are compared, then the newest comes first', () => {
  expect(keys.endedAction(later, 'a') < keys.endedAction(at, 'a')).toBe(true);
  expect(keys.closedRegister('2027-01') < keys.closedRegister('2026-12')).toBe(true);
  expect(keys.eventOf(ofSource, later, 'o', 0) < keys.eventOf(ofSource, at, 'o', 0)).toBe(true);
  expect(keys.eventOf(ofSource, at, 'o', 1) < keys.eventOf(ofSource, at, 'o', 0)).toBe(true);
  expect(keys.instantOfEventOf(keys.eventOf(ofSource, later, 'o', 1))).toBe(later);
  expect(keys.instantOfEventOf(keys.event(later, 'o', 1))).toBeNull();
  expect(keys.resolvedBarrier(later, 'b') < keys.resolvedBarrier(at, 'b')).toBe(true);
  expect(keys.roundId(later, 'o') < keys.roundId(at, 'o')).toBe(true);
  expect(keys.quarter('2026-27-Q4') < keys.quarter('2026-27-Q3')).toBe(true);
  expect(keys.quarter('2027-28-Q1') < keys.quarter('2026-27-Q4')).toBe(true);
  expect(keys.event(later, 'o', 0) < keys.event(at, 'o', 0)).toBe(true);
  expect(keys.event(at, 'o', 1) < keys.event(at, 'o', 0)).toBe(true);
});

test('given key ranges of open items, when an item has ended, then its key lies outside of them', () => {
  expect(inside(keys.actions, keys.actionSequence)).toBe(true);
  expect(inside(keys.actions, keys.action('a'))).toBe(true);
  expect(inside(keys.actions, keys.endedAction(at, 'a'))).toBe(false);
  expect(inside(keys.actions, keys.endedActionIndex('a'))).toBe(false);
  for (const key of [keys.trackerRegister, keys.agreement('a'), keys.source('s')]) {
    expect(inside(keys.tracker, key)).toBe(true);
  }
  const ended = [keys.endedRequest('s', 'r'), keys.eventOf(ofSource, at, 'o', 0), keys.formerSource('2026-27-Q3', 's')];
  for (const key of [...ended, keys.resolvedBarrier(at, 'b')]) expect(inside(keys.tracker, key)).toBe(false);
  expect(inside(keys.openRegisters, keys.registerSeats('2026-12', 79))).toBe(true);
  expect(inside(keys.openRegisters, keys.registerGuests('2026-12', 3))).toBe(true);
  expect(inside(keys.openRegisters, keys.closedRegister('2026-12'))).toBe(false);
  expect(inside(keys.waiting, keys.message('m'))).toBe(false);
  expect(inside(keys.waiting, keys.undeliveredMessage('2026-11-26T10:00:00.000Z', 'm'))).toBe(false);
});

test('given a period of months, when its closed registers are read, then both its ends are included', () => {
  const quarter = keys.closedRegisters('2026-10', '2026-12');
  const months = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01'];
  expect(months.filter((month) => inside(quarter, keys.closedRegister(month)))).toEqual(months.slice(1, 4));
});

test('given a page of registers, when it is read, then the rows of the open one come first and together', () => {
  const open = [keys.openRegister('2026-12'), keys.registerGuests('2026-12', 3), keys.registerSeats('2026-12', 10)];
  const sorted = [keys.closedRegister('2026-11'), ...open].sort();
  expect(sorted).toEqual([...open, keys.closedRegister('2026-11')]);
  for (const key of sorted) expect(inside(keys.registers(null), key)).toBe(true);
  expect(inside(keys.registers(null), keys.seatTurn('2026-12', 's', 1))).toBe(false);
});

test('given former states, when those since a quarter are read, then no earlier quarter is included', () => {
  const quarters = ['2025-26-Q4', '2026-27-Q1', '2026-27-Q2'];
  const since = keys.formerSince('2026-27-Q1');
  expect(quarters.filter((quarter) => inside(since, keys.formerSource(quarter, 's')))).toEqual(quarters.slice(1));
});

test('given the key of another list as page key, when it is used, then the list starts at its beginning', () => {
  expect(keys.endedActions('action!1open!a')).toEqual(keys.endedActions(null));
  expect(keys.endedActions('message!m')).toEqual(keys.endedActions(null));
  const key = keys.endedAction(at, 'a');
  expect(keys.endedActions(key)).toEqual({ ...startingWith('action-ended!'), from: key });
});

test('given one person’s ids in upper and lower case, when keys are made, then they are the same', () => {
  const small = { tenantId: 'abc', objectId: 'def' };
  expect(keys.person(small)).toBe(keys.person(person));
  expect(keys.calendarOf(small)).toBe(keys.calendarOf(person));
});

test('given parts with the same concatenation, when they are digested, then the digests differ', () => {
  expect(digest('a', 'bc')).not.toBe(digest('ab', 'c'));
});

test('given a long text of surrogate pairs, when it is split, then no piece ends within a pair', () => {
  for (const shift of ['', 'x']) {
    const value = { text: shift + '🙂'.repeat(40_000) };
    const entity = toEntity('group', 'row', value);

    const pieces = Array.from({ length: entity.pieces }, (_, index) => String(entity[`json${index}`]));
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(32_000);
      expect(piece).not.toMatch(/[\ud800-\udbff]$/);
    }
    expect(fromEntity(entity)).toEqual(value);
  }
});

test.each([null, '', 0, false, [], {}, 'text'])(
  'given %j, when it is stored and read, then it is the same',
  (value) => {
    expect(fromEntity(toEntity('group', 'row', value))).toEqual(value);
  },
);

test('given a text that was read before, when it is read again, then it is not parsed again', () => {
  const before = fromEntity<object>(toEntity('group', 'row', { text: 'before', of: ['a'] }));

  expect(fromEntity(toEntity('group', 'row', { text: 'before', of: ['a'] }))).toBe(before);
  expect(fromEntity(toEntity('group', 'row', { text: 'after', of: ['a'] }))).toEqual({ text: 'after', of: ['a'] });
});

test('given a value that was read before, when parts are merged into one row, then only that row has them', () => {
  const entity = toEntity('group', 'row', { a: 1, b: 1 });
  const before = fromEntity(entity);

  expect(fromEntity({ ...entity, ...toMergeEntity('group', 'row', { b: 2 }) })).toEqual({ a: 1, b: 2 });
  expect(before).toEqual({ a: 1, b: 1 });
});

test('given parts that were merged, when the value is read, then they replace properties of the same name', () => {
  const entity = {
    ...toEntity('group', 'row', { a: 1, b: 1 }),
    ...toMergeEntity('group', 'row', { b: { c: null }, d: 'new' }),
  };

  expect(fromEntity(entity)).toEqual({ a: 1, b: { c: null }, d: 'new' });
});

test('given a part too large for one property, when it is merged, then it fails before it is sent', () => {
  expect(() => toMergeEntity('group', 'row', { a: 'x'.repeat(30_000) })).toThrow(RangeError);
});

test('given a value at the size limit, when it is stored, then it fits in 1 MiB at two bytes a character', () => {
  const entity = toEntity('group', 'row', 'x'.repeat(509_000));

  expect(JSON.stringify(entity).length * 2).toBeLessThan(1024 * 1024);
  expect(() => toEntity('group', 'row', 'x'.repeat(520_000))).toThrow(RangeError);
});

test('given the overview’s key range from a quarter on, then it has open actions and no ended items', () => {
  const range = keys.projectionWithActions('2026-27-Q1');
  const read = [
    ...[keys.projectedQuarter('2026-27-Q1'), keys.projectedQuarter('2027-28-Q4')],
    ...[keys.projectedGuestsRow(3), keys.projectedMessage('m'), keys.action('a')],
  ];
  expect(read.map((key) => inside(range, key))).toEqual(read.map(() => true));
  const left = [
    keys.projectedQuarter('2025-26-Q4'),
    keys.endedAction(at, 'a'),
    keys.endedActionIndex('a'),
    keys.ahead('2026-12'),
  ];
  expect(left.map((key) => inside(range, key))).toEqual(left.map(() => false));
});
