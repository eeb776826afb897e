import { withOwnOrganisations } from '../../../../../shared/domain/membership/own-organisations';
import { aMembership, withPrisonRequiredFrom } from '../../../../support/domain-builders';

describe('given the agencies of the terms of reference, when their organisations are read', () => {
  it('then Education and the Prison Service have one of their own, without a seat, that can be asked', () => {
    const { agencies, organisations } = aMembership();
    const own = withOwnOrganisations(agencies, organisations).slice(organisations.length);
    expect(own.map(({ id, agencyId, name }) => [id, agencyId, name])).toEqual([
      ['education', 'education', 'Education'],
      ['prison', 'prison', 'Prison Service'],
    ]);
  });

  it('then one that the group has already stays as it is', () => {
    const { agencies, organisations } = withPrisonRequiredFrom('2026-10-01');
    const prisons = withOwnOrganisations(agencies, organisations).filter(({ id }) => id === 'prison');
    expect(prisons).toEqual(organisations.filter(({ id }) => id === 'prison'));
  });
});
