/**
 * A new group, one with ten years of data, and one with ten years and 300 seats: the same steps run in each, and the
 * storage use is counted.
 */
import { loadMessage, newMessage } from '../../../../bot/store/outbox';
import { messageChanges } from '../../../../bot/store/outbox-queue';
import { replaceMessage } from '../../../../bot/store/outbox-transitions';
import type { Facts } from '../../../../shared/terms-of-reference/facts';
import { type App, FACTS, startApp } from '../../../support/app';
import { crowdDelays } from '../../../support/delays';
import { type Counting, countingRequests, type StorageUse } from '../../../support/storage/counting';
import { NOW, PATIENT, source, tableOf } from '../../../support/storage/group-operations';
import { writeHistory } from '../../../support/storage/history';
import { factsWithSeats, MANY_SEATS, seatedGroup, seatedMembership } from '../../../support/storage/large-group';

/** A group with its people and one source. */
export interface Group {
  readonly app: App;
  readonly counting: Counting;
  /** The current time of its server. */
  readonly clock: { now: string };
  readonly sourceId: string;
}

/** Prepares a step and returns it; only the step is counted. */
export type Story = (group: Group) => Promise<() => Promise<unknown>>;

export interface Groups {
  /** Returns the storage use of the step in each group. */
  used(story: Story): Promise<Record<'byYoung' | 'byOld' | 'byLarge', StorageUse>>;
  stop(): Promise<void>;
}

/** Starts all three groups, with the same people in the seats that they share. */
export async function startGroups(): Promise<Groups> {
  const young = await startGroup(FACTS);
  const old = await startGroup(FACTS);
  const large = await startGroup(factsWithSeats(MANY_SEATS));
  await tenYears(old, FACTS);
  await tenYears(large, factsWithSeats(MANY_SEATS));
  const all = [young, old, large];
  return {
    async used(story) {
      const [byYoung, byOld, byLarge] = [await use(young, story), await use(old, story), await use(large, story)];
      return { byYoung, byOld, byLarge };
    },
    async stop() {
      for (const { app } of all) await app.stop();
    },
  };
}

async function use(group: Group, story: Story): Promise<StorageUse> {
  const step = await story(group);
  return group.counting.of(step);
}

/** Counts only requests that an answer waits for: jobs and writes after the answer use a separate client. */
async function startGroup(facts: Facts): Promise<Group> {
  const counting = countingRequests();
  const clock = { now: NOW };
  const app = await startApp({
    facts,
    tableName: await seatedGroup(facts),
    now: () => clock.now,
    patience: PATIENT,
    delays: crowdDelays(),
    observers: [counting.observe],
    backgroundObservers: [],
    teams: { limits: false },
  });
  await app.teams.installInTeam();
  const { id } = await source(app, 'Violence with injury');
  await threeUncertain(app);
  return { app, counting, clock, sourceId: id };
}

async function tenYears({ app, sourceId }: Group, facts: Facts): Promise<void> {
  await writeHistory(tableOf(app), app.server.groupId, NOW, {
    endedActions: 200,
    closedRegisters: 120,
    membership: seatedMembership(facts),
    setAside: { sourceId, count: 300 },
    sentMessages: 100,
  });
}

/** Adds messages whose delivery is unknown, for the VRU to review. */
async function threeUncertain(app: App): Promise<void> {
  const table = tableOf(app);
  const { groupId } = app.server;
  for (const slot of ['a', 'b', 'c']) {
    const message = newMessage(
      groupId,
      { kind: 'welcome' },
      { kind: 'group', mention: null },
      slot,
      '2099-01-01T00:00:00.000Z',
    );
    await table.commit(groupId, messageChanges(message));
    const row = await loadMessage(table, groupId, message.id);
    if (row !== null) await replaceMessage(table, groupId, row, { ...message, state: 'unknown' });
  }
}
