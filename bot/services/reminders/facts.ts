/** Loads the facts that reminders are computed from: each range is read once, however many people get a digest. */
import { meetingDue } from '../../../shared/domain/meetings/schedule';
import { NOTHING_HELD, type ReminderFacts, type ReminderState } from '../../../shared/domain/reminders/types';
import { loadActions } from '../../store/actions';
import { loadCardsVersion } from '../../store/conversations';
import { loadMembership } from '../../store/membership';
import type { LoadedReminders } from '../../store/reminders';
import { loadQuarters } from '../../store/snapshots';
import type { Table } from '../../store/table';
import { loadTracker } from '../../store/tracker';
import { type Context, planningNow, type Services } from '../context';

/** Number of latest quarters searched for a figure that is not confirmed. */
const QUARTERS = 8;

/** The facts besides the membership. */
export interface LoadedFacts extends Pick<ReminderFacts, 'records' | 'actions' | 'figures'> {}

/** Loads the facts besides the membership. Three storage requests. */
export async function loadFacts({ table }: Pick<Services, 'table'>, groupId: string): Promise<LoadedFacts> {
  const [{ state }, { actions }, quarters] = await Promise.all([
    loadTracker(table, groupId),
    loadActions(table, groupId),
    loadQuarters(table, groupId, QUARTERS),
  ]);
  return {
    records: state.records,
    actions: actions.map(({ value }) => value),
    figures: quarters.filter(({ locked }) => !locked).map(({ quarter }) => quarter),
  };
}

/**
 * The facts, and the version of the group's posted cards they were read at. Every change of the facts renews that
 * version.
 */
interface FactsOfVersion {
  readonly version: string | null;
  readonly facts: Promise<LoadedFacts>;
}

/** Cache of each group's latest facts, by table: hundreds of digests that are sent together share one read. */
const lastRead = new WeakMap<Table, Map<string, FactsOfVersion>>();

/**
 * Loads the present facts, or returns the cached ones. The version is read first, so that the facts are at least as
 * new.
 */
async function factsOfVersion(services: Services, groupId: string): Promise<LoadedFacts> {
  const { table } = services;
  const version = await loadCardsVersion(table, groupId);
  const groups = lastRead.get(table) ?? new Map<string, FactsOfVersion>();
  lastRead.set(table, groups);
  const known = groups.get(groupId);
  if (known !== undefined && known.version === version) return known.facts;
  const facts = loadFacts(services, groupId);
  groups.set(groupId, { version, facts });
  facts.catch(() => groups.delete(groupId));
  return facts;
}

/** Combines the loaded facts with the membership, the due meeting and the calendar. */
export function factsIn(
  loaded: LoadedFacts,
  { membership, planning }: Pick<Context, 'membership' | 'planning'>,
): ReminderFacts {
  return { ...loaded, membership, meeting: meetingDue(planning), calendar: planning.calendar };
}

/**
 * Loads all facts for a job or a message; null if there is no such group. Two storage requests, and three more after a
 * change.
 */
export async function loadReminderFacts(services: Services, groupId: string): Promise<ReminderFacts | null> {
  const [loaded, membership] = await Promise.all([
    factsOfVersion(services, groupId),
    loadMembership(services.table, groupId),
  ]);
  if (membership === null) return null;
  return factsIn(loaded, { membership: membership.membership, planning: planningNow(services, membership) });
}

/** Returns the state of reminders: what people were told, who turned digests off, and what is held back. */
export function stateIn({ told, off, held }: Pick<LoadedReminders, 'told' | 'off' | 'held'>): ReminderState {
  return {
    told: new Map([...told].map(([address, { value }]) => [address, value])),
    off: new Set(off.keys()),
    held: held?.value ?? NOTHING_HELD,
  };
}
