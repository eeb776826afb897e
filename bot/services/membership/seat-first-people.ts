/** The people whom the configuration seats: somebody has to be there to bind the others. */
import { nothingEntered } from '../../../shared/contract/inputs';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { decideFirstPeople, type FirstPerson } from '../../../shared/domain/membership/seating';
import { SYSTEM } from '../../../shared/domain/membership/standing';
import { ok } from '../../../shared/domain/result';
import { digest } from '../../store/keys';
import type { Services } from '../context';
import { onFirstPeople } from './membership-aggregate';

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
    const some = people.slice(from, from + PEOPLE);
    const names = some.map(({ objectId, seatId }) => `${objectId} ${seatId}`).sort();
    const operationId = digest('first people', groupId, ...names);
    const seated = await seatSome(services, { groupId, actor: SYSTEM, operationId }, { people: some, since });
    if (!seated.ok) throw new Error(`The first people could not be seated: ${seated.problem.message}`);
  }
}

/** Each takes three rows (seat, person, the seat's event), and a transaction 100. */
const PEOPLE = 30;

const seatSome = onFirstPeople({
  input: nothingEntered,
  decide: (_, _nothing, { membership, target }) => ok(decideFirstPeople(membership, target.people, target.since)),
  show: () => true,
  answer: async () => ok(true),
});
