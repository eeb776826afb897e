import {
  eligibleHosts,
  hostRecords,
  lastHost,
  pickHost,
  possibleHosts,
} from '../../../../../shared/domain/meetings/rotation';
import type { HeldMeeting, Host, HostOverride } from '../../../../../shared/domain/meetings/types';
import type { Organisation } from '../../../../../shared/domain/membership/types';
import { aMembership, hostedBy, withPrisonRequiredFrom } from '../../../../support/domain-builders';

const everybody = possibleHosts(aMembership());
const [A, B, C, D] = ['Alder', 'Birch', 'Cedar', 'Dogwood'].map(
  (organisation): Host => ({ organisationId: organisation.toLowerCase(), organisation }),
) as [Host, Host, Host, Host];
/** Returns held meetings with these hosts, one each in March, June, September and December from 2024 on. */
const history = (...hosts: readonly Host[]): HeldMeeting[] =>
  hosts.map((host, index) => {
    const id = `${2024 + Math.floor(index / 4)}-${String((index % 4) * 3 + 3).padStart(2, '0')}`;
    return { id, date: `${id}-15`, mode: 'in-person', host };
  });
const picked = (hosts: readonly Host[], held: readonly HeldMeeting[], override?: HostOverride) =>
  pickHost(hosts, held, override);

describe("given the group's membership, when it is asked who can host", () => {
  it('then these thirteen can, from A to Z', () => {
    expect(everybody.map(({ organisationId }) => organisationId)).toEqual([
      ...['basingstoke-deane', 'hiwfrs', 'hampshire-cc', 'hampshire-yjs', 'icb'],
      ...['isle-of-wight-council', 'isle-of-wight-yjs', 'police', 'portsmouth-cc', 'portsmouth-yjs'],
      ...['probation', 'rushmoor', 'southampton-cc'],
    ]);
  });

  it('then VRU, OPCC, Education and Prison never can, with seats or without', () => {
    const membership = withPrisonRequiredFrom('2024-01-01');
    const school: Organisation = {
      ...{ id: 'schools', agencyId: 'education', name: 'Academy trusts' },
      ...{ healthOrSocialCare: false, active: true },
    };
    const hosts = possibleHosts({ ...membership, organisations: [...membership.organisations, school] });
    expect(hosts).toEqual(everybody);
  });

  it('then the districts without a seat cannot', () => {
    const { coverageGaps } = aMembership().group;
    expect(coverageGaps).toHaveLength(10);
    for (const gap of coverageGaps) {
      expect(everybody.map(({ organisation }) => organisation).join('; ')).not.toContain(gap.name);
    }
  });

  it('then an organisation that has left cannot any more', () => {
    const membership = aMembership();
    const organisations = membership.organisations.map((each) => ({ ...each, active: each.id !== 'police' }));
    const hosts = possibleHosts({ ...membership, organisations });
    expect(hosts).toEqual(everybody.filter(({ organisationId }) => organisationId !== 'police'));
  });

  it('then a vacant seat does not take its organisation out', () => {
    expect(possibleHosts(aMembership({ vacant: ['hiwfrs-senior-analyst'] }))).toEqual(everybody);
  });
});

