/** The retention page for the VRU: the period, what is due, and whose data can be exported. */
import type { RetentionView } from '../../../shared/contract/retention';
import { placedSeat, seatLabel } from '../../../shared/domain/membership/seats';
import { samePerson } from '../../../shared/domain/membership/standing';
import type { FormerHolder } from '../../../shared/domain/membership/tenures';
import type { Membership, PersonId } from '../../../shared/domain/membership/types';
import { permit } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { NAME_REMOVED, periodWords, retentionMonths } from '../../../shared/domain/retention/periods';
import { retentionPolicy } from '../../../shared/domain/retention/policy';
import { loadFormerHolders } from '../../store/membership';
import { loadRetention } from '../../store/retention';
import { query } from '../query';
import { dryRun } from './dry-run';

/** Returns the retention page. Problem: not of the VRU. Eight storage requests, however long the history. */
export const showRetention = query({
  load: async ({ table }, groupId) => ({ ...(await loadRetention(table, groupId)).progress, groupId }),
  view: async ({ finishedOn, eventsUntil, groupId }, { membership, standing, today }, _wanted, { table }) => {
    const permitted = permit(retentionPolicy.see, standing);
    if (!permitted.ok) return permitted;
    const months = retentionMonths(membership.group.settings);
    const [due, former] = await Promise.all([
      dryRun({ table, groupId, membership, today, eventsUntil }, 1),
      loadFormerHolders(table, groupId),
    ]);
    return ok<RetentionView>({
      months,
      words: periodWords(months),
      lastRun: finishedOn,
      dryRun: due,
      people: peopleOf(membership, former),
    });
  },
});

/** Returns each person once: by the seat they hold, else as a viewer, else by the seat they held. */
function peopleOf(membership: Membership, former: readonly FormerHolder[]): RetentionView['people'] {
  const seat = (seatId: string) => {
    const placed = placedSeat(membership, seatId);
    return placed === undefined ? seatId : seatLabel(placed.seat, placed.organisation);
  };
  const named = ({ tenantId, objectId }: PersonId, label: string) => ({ tenantId, objectId, label });
  const all = [
    ...membership.seats.flatMap(({ id, holder }) =>
      holder === null ? [] : [named(holder, `${holder.name}, ${seat(id)}`)],
    ),
    ...membership.viewers.map((viewer) => named(viewer, `${viewer.name}, may read`)),
    ...former
      .filter(({ name }) => name !== NAME_REMOVED)
      .map((holder) => named(holder, `${holder.name}, formerly ${seat(holder.seatId)}`)),
  ];
  return all.filter((person, place) => all.findIndex((other) => samePerson(other, person)) === place);
}
