/** Types shared by all use cases: the server's services, the caller, and the group in the reader's context. */
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';
import { londonDate } from '../../shared/domain/calendar/dates';
import type { HolidayCalendar } from '../../shared/domain/calendar/working-days';
import { type Planning, planningOf } from '../../shared/domain/meetings/schedule';
import {
  type Actor,
  NOBODY,
  type Standing,
  SYSTEM,
  samePerson,
  standingOf,
} from '../../shared/domain/membership/standing';
import type { Membership } from '../../shared/domain/membership/types';
import { noSeat, notFound, ok, type Result } from '../../shared/domain/result';
import type { Subject } from '../../shared/domain/subject';
import { type LoadedMembership, loadMembership } from '../store/membership';
import type { Table } from '../store/table';
import type { Operations } from './operations';

/** Signals new work to the jobs of this process. Without a signal they find it too, only later. */
export interface Signals {
  messageWaiting(groupId: string): void;
  cardStale(groupId: string, subject: Subject): void;
  /** Records that this server committed a change of the group. */
  committed(groupId: string): void;
  /** Number of those commits: the version that invalidates shared reads. */
  commits(groupId: string): number;
}

export interface Services {
  readonly table: Table;
  readonly now: () => IsoInstant;
  readonly calendar: HolidayCalendar;
  readonly signals: Signals;
  readonly operations: Operations;
}

/** The reader of a query, and the group. */
export interface Reader {
  readonly groupId: string;
  /** Null for a posted card, which everybody in its conversation sees. */
  readonly actor: Actor | null;
}

/** A reader with an identity. */
export interface Person extends Reader {
  readonly actor: Actor;
}

/** The caller of a command. The same operation id never takes effect twice. */
export interface Caller extends Person {
  readonly operationId: string;
}

/** The common result of all ways of entering. */
export interface Entered {
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/** The group, and the reader's standing in it. */
export interface Context extends Entered {
  readonly loaded: LoadedMembership;
  readonly membership: Membership;
  /** What the plan of its meetings is computed from: the rules, and what has been arranged. */
  readonly planning: Planning;
  /** True for a view without an actor, as on a posted card. */
  readonly forEverybody: boolean;
  readonly today: IsoDate;
}

export const UNKNOWN_PERSON =
  'You are not in this group yet. Ask the Violence Reduction Unit to give you a seat or read access.';

/**
 * Loads the group's membership and the reader's standing in it. The app itself has no standing: no rule permits it, and
 * its own commands have no rule. Problems: no such group; the group does not know the reader. One storage request.
 */
export async function enter(services: Services, { groupId, actor }: Reader): Promise<Result<Context>> {
  return contextOf(services, await loadMembership(services.table, groupId), actor);
}

/** As `enter`, for a membership that is already loaded; null if the group does not exist. */
export function contextOf(
  services: Pick<Services, 'now' | 'calendar'>,
  loaded: LoadedMembership | null,
  actor: Actor | null,
): Result<Context> {
  if (loaded === null) return notFound('This group does not exist.');
  const nobody = actor === null || samePerson(actor, SYSTEM);
  const standing = nobody ? NOBODY : standingOf(actor, loaded.membership);
  if (standing === null) return noSeat(UNKNOWN_PERSON);
  const planning = planningNow(services, loaded);
  const { today } = planning;
  const { membership } = loaded;
  return ok({ loaded, membership, planning, standing, forEverybody: actor === null, now: services.now(), today });
}

/** Returns the planning of the group's meetings as of today in London. */
export function planningNow(
  { now, calendar }: Pick<Services, 'now' | 'calendar'>,
  { membership, schedule }: Pick<LoadedMembership, 'membership' | 'schedule'>,
): Planning {
  return planningOf(membership, schedule, calendar, londonDate(now()));
}
