import fc from 'fast-check';
import {
  type KnownSeat,
  matchReport,
  normalisePersonName,
  type ReportPerson,
} from '../../../../../shared/domain/attendance/report';
import { TENANT } from '../../../../support/domain-builders';

const seat = (seatId: string, name: string, email: string | null = null, objectId = seatId): KnownSeat => ({
  seatId,
  name,
  email,
  holder: { tenantId: TENANT, objectId },
});
const person = (name: string, email: string | null = null): ReportPerson => ({ name, email, minutes: 60 });
const matched = (people: readonly ReportPerson[], seats: readonly KnownSeat[]) => {
  const { matches, unmatched } = matchReport({ title: null, startedAt: null, people }, seats);
  return {
    matches: matches.map(({ person: { name }, seatIds, by }) => `${name} → ${seatIds.join(' + ')} by ${by}`),
    unmatched: unmatched.map(({ name }) => name),
  };
};

describe('given an attendance report, when the people it names are looked for', () => {
  const analyst = seat('analyst', 'Ana Lyst', 'ana.lyst@example.org');
  const manager = seat('manager', 'Mana Ger', 'mana.ger@example.org');

  it.each<[string, ReportPerson, string]>([
    ['their address', person('Somebody', 'ana.lyst@example.org'), 'email'],
    ['their name', person('Ana Lyst'), 'name'],
    ['their name, from an address that nobody knows', person('Ana Lyst', 'ana@elsewhere.example'), 'name'],
    ['their name in capitals', person('ANA LYST'), 'name'],
    ['their surname first', person('Lyst, Ana'), 'name'],
    ['their name as a guest', person('Ana Lyst (Guest)'), 'name'],
    ['surname first, as a guest, in capitals', person('LYST, Ana (GUEST)'), 'name'],
    ['their name with accents', person('Ána Lýst'), 'name'],
    ['the local part of an address', person('ana.lyst'), 'name'],
    ['their name with blanks too many', person('  Ana   Lyst '), 'name'],
  ])('then they are found by %s', (_, somebody, by) => {
    expect(matched([somebody], [manager, analyst]).matches).toEqual([`${somebody.name} → analyst by ${by}`]);
  });

  it('then any of their addresses finds them, and addresses of two people find nobody', () => {
    const otherAddresses = ['ana.lyst@example.org'];
    const seats = [manager, analyst];
    expect(matched([{ ...person('A. L.', 'alias@example.org'), otherAddresses }], seats).matches).toEqual([
      'A. L. → analyst by email',
    ]);
    expect(matched([{ ...person('A. L.', 'mana.ger@example.org'), otherAddresses }], seats).matches).toEqual([]);
  });

  it('then a name with a character that could not be read is nobody’s', () => {
    expect(matched([person('Ana Lyst?')], [analyst]).unmatched).toEqual(['Ana Lyst?']);
  });

  it.each(['Ana', 'Lyst', 'Ana B Lyst', 'Anna Lyst', '', ' , ', '(Guest)'])('then %j matches nobody', (name) => {
    expect(matched([person(name)], [analyst, seat('nameless', '')])).toEqual({ matches: [], unmatched: [name] });
  });

  it('then an address counts more than a name, whoever comes first', () => {
    const people = [person('Ana Lyst'), person('Somebody', 'ana.lyst@example.org')];
    const expected = { matches: ['Somebody → analyst by email'], unmatched: ['Ana Lyst'] };
    expect(matched(people, [analyst])).toEqual(expected);
    expect(matched([...people].reverse(), [analyst])).toEqual(expected);
  });

  it('then an address that belongs to one beats a name that belongs to another', () => {
    expect(matched([person('Ana Lyst', 'mana.ger@example.org')], [analyst, manager]).matches).toEqual([
      'Ana Lyst → manager by email',
    ]);
  });

  it('then a stored address in capitals is the same address', () => {
    const shouted = seat('analyst', 'Ana Lyst', 'Ana.Lyst@Example.org');
    expect(matched([person('Somebody', 'ana.lyst@example.org')], [shouted]).matches).toHaveLength(1);
  });

  it('then an empty report and an empty list of seats match nobody', () => {
    expect(matched([], [analyst])).toEqual({ matches: [], unmatched: [] });
    expect(matched([person('Ana Lyst')], [])).toEqual({ matches: [], unmatched: ['Ana Lyst'] });
  });
});

