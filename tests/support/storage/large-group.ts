/** The group with more seats than it has, for tests of many people at once. */
import type { Facts } from '../../../shared/terms-of-reference/facts';
import { FACTS } from '../app';

/** The facts with so many further seats, in councils of ten seats each. */
export function factsWithMoreSeats(count: number): Facts {
  const councils = Math.ceil(count / 10);
  const organisations = Array.from({ length: councils }, (_, council) => ({
    id: `council-${council + 1}`,
    name: `Further Council ${council + 1}`,
    healthOrSocialCare: false,
    seats: Array.from({ length: Math.min(10, count - council * 10) }, (_seat, index) => ({
      id: `council-${council + 1}-seat-${index + 1}`,
      title: `Further Analyst ${index + 1}`,
      representation: false,
      office: null,
      administers: false,
      member: true,
      onDistributionList: true,
    })),
  }));
  return {
    ...FACTS,
    agencies: FACTS.agencies.map((agency) =>
      agency.id === 'local-authorities'
        ? { ...agency, organisations: [...agency.organisations, ...organisations] }
        : agency,
    ),
  };
}
