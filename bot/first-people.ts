/**
 * The people who hold seats before anybody has been bound by hand: those of local mode, or the first person of the VRU.
 */
import { addDays, type IsoDate, londonDate } from '../shared/domain/calendar/dates';
import type { Actor } from '../shared/domain/membership/standing';
import type { Facts } from '../shared/terms-of-reference/facts';
import { type Config, ConfigFault } from './config';
import type { LocalPerson } from './local/people';
import { membershipOf } from './services/membership/found-group';

/**
 * Returns the first people with their seats: everybody in local mode; in production the first person of the VRU, who
 * binds the others.
 *
 * @throws ConfigFault if the configured seat is not one of the VRU's.
 */
export function firstPeople(config: Config, facts: Facts, people: readonly LocalPerson[] | null) {
  if (config.mode === 'production') {
    const seats = membershipOf(facts)
      .seats.filter((seat) => seat.administers)
      .map((seat) => seat.id);
    if (!seats.includes(config.firstVru.seatId)) {
      throw new ConfigFault([`FIRST_VRU_SEAT is no seat of the VRU; it is one of ${seats.join(', ')}`]);
    }
    return [{ ...config.firstVru, name: 'First person of the VRU' }];
  }
  return (people ?? []).map(({ tenantId, aadObjectId, name, seat }) => ({
    tenantId,
    objectId: aadObjectId,
    name,
    seatId: seat,
  }));
}

/**
 * Returns the person who links the sample group to its team: a person of the VRU who is neither chair nor deputy chair.
 */
export function localLinker(people: readonly LocalPerson[] | null): Actor | null {
  const person = people?.find(({ role }) => role === 'vru');
  if (person === undefined) return null;
  return { tenantId: person.tenantId, objectId: person.aadObjectId, name: person.name, via: 'system' };
}

/**
 * Returns the first day on which they hold their seats: for the sample people, as far back as the sample registers
 * reach.
 */
export function firstDay(config: Config, now: string): IsoDate {
  const today = londonDate(now);
  return config.mode === 'local' && config.sampleData ? addDays(today, -365) : today;
}
