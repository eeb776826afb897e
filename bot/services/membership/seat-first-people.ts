/** The people whom the configuration seats: somebody has to be there to bind the others. */
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { SYSTEM, samePerson } from '../../../shared/domain/membership/standing';
import type { PersonId } from '../../../shared/domain/membership/types';
import { ok } from '../../../shared/domain/result';
import { digest } from '../../store/keys';
import { holderChange, loadMembership, membershipGuard, personRecord } from '../../store/membership';
import { change } from '../commit';
import type { Services } from '../context';

export interface FirstPerson extends PersonId {
  readonly name: string;
  readonly seatId: string;
}

/**
 * Gives each of them their seat, where it is vacant and they hold none yet. Done once: whom the VRU takes out afterwards
 * stays out. A seat that does not exist is a fault of the configuration.
 *
 * @param since their first day
 * @throws Error naming the seat, or saying that storage did not confirm
 */
export async function seatFirstPeople(
  services: Services,
  groupId: string,
  people: readonly FirstPerson[],
  since: IsoDate,
): Promise<void> {
  for (let from = 0; from < people.length; from += PEOPLE) {
    await seatSome(services, groupId, people.slice(from, from + PEOPLE), since);
  }
}

/** Each takes two rows, and a transaction 100. */
const PEOPLE = 40;

async function seatSome(
  services: Services,
  groupId: string,
  people: readonly FirstPerson[],
  since: IsoDate,
): Promise<void> {
  const operationId = digest(
    'first people',
    groupId,
    ...people.map((each) => `${each.objectId} ${each.seatId}`).sort(),
  );
  const done = await change<null>(
    services,
    { groupId, actor: SYSTEM, operationId },
    async () => {
      const loaded = await loadMembership(services.table, groupId);
      if (loaded === null) return ok({ value: null });
      const { seats } = loaded.membership;
      const seated = people.flatMap(({ seatId, ...person }) => {
        const seat = seats.find((known) => known.id === seatId);
        if (seat === undefined) throw new Error(`There is no seat "${seatId}" in this group`);
        const placed = seats.some((known) => known.holder !== null && samePerson(known.holder, person));
        return seat.holder !== null || placed ? [] : [{ seat, holder: { ...person, since } }];
      });
      if (seated.length === 0) return ok({ value: null });
      return ok({
        changes: [
          membershipGuard(loaded),
          ...seated.map(({ seat, holder }) => holderChange(loaded, seat, holder)),
          ...seated.map(({ seat, holder }) => personRecord(holder, [seat], false)),
        ],
        event: {
          verb: 'membership.first-people-seated',
          subject: `group:${groupId}`,
          data: { seats: seated.map(({ seat }) => seat.id) },
        },
        value: null,
      });
    },
    async () => ok(null),
  );
  if (!done.ok) throw new Error(`The first people could not be seated: ${done.problem.message}`);
}
