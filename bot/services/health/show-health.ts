/**
 * The health of the app. Whether storage answers at all is not part of the view: without storage the page fails to
 * load.
 */
import type { HealthView, InstanceView } from '../../../shared/contract/health';
import { addDays, londonDate } from '../../../shared/domain/calendar/dates';
import { clockDifference } from '../../../shared/domain/health/clock';
import { healthPolicy } from '../../../shared/domain/health/policy';
import { messagesPolicy } from '../../../shared/domain/messages/policy';
import { may, permit } from '../../../shared/domain/policy';
import { ok, type Result } from '../../../shared/domain/result';
import { loadNightly, type NightlyBackup } from '../../store/backup/nightly-claim';
import { type Heartbeat, loadSending, type SendingState, writtenAt } from '../../store/heartbeats';
import { loadQuarters, type QuarterFigures } from '../../store/snapshots';
import type { Row } from '../../store/table';
import { VERSION } from '../../version';
import { query } from '../query';
import { quarterLabel } from '../tracker/tracker-view';

/** Age in milliseconds from which a heartbeat counts as missing. Servers write one every minute. */
const SILENT_MS = 3 * 60_000;

/** Returns the Health page. Problem: neither Chair nor VRU. Four storage requests, however long the history. */
export const showHealth = query({
  load: async ({ table }, groupId) => {
    const began = performance.now();
    const [sending, [latest], nightly] = await Promise.all([
      loadSending(table, groupId),
      loadQuarters(table, groupId, 1),
      loadNightly(table, groupId),
    ]);
    return { sending, latest, nightly: nightly?.value ?? null, storageMs: Math.round(performance.now() - began) };
  },
  view: ({ sending, latest, nightly, storageMs }, { standing, now }): Result<HealthView> => {
    const permitted = permit(healthPolicy.look, standing);
    if (!permitted.ok) return permitted;
    return ok({
      version: VERSION,
      checkedAt: now,
      storageMs,
      outbox: outboxView(sending),
      undelivered: undeliveredView(sending),
      snapshot: snapshotView(latest),
      backup: backupView(nightly, now),
      instances: sending.heartbeats
        .map((row) => instanceView(row, now))
        .sort((a, b) => b.seenAt.localeCompare(a.seenAt) || a.id.localeCompare(b.id)),
      may: { lookAfterMessages: may(messagesPolicy.lookAfter, standing) },
    });
  },
});

function outboxView({ waiting, more }: SendingState): HealthView['outbox'] {
  const [oldest] = waiting.flatMap(({ since }) => (since === undefined ? [] : [since])).sort();
  return { waiting: waiting.length, oldest: oldest ?? null, atLeast: more };
}

function undeliveredView({ undelivered }: SendingState): HealthView['undelivered'] {
  const count = (wanted: string) => undelivered.filter(({ state }) => state === wanted).length;
  return { unknown: count('unknown'), undeliverable: count('undeliverable'), failed: count('failed') };
}

function snapshotView(latest: QuarterFigures | undefined): HealthView['snapshot'] {
  if (latest === undefined) return null;
  const { quarter, version, locked } = latest;
  return { quarter, label: quarterLabel(quarter), version, locked };
}

/**
 * Returns the view of the last nightly backup. Backups run after midnight, so one that is older than yesterday's is
 * late.
 */
function backupView(nightly: NightlyBackup | null, now: string): HealthView['backup'] {
  if (nightly?.last == null) return null;
  const { day, rows } = nightly.last;
  return { day, rows, late: day < addDays(londonDate(now), -1) };
}

function instanceView({ etag, value }: Row<Heartbeat>, now: string): InstanceView {
  const stored = writtenAt(etag);
  return {
    id: value.id,
    version: value.version,
    startedAt: value.startedAt,
    seenAt: value.at,
    // By the clock of storage if known: a wrong clock of the server is reported as such, not as silence.
    silent: Date.parse(now) - Date.parse(stored ?? value.at) > SILENT_MS,
    clockSeconds: clockDifference(value.at, stored),
  };
}
