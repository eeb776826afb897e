/**
 * Entering by the person's own row: reads one small row instead of the whole membership, for the press that everybody
 * makes at the same time.
 */
import { NOBODY, roleOfSeat, type Standing, strongestRole } from '../../../shared/domain/membership/standing';
import { noSeat, ok, type Result } from '../../../shared/domain/result';
import { loadPerson } from '../../store/membership';
import { type Entered, type Reader, type Services, UNKNOWN_PERSON } from '../context';

/** Loads the reader's standing. Problem: the group does not know them. One storage request. */
export async function enterByPerson(services: Services, reader: Reader): Promise<Result<Entered>> {
  const standing = await standingByPerson(services, reader);
  return standing === null ? noSeat(UNKNOWN_PERSON) : ok({ standing, now: services.now() });
}

export interface EnteredAsGuest extends Entered {
  /** Whether the group knows the person, and so permits them to read. */
  readonly mayRead: boolean;
}

/** As `enterByPerson`, but also for people whom the group does not know: they have no seats. One storage request. */
export async function enterAsGuest(services: Services, reader: Reader): Promise<Result<EnteredAsGuest>> {
  const standing = await standingByPerson(services, reader);
  return ok({ standing: standing ?? NOBODY, mayRead: standing !== null, now: services.now() });
}

/** Enters somebody whom Teams does not identify. No storage request. */
export async function enterUnidentified(services: Services): Promise<Result<Entered>> {
  return ok({ standing: NOBODY, now: services.now() });
}

/** Null if the group does not know the person. A person who was removed keeps a row without seats. */
async function standingByPerson(services: Services, { groupId, actor }: Reader): Promise<Standing | null> {
  if (actor === null) return NOBODY;
  const person = await loadPerson(services.table, groupId, actor);
  if (person === null || (person.seats.length === 0 && !person.viewer)) return null;
  return { role: strongestRole(person.seats.map(roleOfSeat)), seats: person.seats };
}
