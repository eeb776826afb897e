import { chairSeat, findPeople, localPeople, playgroundPeople } from '../../../../bot/local/people';
import { facts } from './facts';

const people = localPeople(facts);
const seatsOf = (some: readonly { seat: string }[]) => some.map(({ seat }) => seat);
const unique = <T>(values: readonly T[]) => new Set(values).size;

describe('the sample people of local mode', () => {
  it('hold every seat of the terms of reference, one each', () => {
    expect(people).toHaveLength(24);
    expect(unique(seatsOf(people))).toBe(24);
  });

  it('are called by their role, and no two alike', () => {
    expect(unique(people.map(({ name }) => name))).toBe(24);
    expect(people.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Director and Chair (VRU)',
        'Lead Analyst, Corporate Insights (Police)',
        'Community Safety Analyst (Portsmouth City Council)',
        'Community Safety Analyst (Rushmoor Borough Council)',
        'Representative of Hampshire Youth Justice Service',
        'Representative of the Performance and Research Team (OPCC)',
      ]),
    );
  });

  it('are the same people at every start, with ids of the kinds Teams uses', () => {
    expect(localPeople(facts)).toEqual(people);
    expect(unique(people.map(({ aadObjectId }) => aadObjectId))).toBe(24);
    for (const person of people) {
      expect(person.aadObjectId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(person.id).toBe(`29:${person.aadObjectId}`);
    }
  });

  it('keep their ids when another seat is added to the facts', () => {
    const [first, ...others] = facts.agencies;
    if (first === undefined) throw new Error('no agency');
    const newcomer = { ...first, id: 'newcomer', organisations: [] };
    const after = localPeople({ ...facts, agencies: [newcomer, first, ...others] });
    expect(after).toEqual(people);
  });

  it('have the rights of their seats', () => {
    const roles = (role: string) => seatsOf(people.filter((person) => person.role === role));
    expect(roles('chair')).toEqual(['vru-director', 'vru-manager']);
    expect(roles('vru')).toEqual(['vru-hiowt-lead', 'vru-analyst', 'vru-programmes']);
    expect(roles('member')).toHaveLength(19);
  });
});

describe('the six people of the Playground', () => {
  it('given nobody said otherwise, the Chair opens it, with five people of five other agencies', () => {
    const six = playgroundPeople(people, chairSeat(facts));
    expect(six[0]?.seat).toBe('vru-director');
    expect(unique(six.map(({ agencyId }) => agencyId))).toBe(6);
  });

  it.each(seatsOf(people))('given it opens as %s, that person is the first of six from different agencies', (seat) => {
    const six = playgroundPeople(people, seat);
    expect(six).toHaveLength(6);
    expect(six[0]?.seat).toBe(seat);
    expect(unique(six.map(({ agencyId }) => agencyId))).toBe(6);
  });

  it('given a seat outside the usual six, it takes the place of one of them', () => {
    const usual = seatsOf(playgroundPeople(people, 'vru-director'));
    expect(usual).not.toContain('opcc-performance');
    const six = seatsOf(playgroundPeople(people, 'opcc-performance'));
    expect(six.filter((seat) => usual.includes(seat))).toHaveLength(5);
  });

  it('given a group of two agencies, further seats of theirs fill the room', () => {
    const few = people.filter(({ agencyId }) => agencyId === 'vru' || agencyId === 'police');
    expect(seatsOf(playgroundPeople(few, 'police-tactical-lead'))).toEqual([
      'police-tactical-lead',
      'vru-director',
      'vru-manager',
      'vru-hiowt-lead',
      'vru-analyst',
      'vru-programmes',
    ]);
  });

  it('given a seat that nobody holds, or too few seats, it says so', () => {
    expect(() => playgroundPeople(people, 'no-such-seat')).toThrow('nobody holds the seat no-such-seat');
    expect(() => playgroundPeople(people.slice(0, 5), 'vru-director')).toThrow('needs 6 seats');
  });
});

describe('finding a seat by what somebody typed', () => {
  it.each([
    ['the title', 'Senior Public Health Analyst', ['hampshire-cc-public-health']],
    ['the title, in any case and spacing', ' senior  public health ANALYST ', ['hampshire-cc-public-health']],
    ['title and organisation', 'Community Safety Analyst, Rushmoor Borough Council', ['rushmoor-community-safety']],
    ['the name the Playground shows', 'Lead Analyst, Corporate Insights (Police)', ['police-lead-analyst']],
    [
      'a title that two seats share',
      'Community Safety Analyst',
      ['portsmouth-community-safety', 'rushmoor-community-safety'],
    ],
    ['a word of a title only', 'Analyst', []],
  ])('given %s', (_what, words, seats) => {
    expect(seatsOf(findPeople(people, words))).toEqual(seats);
  });
});