describe('given holders who are hard to tell apart, when a report is matched', () => {
  it('then two people of one name are not distinguished by it, with known addresses or without', () => {
    const pairs = [
      [seat('a', 'Sam Same', 'sam.a@example.org'), seat('b', 'Sam Same', 'sam.b@example.org')],
      [seat('a', 'Sam Same'), seat('b', 'Same, Sam')],
      [seat('a', 'Sam Same', 'sam.a@example.org'), seat('b', 'Sam Same')],
    ];
    for (const seats of pairs)
      expect(matched([person('Sam Same')], seats)).toEqual({ matches: [], unmatched: ['Sam Same'] });
  });

  it('then an address still tells them apart, and the other one is not guessed', () => {
    const seats = [seat('a', 'Sam Same', 'sam.a@example.org'), seat('b', 'Sam Same', 'sam.b@example.org')];
    expect(matched([person('Sam Same', 'sam.b@example.org'), person('Sam Same')], seats)).toEqual({
      matches: ['Sam Same → b by email'],
      unmatched: ['Sam Same'],
    });
  });

  it('then somebody who holds two seats is found for both, also when only one has their address', () => {
    const both = [seat('a', 'Ana Lyst', 'ana@example.org', 'ana'), seat('b', 'Ana Lyst', null, 'ANA')];
    expect(matched([person('Lyst, Ana')], both).matches).toEqual(['Lyst, Ana → a + b by name']);
    const known = both.map((each) => ({ ...each, email: 'ana@example.org' }));
    expect(matched([person('Somebody', 'ana@example.org')], known).matches).toEqual(['Somebody → a + b by email']);
  });

  it('then a seat is matched once, however often its holder is named', () => {
    const named = [person('Ana Lyst'), person('Lyst, Ana'), person('Ana Lyst (Guest)')];
    expect(matched(named, [seat('a', 'Ana Lyst')])).toEqual({
      matches: ['Ana Lyst → a by name'],
      unmatched: ['Lyst, Ana', 'Ana Lyst (Guest)'],
    });
  });
});

describe('given any report, when it is matched', () => {
  const name = fc.constantFrom('Ana Lyst', 'Lyst, Ana', 'Mana Ger', 'Sam Same', 'SAM SAME (Guest)', '', 'Somebody');
  const email = fc.constantFrom(null, 'ana@example.org', 'sam@example.org', 'x@example.org');
  const people = fc.array(
    fc.tuple(name, email).map(([who, at]) => person(who, at)),
    { maxLength: 8 },
  );
  const seats = fc
    .array(fc.tuple(name, email, fc.constantFrom('one', 'two', 'three')), { maxLength: 6 })
    .map((list) => list.map(([who, at, objectId], index) => seat(`seat-${index}`, who, at, objectId)));

  it('then everybody in it is matched or not, once, and no seat is given twice', () => {
    fc.assert(
      fc.property(people, seats, (named, known) => {
        const { matches, unmatched } = matchReport({ title: null, startedAt: null, people: named }, known);
        expect(matches.length + unmatched.length).toBe(named.length);
        const given = matches.flatMap(({ seatIds }) => seatIds);
        expect(new Set(given).size).toBe(given.length);
        for (const { seatIds } of matches) expect(seatIds).not.toHaveLength(0);
      }),
    );
  });
});

describe('given names as people and systems write them, when they are compared', () => {
  it.each([
    ['Núñez, José', 'jose nunez'],
    ['O’Brien, Siân (External)', "SIAN O'BRIEN"],
    ['Ann-Marie Smith', 'smith, ann marie'],
    ['Lee (Gast)', 'LEE'],
    ['ﬁona', 'Fiona'],
  ])('then "%s" and "%s" are the same words', (one, other) => {
    expect(normalisePersonName(one)).toBe(normalisePersonName(other));
  });

  it.each([
    ['Ana Lyst', 'Ana Lysta'],
    ['Ana Lyst', 'Ana Ana Lyst'],
    ['Ana Lyst', 'Ana Lyst (Police)'],
  ])('then "%s" and "%s" are not', (one, other) => {
    expect(normalisePersonName(one)).not.toBe(normalisePersonName(other));
  });
});
