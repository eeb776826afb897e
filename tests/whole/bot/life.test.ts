/**
 * Thirty days of a group, including the end of a quarter, Easter and the start of summer time: three servers whose
 * clocks differ by two minutes, killed and restarted; failures of storage and Teams; people who work at the same time.
 * At the end all data is present exactly once, consistent, and can be restored. DAWG_TEST_SEED selects the month.
 */
import { join } from 'node:path';
import { rulesOf } from '../../../bot/services/tracker/context';
import { checkBackup } from '../../../bot/store/backup/format';
import { restoreBackup } from '../../../bot/store/backup/restore-backup';
import type { StoredEvent } from '../../../bot/store/events';
import { keys, startingWith } from '../../../bot/store/keys';
import { loadMembership } from '../../../bot/store/membership';
import type { Row } from '../../../bot/store/table';
import { loadTrackerAsOf } from '../../../bot/store/tracker';
import type { RegisterView } from '../../../shared/contract/attendance';
import type { Action } from '../../../shared/domain/actions/types';
import { addDays, londonDate, londonInstant } from '../../../shared/domain/calendar/dates';
import { newSnapshot, type Snapshot } from '../../../shared/domain/tracker/snapshots';
import type { DataRequest, SourceRecord } from '../../../shared/domain/tracker/types';
import { type App, startApp } from '../../support/app';
import { freshTableName } from '../../support/azurite';
import { exportAll } from '../../support/exports';
import { inconsistencies } from '../../support/life/consistency';
import { DAYS, END, FIRST, type Lived, OLD_NAME, QUARTER, simulateMonth } from '../../support/life/simulate-month';
import { CHAIR, PATIENT, page, tableOf } from '../../support/storage/group-operations';
import { openTestTable } from '../../support/storage/tables';

const SEED = Number(process.env.DAWG_TEST_SEED ?? 1);
/** It takes two and a half minutes on an idle machine with two cores. */
const LONGEST_MS = 8 * 60_000;

let life: Lived;
const restarted: App[] = [];
beforeAll(async () => {
  process.stdout.write(`Life: DAWG_TEST_SEED=${SEED}\n`);
  life = await simulateMonth(SEED);
  process.stdout.write(`Life: ${life.words}\n`);
}, LONGEST_MS);
afterAll(async () => {
  for (const app of restarted) await app.stop();
  await life?.stop();
});

/** Returns the values of the rows with this key prefix. */
function under<T>(prefix: string): readonly T[] {
  const { from, to } = startingWith(prefix);
  return life.rows.filter(({ key }) => key >= from && key < to).map(({ value }) => value as T);
}

const byId = <T extends { readonly id: string }, V>(all: readonly T[], value: (one: T) => V) =>
  Object.fromEntries(all.map((one) => [one.id, value(one)]));

describe('given thirty days in which everything fails now and then, what people did', () => {
  test('then each action is there once, as it was left', () => {
    const stored = [...under<Action>(keys.openActions.from), ...under<Action>('action-ended!')];
    const seen = ({ ref, text, due, status }: Pick<Action, 'ref' | 'text' | 'due' | 'status'>) => [
      ref,
      text,
      due,
      status,
    ];
    expect(byId(stored, seen)).toEqual(byId(life.people.actions, seen));
    expect(stored).toHaveLength(life.people.actions.length);
  });

  test('then each request is there once, with its last response', () => {
    const live = under<SourceRecord>(keys.sources.from).flatMap(({ requests }) => requests);
    const stored = [...live, ...under<DataRequest>('request-ended!')];
    const asked = life.people.sources.flatMap(({ requests }) => requests);
    expect(byId(stored, ({ latest }) => latest?.kind ?? null)).toEqual(byId(asked, ({ response }) => response));
  });

  test('then each decision is there once', () => {
    const stored = under<{ readonly text: string }>('decision!').map(({ text }) => text);
    expect([...stored].sort()).toEqual([...life.people.decisions].sort());
  });

  test('then both registers hold what everybody said last', async () => {
    expect(life.month.registers.size).toBe(2);
    for (const [meeting, said] of life.month.registers) {
      const { lines } = await page<RegisterView>(life.app, CHAIR, `/attendance/${meeting}`);
      const seats = lines.flatMap((line) => line.seats).filter(({ seatId }) => said.has(seatId));
      const stored = Object.fromEntries(seats.map(({ seatId, value }) => [seatId, value]));
      expect(stored).toEqual(Object.fromEntries(said));
    }
  });

  test('then each register has carried along the actions of earlier meetings that had not ended', () => {
    const opened = under<StoredEvent>('event!').flatMap(({ event }) =>
      event.kind === 'attendance.register-opened' ? [[event.meetingId, event.actionsCarried] as const] : [],
    );
    expect(new Map(opened)).toEqual(life.month.carried);
    expect(opened).toHaveLength(2);
  });

  test('then every unexpected answer is explained by a fault', () => expect(life.calls.surprises).toEqual([]));
});

