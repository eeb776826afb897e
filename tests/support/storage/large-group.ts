/** The group with more seats than it has, for tests of many people at once. */
import { localPeople } from '../../../bot/local/people';
import { membershipOf } from '../../../bot/services/membership/found-group';
import { listGroup } from '../../../bot/store/conversations';
import { personRecord, saveNewGroup } from '../../../bot/store/membership';
import type { Membership } from '../../../shared/domain/membership/types';
import type { Facts } from '../../../shared/terms-of-reference/facts';
import { FACTS } from '../app';
import { freshTableName } from '../azurite';
import { openTestTable } from './tables';

/** As many seats as the largest meeting that anybody asked for. */
export const MANY_SEATS = 300;

/** The facts with so many further seats, in councils of ten seats each. */
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

/** The facts with so many seats in all. */
export function factsWithSeats(total: number): Facts {
  return factsWithMoreSeats(total - localPeople(FACTS).length);
}

/** The membership of these facts with everybody of local mode in their seat. */
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

/** People's own rows of one transaction. */
const BATCH = 90;

/**
 * A table in which the group stands with everybody seated. A server that starts on it finds nothing to do; on an empty table
 * it seats its people in one transaction, which so many do not fit in. Answers the table's name.
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
