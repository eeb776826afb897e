/** Seats the people named in the configuration, because somebody has to bind the others to their seats. */
import { nothingEntered } from '../../../shared/contract/inputs';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { decideFirstPeople, type FirstPerson } from '../../../shared/domain/membership/seating';
import { SYSTEM } from '../../../shared/domain/membership/standing';
import { ok } from '../../../shared/domain/result';
import { digest } from '../../store/keys';
import type { Services } from '../context';
import { onFirstPeople } from './membership-aggregate';

/**
 * Binds each person to their seat, if it is vacant and they hold none yet. Runs once: a person whom the VRU removes
 * afterwards is not seated again. A seat that does not exist is a configuration error.
 *
 * @param since their first day
 * @throws Error if a seat does not exist, which it names, or if storage did not confirm
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

/** People in one transaction: each takes three rows (seat, person, the seat's event), and a transaction holds 100. */
const PEOPLE = 30;

const seatSome = onFirstPeople({
  input: nothingEntered,
  decide: (_, _nothing, { membership, target }) => ok(decideFirstPeople(membership, target.people, target.since)),
  show: () => true,
  answer: async () => ok(true),
});
