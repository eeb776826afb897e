/** What every use case works with: the services of this server, who calls, and the group as they find it. */
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

/** Tells the jobs of this process that there is work; they find it by themselves too, only later. */
export interface Signals {
  messageWaiting(groupId: string): void;
  cardStale(groupId: string, subject: Subject): void;
  /** Something of the group was changed by this server. */
  committed(groupId: string): void;
  /** How often that was: readings that are shared for a moment are outdated by it. */
  commits(groupId: string): number;
}

export interface Services {
  readonly table: Table;
  readonly now: () => IsoInstant;
  readonly calendar: HolidayCalendar;
  readonly signals: Signals;
  readonly operations: Operations;
}

/** Who reads, in which group. */
export interface Reader {
  readonly groupId: string;
  /** Null: a posted card, which everybody in its conversation sees. */
  readonly actor: Actor | null;
}

/** A reader who is somebody. */
export interface Person extends Reader {
  readonly actor: Actor;
}

/** Who changes something. The same operation id never takes effect twice. */
export interface Caller extends Person {
  readonly operationId: string;
}

/** What every way of entering finds out. */
export interface Entered {
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/** The group as its reader finds it. */
export interface Context extends Entered {
  readonly loaded: LoadedMembership;
  readonly membership: Membership;
  /** Its meetings: what they rest on, and what has been arranged. */
  readonly planning: Planning;
  /** Nobody in particular reads: a posted card. */
  readonly forEverybody: boolean;
  readonly today: IsoDate;
}

export const UNKNOWN_PERSON =
  'The group does not know you yet. Ask the Violence Reduction Unit to give you a seat, or to let you in to read.';

/**
 * The group's membership and the reader's standing in it. The app itself stands nowhere: no rule lets it, its own commands have none.
 * Problems: no such group; the group does not know them. One request.
 */
export async function enter(services: Services, { groupId, actor }: Reader): Promise<Result<Context>> {
  return contextOf(services, await loadMembership(services.table, groupId), actor);
}

/** The same where the membership has been read already; null: there is no such group. */
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

/** The group's meetings as they are planned today. */
export function planningNow(
  { now, calendar }: Pick<Services, 'now' | 'calendar'>,
  { membership, schedule }: Pick<LoadedMembership, 'membership' | 'schedule'>,
): Planning {
  return planningOf(membership, schedule, calendar, londonDate(now()));
}
