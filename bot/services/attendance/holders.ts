/** Who held which seat on the day of a meeting, former holders included. */
import { heldThroughout, holdersOn, type MeetingStart } from '../../../shared/domain/membership/tenures';
import type { Holder, Membership } from '../../../shared/domain/membership/types';
import { loadFormerHolders } from '../../store/membership';
import type { Services } from '../context';

interface Asking {
  readonly services: Services;
  readonly caller: { readonly groupId: string };
  readonly membership: Membership;
}

/** By the seat's id; a seat that nobody held is missing. No request where all seats are held as they were then, else one. */
export async function holdersOnDay(
  { services, caller, membership }: Asking,
  meeting: MeetingStart,
): Promise<ReadonlyMap<string, Holder>> {
  const { date } = meeting;
  const former = heldThroughout(membership, date) ? [] : await loadFormerHolders(services.table, caller.groupId);
  return holdersOn(membership, former, meeting);
}

/**
 * For whom something is recorded of a seat: whoever held it on the day, else whoever holds it now, because chair or VRU say that it
 * was held. Null: nobody. As many requests as `holdersOnDay`.
 */
export async function holderFor(asking: Asking, meeting: MeetingStart): Promise<(seatId: string) => Holder | null> {
  const holders = await holdersOnDay(asking, meeting);
  const { seats } = asking.membership;
  return (seatId) => holders.get(seatId) ?? seats.find(({ id }) => id === seatId)?.holder ?? null;
}
