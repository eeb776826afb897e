import { possibleHosts } from '../../../../../shared/domain/meetings/rotation';
import {
  answeredForWords,
  decideContact,
  decideOrganisation,
  hasNoSeat,
} from '../../../../../shared/domain/membership/organisations';
import { withOwnOrganisations } from '../../../../../shared/domain/membership/own-organisations';
import type { Membership } from '../../../../../shared/domain/membership/types';
import { aMembership, faultsOf, holding, problemOf, unwrapOk, VIEWER } from '../../../../support/domain-builders';

const facts = aMembership();
const membership = { ...facts, organisations: withOwnOrganisations(facts.agencies, facts.organisations) };
const vru = holding('vru-analyst');
const contact = { role: 'Data team', address: 'data.team@example.org' };
const TODAY = '2026-11-23';
const OUTSIDERS = [holding('police-lead-analyst'), holding('opcc-performance'), VIEWER];
const kept = (among: Membership, id = 'education') => among.organisations.find((one) => one.id === id)?.contact;
const keep = (changed: typeof contact | null, among = membership, id = 'education') =>
  decideContact(among, id, changed, vru);

describe('given an organisation without a seat, when the VRU keeps its contact', () => {
  it('then it is kept, nothing else changes, and the event has the role and not the address', () => {
    const { membership: after, events } = unwrapOk(keep(contact));
    expect(kept(after)).toEqual(contact);
    expect(after.organisations.filter((one, index) => one !== membership.organisations[index])).toHaveLength(1);
    expect(events).toEqual([
      {
        ...{ kind: 'membership.contact-changed', groupId: membership.group.id, organisationId: 'education' },
        ...{ organisation: 'Education', fields: ['role', 'address'], role: 'Data team' },
      },
    ]);
  });

  it('then repeating it changes nothing, a changed field is named, and it can be removed again', () => {
    const { membership: after } = unwrapOk(keep(contact));
    expect(unwrapOk(keep({ ...contact }, after)).events).toEqual([]);
    expect(unwrapOk(keep({ ...contact, role: 'Analyst' }, after)).events).toMatchObject([{ fields: ['role'] }]);
    const { membership: without, events } = unwrapOk(keep(null, after));
    expect([kept(without), events.length]).toEqual([null, 1]);
    expect(unwrapOk(keep(null)).events).toEqual([]);
  });

  it('then one with a seat or an unknown one is refused, and nobody else keeps a contact', () => {
    expect(problemOf(keep(contact, membership, 'police'))).toMatchObject({ kind: 'conflict' });
    expect(problemOf(keep(contact, membership, 'nowhere')).kind).toBe('not-found');
    for (const standing of OUTSIDERS) {
      expect(problemOf(decideContact(membership, 'education', contact, standing)).kind).toBe('not-allowed');
    }
  });

  it('then the words say who answers for it, with the contact only for those who may see it', () => {
    expect(answeredForWords(contact)).toBe('The VRU answers on its behalf; contact: Data team, data.team@example.org');
    expect(answeredForWords(undefined)).toBe('The VRU answers on its behalf');
    expect(answeredForWords(null)).toMatch(/no contact is kept/);
  });
});

describe('given a group, when the VRU adds an organisation', () => {
  const add = (name: string, agency = 'prison', standing = vru, among = membership) =>
    decideOrganisation(among, { agency, name, healthOrSocialCare: false }, 'new', standing, TODAY);

  it('then it is of its agency from today on, without a seat, and hosts no meeting', () => {
    const { membership: after, events } = unwrapOk(add('Force intelligence bureau', 'police'));
    expect(after.organisations.at(-1)).toEqual({
      ...{ id: 'new', agencyId: 'police', name: 'Force intelligence bureau', healthOrSocialCare: false },
      ...{ active: true, since: TODAY },
    });
    expect([hasNoSeat(after, 'new'), hasNoSeat(after, 'police'), hasNoSeat(after, 'nowhere')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(possibleHosts(after)).toEqual(possibleHosts(membership));
    expect(events).toEqual([
      {
        ...{ kind: 'membership.organisation-added', groupId: membership.group.id, organisationId: 'new' },
        ...{ agencyId: 'police', name: 'Force intelligence bureau' },
      },
    ]);
  });

  it.each<[string, string, string, string]>([
    ['an agency that there is not', 'A prison', 'nowhere', 'agency'],
    ['a name in which nothing is to be seen', '\u200b\u2800', 'prison', 'name'],
    ['the name of another', 'Probation', 'prison', 'name'],
    ['the same in capitals, with blanks', ' PRISON   service', 'prison', 'name'],
    ['the same in wide letters', 'Ｐｒｏｂａｔｉｏｎ', 'prison', 'name'],
    ['the same with an invisible sign', 'Pro\u200bbation', 'prison', 'name'],
  ])('then %s is refused at its field', (_, name, agency, field) => {
    expect(Object.keys(faultsOf(add(name, agency)))).toEqual([field]);
  });

  it('then a taken name in another Unicode form is the same name', () => {
    const { membership: after } = unwrapOk(add('Café'));
    expect(Object.keys(faultsOf(add('Cafe\u0301', 'prison', vru, after)))).toEqual(['name']);
  });

  it('then nobody else may', () => {
    for (const standing of OUTSIDERS) expect(problemOf(add('A prison', 'prison', standing)).kind).toBe('not-allowed');
  });
});
