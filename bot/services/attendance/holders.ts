/** The holders of the seats on the day of a meeting, former holders included. */
import { allHeldSince, holdersOn, type MeetingStart } from '../../../shared/domain/membership/tenures';
import type { Holder, Membership } from '../../../shared/domain/membership/types';
import { loadFormerHolders } from '../../store/membership';
import type { Services } from '../context';

interface Asking {
  readonly services: Services;
  readonly caller: { readonly groupId: string };
  readonly membership: Membership;
}

/**
 * Returns the holders by seat id, without the seats that were vacant. No storage request if all seats have the same
 * holder as then, else one.
 */
export async function holdersOnDay(
  { services, caller, membership }: Asking,
  meeting: MeetingStart,
): Promise<ReadonlyMap<string, Holder>> {
  const { date } = meeting;
  const former = allHeldSince(membership, date) ? [] : await loadFormerHolders(services.table, caller.groupId);
  return holdersOn(membership, former, meeting);
}

/**
 * Returns a function from seat id to the holder for whom an answer is recorded: the holder on the day, else the present
 * holder, because chair or VRU state that the seat was held; null if there is neither. Storage requests: those of
 * `holdersOnDay`.
 */
export async function holderFor(asking: Asking, meeting: MeetingStart): Promise<(seatId: string) => Holder | null> {
  const holders = await holdersOnDay(asking, meeting);
  const { seats } = asking.membership;
  return (seatId) => holders.get(seatId) ?? seats.find(({ id }) => id === seatId)?.holder ?? null;
}
