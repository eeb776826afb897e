/** What reminders rest on, read from the group's records: each range once, however many people are told. */
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

/** Quarters that are looked at for a figure that waits. */
const QUARTERS = 8;

/** The facts beside the membership. */
export interface LoadedFacts extends Pick<ReminderFacts, 'records' | 'actions' | 'figures'> {}

/** Three requests. */
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

/** The facts as they were read at a version of all that posted cards show, which every change of them renews. */
interface FactsOfVersion {
  readonly version: string | null;
  readonly facts: Promise<LoadedFacts>;
}

/** The last version of each group, by its table: hundreds of digests that go out together rest on one reading. */
const lastRead = new WeakMap<Table, Map<string, FactsOfVersion>>();

/** The facts as of now. The version is read first: what is read after it is as new, or newer. */
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

/** The facts as a whole. */
export function factsIn(
  loaded: LoadedFacts,
  { membership, planning }: Pick<Context, 'membership' | 'planning'>,
): ReminderFacts {
  return { ...loaded, membership, meeting: meetingDue(planning), calendar: planning.calendar };
}

/** The same for a job or a message; null: there is no such group. Two requests, and three where something has changed. */
export async function loadReminderFacts(services: Services, groupId: string): Promise<ReminderFacts | null> {
  const [loaded, membership] = await Promise.all([
    factsOfVersion(services, groupId),
    loadMembership(services.table, groupId),
  ]);
  if (membership === null) return null;
  return factsIn(loaded, { membership: membership.membership, planning: planningNow(services, membership) });
}

/** What is known beside the facts. */
export function stateIn({ told, off, held }: Pick<LoadedReminders, 'told' | 'off' | 'held'>): ReminderState {
  return {
    told: new Map([...told].map(([address, { value }]) => [address, value])),
    off: new Set(off.keys()),
    held: held?.value ?? NOTHING_HELD,
  };
}
