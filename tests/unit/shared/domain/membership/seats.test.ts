import { attendanceRequired, holdersOf, placedSeats, seatLabel } from '../../../../../shared/domain/membership/seats';
import { aMembership, aSeat, withPrisonRequiredFrom } from '../../../../support/domain-builders';

const agencyOf = (membership: ReturnType<typeof aMembership>, id: string) => {
  const found = membership.agencies.find((agency) => agency.id === id);
  if (found === undefined) throw new Error(`No agency ${id}`);
  return found;
};

describe('given the group, when its seats are read', () => {
  it('then each has its organisation and agency, in the order of the terms of reference', () => {
    const placed = placedSeats(aMembership());
    expect(placed).toHaveLength(24);
    expect([...new Set(placed.map(({ agency }) => agency.shortName))]).toEqual(
      'VRU,Police,HIWFRS,YJS,Health,Councils,OPCC,Probation'.split(','),
    );
    for (const { seat, organisation, agency } of placed) {
      expect([organisation.id, agency.id]).toEqual([seat.organisationId, organisation.agencyId]);
    }
  });

  it('then a seat of an organisation that is not there is left out', () => {
    const membership = aMembership();
    const stray = aSeat({ id: 'stray', organisationId: 'nowhere' });
    expect(placedSeats({ ...membership, seats: [...membership.seats, stray] })).toHaveLength(24);
  });

  it('then only held seats answer for an organisation', () => {
    const membership = aMembership({ vacant: ['southampton-head-of-data'] });
    expect(holdersOf(membership, 'southampton-cc').map(({ id }) => id)).toEqual(['southampton-principal-analyst']);
    expect(holdersOf(membership, 'education')).toEqual([]);
  });

  it('then the label adds the organisation to a title, unless a representation names it already', () => {
    const title = 'Community Safety Analyst';
    const rushmoor = { name: 'Rushmoor Borough Council' };
    expect(seatLabel(aSeat({ title }), rushmoor)).toBe('Community Safety Analyst, Rushmoor Borough Council');
    const represented = aSeat({ title: 'Representation from Rushmoor Borough Council', representation: true });
    expect(seatLabel(represented, rushmoor)).toBe('Representation from Rushmoor Borough Council');
    expect(seatLabel(aSeat({ title }), undefined)).toBe('Community Safety Analyst');
  });
});

describe('given that Prison becomes required on 1 October, when a day is looked at', () => {
  const prison = agencyOf(withPrisonRequiredFrom('2026-10-01'), 'prison');

  it.each([
    ['the September meeting is unaffected', '2026-09-16', false],
    ['nor is the last day of September', '2026-09-30', false],
    ['the first of October is the first day', '2026-10-01', true],
    ['and so it stays', '2027-10-20', true],
  ])('then %s', (_, day, required) => {
    expect(attendanceRequired(prison, day)).toBe(required);
  });

  it('then a later entry can end it again', () => {
    const attendance = [...prison.attendance, { from: '2027-04-01', required: false }];
    expect(attendanceRequired({ ...prison, attendance }, '2027-03-31')).toBe(true);
    expect(attendanceRequired({ ...prison, attendance }, '2027-04-01')).toBe(false);
  });
});

describe('given the facts as they are, when a meeting in November 2026 is held', () => {
  it.each([
    ['police', true],
    ['vru', true],
    ['opcc', true],
    ['education', false],
    ['prison', false],
  ])('then attendance of %s is required: %s', (id, required) => {
    expect(attendanceRequired(agencyOf(aMembership(), id), '2026-11-18')).toBe(required);
  });
});