describe('given who hosted when, when it is asked whose turn it is', () => {
  const three = [A, B, C];
  it.each<[string, readonly Host[], readonly HeldMeeting[], Host, RegExp]>([
    ['nobody has hosted: A to Z', [C, A, B], [], A, /Has not hosted yet, like 2 others; first from A to Z/],
    ['the first has: the next from A to Z', three, history(A), B, /Has not hosted yet, like one other/],
    ['one is left that has not hosted', three, history(A, B), C, /Has not hosted yet; everybody else/],
    [
      'all have once: the one longest ago',
      three,
      history(B, C, A),
      B,
      /Has hosted once, as few as one other, and longest ago/,
    ],
    ['all have once and A hosted last: A waits', three, history(C, B, A), C, /longest ago \(2024-03-15\)/],
    ['fewest goes before longest ago', three, history(A, B, C, B, C), A, /Has hosted once; everybody else/],
    ['never goes before long ago', [A, B, C, D], history(A, B, C), D, /Has not hosted yet/],
    ['fewest, but hosted last: the next fewest', three, history(A, C, A, C, B), A, /Has hosted 2 times, .*longest ago/],
  ])('then, when %s', (_, hosts, held, host, why) => {
    expect(picked(hosts, held)).toMatchObject({ ...host, why: expect.stringMatching(why), warning: null });
  });

  it('then it makes no difference in which order history and hosts are read', () => {
    const held = history(A, B, C, D, B, A);
    expect(picked([D, B, A, C], [...held].reverse())).toEqual(picked([A, B, C, D], held));
  });

  it('then meetings on Teams count for nobody', () => {
    const remote: HeldMeeting = { id: '2025-01', date: '2025-01-15', mode: 'remote', host: null };
    expect(picked(three, [...history(A), remote])).toEqual(picked(three, history(A)));
    expect(lastHost([...history(A), remote])).toBe('alder');
    expect(lastHost([remote])).toBeNull();
  });

  it('then an organisation that has left is skipped, and excludes nobody as the last host', () => {
    expect(picked([B, C], history(B, C, A))).toMatchObject(B);
  });

  it('then one that is new to the group comes first: it never hosted', () => {
    expect(picked([...three, D], history(A, B, C, A, B, C))).toMatchObject(D);
  });

  it('then its reason says nothing about the last host, who cannot be chosen', () => {
    expect(picked(three, history(C, B, C, A))?.why).not.toMatch(/everybody else has/);
  });
});

describe('given that hardly anybody can host, when it is asked whose turn it is', () => {
  it('then the only one there is hosts, time and again, and the chair is warned', () => {
    expect(picked([A], [])).toMatchObject({
      ...A,
      why: expect.stringMatching(/only/),
      warning: expect.stringMatching(/No other/),
    });
    expect(picked([A], history(A))).toMatchObject({ ...A, warning: expect.stringMatching(/hosted the last time too/) });
  });

  it('then, of two, the other one hosts, and the chair is warned that there is no choice', () => {
    expect(picked([A, B], history(A))).toMatchObject({ ...B, warning: expect.stringMatching(/No other/) });
  });

  it('then, with nobody, there is no host', () => {
    expect(picked([], history(A))).toBeNull();
  });
});

describe("given the chair's choice, when it is asked who hosts", () => {
  const choice = (host: Host): HostOverride => ({
    slot: 13,
    organisationId: host.organisationId,
    reason: 'New offices',
  });

  it('then the chosen one does, with the reason', () => {
    expect(picked([A, B, C], [], choice(C))).toEqual({
      ...C,
      why: 'Chosen by the chair.',
      warning: null,
      chosenBecause: 'New offices',
    });
  });

  it.each([
    ['has hosted the last time', [A, B, C], history(C)],
    ['has left', [A, B], []],
  ])('then one who %s is passed over for the rotation, and the chair is warned', (_, hosts, held) => {
    expect(picked(hosts, held, choice(C))).toMatchObject({
      ...A,
      warning: expect.stringMatching(/chair chose/),
      chosenBecause: null,
    });
  });

  it('then hosting by choice is credited like any other', () => {
    const [first, second, third] = hostRecords([A, B, C], history(C));
    expect([first, second, third]).toEqual([
      { ...A, times: 0, last: null },
      { ...B, times: 0, last: null },
      { ...C, times: 1, last: '2024-03-15' },
    ]);
  });
});

describe('given the table of fairness, when it is read', () => {
  it('then it has everybody in the order of their turn, with how often and when last', () => {
    const held = [...history(B, A, B), hostedBy('elsewhere', '2025-03')];
    expect(hostRecords([A, B, C, D], held).map(({ organisation, times, last }) => [organisation, times, last])).toEqual(
      [
        ['Cedar', 0, null],
        ['Dogwood', 0, null],
        ['Alder', 1, '2024-06-15'],
        ['Birch', 2, '2024-09-15'],
      ],
    );
  });

  it('then who may host next is everybody but the last', () => {
    const records = hostRecords([A, B, C], history(A));
    expect(eligibleHosts(records, 'alder').map(({ organisation }) => organisation)).toEqual(['Birch', 'Cedar']);
    expect(eligibleHosts(records, null)).toHaveLength(3);
  });
});
