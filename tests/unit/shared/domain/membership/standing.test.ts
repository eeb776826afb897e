import {
  administers,
  holdsSeatOf,
  roleOfSeat,
  runsTheGroup,
  samePerson,
  standingOf,
  strongestRole,
} from '../../../../../shared/domain/membership/standing';
import { aMembership, holderOfSeat, holding, TENANT, VIEWER } from '../../../../support/domain-builders';

const reader = { tenantId: TENANT, objectId: 'reader' };
const otherTenant = '99999999-9999-4999-8999-999999999999';

describe('given the seats of the group, when a role is asked for', () => {
  const membership = aMembership();

  it.each([
    ['vru-director', 'chair'],
    ['vru-manager', 'chair'],
    ['vru-hiowt-lead', 'vru'],
    ['vru-analyst', 'vru'],
    ['vru-programmes', 'vru'],
    ['police-tactical-lead', 'member'],
    ['opcc-performance', 'member'],
    ['icb-representation', 'member'],
  ])('then the holder of %s is %s', (seatId, role) => {
    expect(standingOf(holderOfSeat(seatId), membership)).toMatchObject({ role, seats: [{ id: seatId }] });
  });

  it('then all 24 seats give one: two chair, three of the VRU, nineteen members', () => {
    const roles = membership.seats.map(roleOfSeat);
    const count = (role: string) => roles.filter((given) => given === role).length;
    expect([count('chair'), count('vru'), count('member'), count('viewer')]).toEqual([2, 3, 19, 0]);
  });
});

describe('given a person, when the group is asked who they are', () => {
  it('then somebody unknown has no standing', () => {
    expect(standingOf(reader, aMembership())).toBeNull();
  });

  it('then a viewer reads, and holds nothing', () => {
    expect(standingOf(reader, aMembership({ viewers: [reader] }))).toEqual({ role: 'viewer', seats: [] });
  });

  it('then a seat counts for more than having been let in to read', () => {
    const membership = aMembership({ viewers: [holderOfSeat('vru-analyst')] });
    expect(standingOf(holderOfSeat('vru-analyst'), membership)?.role).toBe('vru');
  });

  it('then several seats count together and the strongest role decides, whatever their order', () => {
    const membership = aMembership({
      alsoHeldBy: { 'vru-manager': 'police-lead-analyst' },
    });
    const standing = standingOf(holderOfSeat('police-lead-analyst'), membership);
    expect(standing?.role).toBe('chair');
    expect(standing?.seats.map(({ id }) => id)).toEqual(['vru-manager', 'police-lead-analyst']);
  });

  it('then a former holder has no standing left', () => {
    expect(standingOf(holderOfSeat('vru-director'), aMembership({ vacant: ['vru-director'] }))).toBeNull();
  });

  it('then the same object id in another tenant is somebody else', () => {
    const stranger = { ...holderOfSeat('vru-director'), tenantId: otherTenant };
    expect(standingOf(stranger, aMembership())).toBeNull();
  });

  it('then the letter case of an id makes no difference', () => {
    const shouted = { tenantId: TENANT.toUpperCase(), objectId: 'PERSON-VRU-DIRECTOR' };
    expect(samePerson(shouted, holderOfSeat('vru-director'))).toBe(true);
    expect(standingOf(shouted, aMembership())?.role).toBe('chair');
  });
});

describe('given a standing, when a right is asked for', () => {
  it.each([
    ['the Chair', holding('vru-director'), { runs: true, administers: true, police: false }],
    ['the VRU', holding('vru-analyst'), { runs: true, administers: true, police: false }],
    ['a police seat', holding('police-lead-analyst'), { runs: false, administers: false, police: true }],
    [
      'the OPCC, outside authority coverage,',
      holding('opcc-performance'),
      { runs: false, administers: false, police: false },
    ],
    ['a viewer', VIEWER, { runs: false, administers: false, police: false }],
    [
      'police and VRU in one',
      holding('police-lead-analyst', 'vru-analyst'),
      { runs: true, administers: true, police: true },
    ],
  ])('then %s has exactly the rights of their seats', (_, standing, rights) => {
    expect({
      runs: runsTheGroup(standing),
      administers: administers(standing),
      police: holdsSeatOf(standing, 'police'),
    }).toEqual(rights);
  });

  it('then no role at all is weaker than any', () => {
    expect(strongestRole([])).toBe('viewer');
    expect(strongestRole(['member', 'chair', 'vru'])).toBe('chair');
    expect(strongestRole(['vru', 'member'])).toBe('vru');
  });
});
