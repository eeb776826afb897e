/** Who the reader is in the group, and what they may do. */
import type { MeView } from '../../../shared/contract/membership';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { administers, runsTheGroup } from '../../../shared/domain/membership/standing';
import { ok, type Result } from '../../../shared/domain/result';
import { loadTracker } from '../../store/tracker';
import { enter, type Person, type Services } from '../context';

/** The reader's seats, role and rights. Problem: the group does not know them. */
export async function whoAmI(services: Services, reader: Person, local: boolean): Promise<Result<MeView>> {
  const context = await enter(services, reader);
  if (!context.ok) return context;
  const { membership, standing, today } = context.value;
  const { id, name, shortName, partnership } = membership.group;
  const mine = new Set(standing.seats.map((seat) => seat.id));
  return ok({
    name: reader.actor.name,
    group: { id, name, shortName, partnership },
    role: standing.role,
    seats: placedSeats(membership)
      .filter(({ seat }) => mine.has(seat.id))
      .map(({ seat, organisation, agency }) => ({
        id: seat.id,
        label: seatLabel(seat, organisation),
        agency: agency.shortName,
      })),
    today,
    sampleData: local && (await hasSamples(services, reader)),
    local,
    may: { runGroup: runsTheGroup(standing), bindSeats: administers(standing) },
  });
}

/** Samples exist in the local demonstration only; elsewhere nobody looks for them. */
async function hasSamples(services: Services, reader: Person): Promise<boolean> {
  const { state } = await loadTracker(services.table, reader.groupId);
  return state.records.some(({ source }) => source.sample);
}
