/** The group with additional seats, for tests with many concurrent people. */
import { localPeople } from '../../../bot/local/people';
import { membershipOf } from '../../../bot/services/membership/found-group';
import { listGroup } from '../../../bot/store/conversations';
import { personRecord, saveNewGroup } from '../../../bot/store/membership';
import type { Membership } from '../../../shared/domain/membership/types';
import type { Facts } from '../../../shared/terms-of-reference/facts';
import { FACTS } from '../app';
import { freshTableName } from '../azurite';
import { openTestTable } from './tables';

/** Number of seats of the largest meeting in the requirements. */
export const MANY_SEATS = 300;

/** Returns the facts with so many additional seats, in councils of ten seats each. */
export function factsWithMoreSeats(count: number): Facts {
  const councils = Math.ceil(count / 10);
  const organisations = Array.from({ length: councils }, (_, council) => ({
    id: `council-${council + 1}`,
    name: `Further Council ${council + 1}`,
    healthOrSocialCare: false,
    active: true,
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

/** Returns the facts with so many seats in total. */
export function factsWithSeats(total: number): Facts {
  return factsWithMoreSeats(total - localPeople(FACTS).length);
}

/** Returns the membership of these facts, with the people of local mode as holders of their seats. */
export function seatedMembership(facts: Facts): Membership {
  const people = new Map(localPeople(facts).map((person) => [person.seat, person]));
  const membership = membershipOf(facts);
  return {
    ...membership,
    seats: membership.seats.map((seat) => {
      const person = people.get(seat.id);
      if (person === undefined) return seat;
      const { tenantId, aadObjectId: objectId, name } = person;
      return { ...seat, holder: { tenantId, objectId, name, since: '2010-01-01' } };
    }),
  };
}

/** Number of person rows per transaction. */
const BATCH = 90;

/**
 * Creates a table with the group and all its holders, and returns the table's name. A server that starts on it has
 * nothing to create; on an empty table it would seat all people in one transaction, which is too small for so many.
 */
export async function seatedGroup(facts: Facts): Promise<string> {
  const tableName = freshTableName();
  const patience = { timeoutMs: 20_000, retries: 0, retryDelayMs: 100 };
  const table = openTestTable({ tableName, patience });
  await table.create();
  const membership = seatedMembership(facts);
  await saveNewGroup(table, membership);
  const { id, name } = membership.group;
  await listGroup(table, { id, name });
  const rows = membership.seats.flatMap((seat) =>
    seat.holder === null ? [] : [personRecord(seat.holder, [seat], false)],
  );
  for (let at = 0; at < rows.length; at += BATCH) await table.commit(id, rows.slice(at, at + BATCH));
  return tableName;
}
