/**
 * Corrections of a quarter's figure. A provisional one is corrected in place, and lists its corrections; a locked one
 * is restated: the next version has a reason, and the previous version is unchanged. Terms of reference, "Outcomes
 * based performance framework" (3.1.1.a).
 */
import { actingSeat } from '../membership/standing';
import { permit } from '../policy';
import { conflict, invalid, ok, type Result } from '../result';
import { type AmendmentContext, amend, changedBy, type WantedAmendment } from './amending';
import type { TrackerEvent } from './events';
import { trackerPolicy } from './policy';
import type { Amendment, Snapshot, SnapshotDecision } from './snapshots';
import type { RestatedSource } from './types';

/** Corrects a provisional figure. Problems: not the VRU; the figure is locked; those of `amend`. */
export function decideProvisionalCorrection(
  snapshot: Snapshot,
  wanted: WantedAmendment,
  context: AmendmentContext,
): Result<SnapshotDecision> {
  const { standing, now } = context;
  const permitted = permit(trackerPolicy.correctSnapshot, standing);
  if (!permitted.ok) return permitted;
  if (snapshot.locked !== null) {
    return conflict('This figure is confirmed already. A correction becomes a new version: restate it.', 'Confirmed');
  }
  const amended = amend(snapshot, wanted, 'corrected', context);
  if (!amended.ok) return amended;
  const { amendment, sources, sharing } = amended.value;
  const corrections = amendment.corrections.map((correction) => ({
    ...correction,
    before: countedBefore(snapshot, correction),
  }));
  const corrected = { ...amendment, corrections, at: now, seatId: actingSeat(standing) };
  const { quarter, version } = snapshot;
  return ok({
    snapshot: { ...snapshot, sources, sharing, corrected: [...(snapshot.corrected ?? []), corrected] },
    events: [{ kind: 'tracker.snapshot-corrected', quarter, version, ...amendmentOf(amendment) }],
  });
}

/**
 * Restates a locked figure as the next version, which is locked immediately. Problems: not the VRU; no reason for the
 * restatement; still provisional; those of `amend`.
 */
export function decideRestatement(
  snapshot: Snapshot,
  { reason, ...wanted }: WantedAmendment & { readonly reason: string },
  context: AmendmentContext,
): Result<SnapshotDecision> {
  const { standing, now } = context;
  const permitted = permit(trackerPolicy.restateSnapshot, standing);
  if (!permitted.ok) return permitted;
  if (reason === '') return invalid({ reason: 'Say why the figure is restated.' });
  if (snapshot.locked === null) {
    return conflict(
      'This figure is still provisional. Correct it as it stands; it becomes a new version only once it is confirmed.',
      'Still provisional',
    );
  }
  const amended = amend(snapshot, wanted, 'restated', context);
  if (!amended.ok) return amended;
  const { amendment, sources, sharing } = amended.value;
  // Corrections made before the version was confirmed belong to that version.
  const { corrected: _, ...before } = snapshot;
  const { quarter } = snapshot;
  const version = snapshot.version + 1;
  const locked = { at: now, seatId: actingSeat(standing) };
  return ok({
    snapshot: { ...before, version, sources, sharing, locked, restated: { reason, ...amendment } },
    events: [{ kind: 'tracker.snapshot-restated', quarter, version, reason, ...amendmentOf(amendment) }],
  });
}

/** Returns a figure as it was taken, with its provisional corrections reverted. */
export function asTaken({ corrected = [], ...snapshot }: Snapshot): Snapshot {
  let { sources, sharing } = snapshot;
  for (const one of [...corrected].reverse()) {
    const added = new Set((one.forgotten ?? []).map(({ sourceId }) => sourceId));
    const before = new Map(one.corrections.map((correction) => [correction.sourceId, correction.before]));
    sources = sources.filter(({ id }) => !added.has(id)).map((source) => ({ ...source, ...before.get(source.id) }));
    if (one.sharing !== undefined) sharing = changedBy(sharing, one.sharing.removed, one.sharing.added);
  }
  return { ...snapshot, sources, sharing };
}

function countedBefore({ sources }: Snapshot, { sourceId }: RestatedSource) {
  const source = sources.find(({ id }) => id === sourceId);
  if (source === undefined) throw new Error(`${sourceId} was not counted`);
  const { rag, row, reason, overridden } = source;
  return { rag, row, reason, overridden };
}

/** Returns the fields of an amendment's event, in which free text is separate from selected values. */
function amendmentOf({ corrections, forgotten, sharing }: Amendment) {
  return {
    corrections,
    ...(forgotten === undefined ? {} : { forgotten }),
    ...(sharing === undefined
      ? {}
      : { sharing: { added: sharing.added, removed: sharing.removed }, sharingReason: sharing.reason }),
  } satisfies Partial<TrackerEvent>;
}
