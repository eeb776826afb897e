/** The reader's identity and rights in the group. */
import type { MeView } from '../../../shared/contract/membership';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { loadTracker } from '../../store/tracker';
import type { Services } from '../context';
import { query } from '../query';

/**
 * Returns the reader's seats, role and rights. Problem: the group does not know them. One storage request, and one more
 * in local mode: only there can sample data exist.
 */
export const whoAmI = query({
  load: async (services, groupId, local: boolean, { actor }) => ({
    name: actor?.name ?? '',
    sampleData: local && (await hasSamples(services, groupId)),
  }),
  view: ({ name, sampleData }, { membership, standing, today }, local) => {
    const { id, name: groupName, shortName, partnership } = membership.group;
    const mine = new Set(standing.seats.map((seat) => seat.id));
    return ok<MeView>({
      name,
      group: { id, name: groupName, shortName, partnership },
      role: standing.role,
      seats: placedSeats(membership)
        .filter(({ seat }) => mine.has(seat.id))
        .map(({ seat, organisation, agency }) => ({
          id: seat.id,
          label: seatLabel(seat, organisation),
          agency: agency.shortName,
        })),
      today,
      sampleData,
      local,
      may: {
        runGroup: may(membershipPolicy.run, standing),
        bindSeats: may(membershipPolicy.seat, standing),
      },
    });
  },
});

async function hasSamples({ table }: Services, groupId: string): Promise<boolean> {
  const { state } = await loadTracker(table, groupId);
  return state.records.some(({ source }) => source.sample);
}