describe('given the same days, what is stored', () => {
  test('then every list agrees with its originals, and every event has its rows', () =>
    expect(inconsistencies(life.rows)).toEqual([]));

  test('then each change has left its event, once', () => {
    const byTab = under<StoredEvent>('event!').filter(({ via }) => via === 'tab');
    expect(new Set(byTab.map(({ operationId }) => operationId)).size).toBe(life.calls.acknowledged);
  });

  test('then the quarter has the figure shown on its last evening, and it can be worked out again', async () => {
    const [taken, ...others] = under<Snapshot>(keys.snapshots(QUARTER));
    expect(others).toEqual([]);
    expect(byId(taken?.sources ?? [], ({ rag }) => rag)).toEqual(byId(life.shown.sources, ({ rag }) => rag));
    const { groupId, services } = life.app.server;
    const membership = (await loadMembership(tableOf(life.app), groupId))?.membership;
    if (membership === undefined) throw new Error('The group is gone');
    const state = await loadTrackerAsOf(tableOf(life.app), groupId, QUARTER);
    expect({ ...taken, locked: null }).toEqual(newSnapshot(QUARTER, state, membership, rulesOf(membership, services)));
    expect(taken?.locked).not.toBeNull();
  });

  test('then names past their retention are gone', () => expect(JSON.stringify(life.rows)).not.toContain(OLD_NAME));

  test('then memory is within a fifth of what it was after three days', () =>
    expect(life.heap.end).toBeLessThan(life.heap.warm * 1.2));
});

describe('given the same days, the messages', () => {
  test('then nobody got any message twice', () => {
    expect([...life.mail.arrived].filter(([, count]) => count > 1)).toEqual([]);
    expect([...life.mail.arrived.keys()].filter((about) => about.startsWith('unknown'))).toEqual([]);
  });

  test('then what was sent has arrived, and nothing waits or is left in doubt', () => {
    const known = life.messages.filter((message) => life.mail.aboutStored(message) !== null);
    const over = ({ state, settled }: (typeof known)[number]) => state === 'sent' || settled !== undefined;
    expect(known.filter((message) => over(message) && life.mail.countOf(message) !== 1)).toEqual([]);
    const nobodyTold = ['not-needed', 'redirected'];
    expect(life.messages.filter((message) => !over(message) && !nobodyTold.includes(message.state))).toEqual([]);
  });

  test('then no more messages were in doubt than there were faults that may cause it', () =>
    expect(life.month.inDoubt).toBeLessThanOrEqual(life.mayBeInDoubt));

  test('then digests were made after nine in London, before and after the clocks changed', () => {
    const made = life.messages.flatMap(({ content, createdAt }) =>
      content.kind === 'digest' ? { day: content.day, createdAt } : [],
    );
    expect(made.filter(({ day, createdAt }) => createdAt < londonInstant(day, '09:00'))).toEqual([]);
    expect(made.filter(({ day, createdAt }) => londonDate(createdAt) !== day)).toEqual([]);
    expect(made.filter(({ day }) => day > '2027-03-28').length).toBeGreaterThan(0);
  });
});

describe('given the same days, the backup of the last night', () => {
  /** Returns the rows by key, without the claim of the backup itself and the servers' own rows. */
  const copied = (rows: readonly Row<unknown>[]) =>
    Object.fromEntries(
      rows
        .filter(({ key }) => key !== keys.nightlyBackup && !keys.ofServers.some((own) => key.startsWith(own)))
        .map(({ key, value }) => [key, value]),
    );

  test('then there is a complete one of each night', async () => {
    for (let index = 0; index <= DAYS; index += 1) await checkBackup(kept(addDays(FIRST, index)));
  });

  test('when it is restored, then every row, list and file is the same, byte for byte', async () => {
    const { app } = life;
    const { groupId } = app.server;
    const tableName = freshTableName();
    const restored = openTestTable({ tableName, patience: PATIENT });

    await restoreBackup(restored, kept(END), { groupId });

    const { rows } = await restored.range<unknown>(groupId, { from: '', to: '~' });
    expect(copied(rows)).toEqual(copied(life.rows));
    const noon = londonInstant(END, '12:00');
    const started = (of: string) => startApp({ tableName: of, now: () => noon, patience: PATIENT, sharing: app.teams });
    const [before, after] = [await started(app.tableName), await started(tableName)];
    restarted.push(before, after);
    expect(await exportAll(after)).toEqual(await exportAll(before));
  });

  const kept = (day: string) => join(life.folder, life.app.server.groupId, `${day}.dawg-backup`);
});
