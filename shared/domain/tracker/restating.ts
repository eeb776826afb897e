/**
 * A quarter's figure that turns out to be wrong. A provisional one is corrected as it stands, and lists what was corrected; a
 * locked one is restated: the next version with a reason, and the one before stays as it was. Terms of reference, "Outcomes based
 * performance framework" (3.1.1.a).
 */
import { actingSeat } from '../membership/standing';
import { permit } from '../policy';
import { conflict, invalid, ok, type Result } from '../result';
import { type AmendmentContext, amend, changedBy, type WantedAmendment } from './amending';
import type { TrackerEvent } from './events';
import { trackerPolicy } from './policy';
import type { Amendment, Snapshot, SnapshotDecision } from './snapshots';
import type { RestatedSource } from './types';

/**
 * The provisional figure corrected. Problems: not the VRU; locked; nothing corrected; a source that was not counted, that was
 * counted already or that is not of this group; an organisation that is no authority of this group; a reason missing.
 */
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

/** The next version, locked at once. Problems: as for a correction; still provisional; no reason for the whole. */
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
  // What was corrected before the version was confirmed belongs to that version.
  const { corrected: _, ...before } = snapshot;
  const { quarter } = snapshot;
  const version = snapshot.version + 1;
  const locked = { at: now, seatId: actingSeat(standing) };
  return ok({
    snapshot: { ...before, version, sources, sharing, locked, restated: { reason, ...amendment } },
    events: [{ kind: 'tracker.snapshot-restated', quarter, version, reason, ...amendmentOf(amendment) }],
  });
}

/** The figure as it was taken, before anything of it was corrected. */
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

/** The amendment as its event has it: what was typed stands apart from what was chosen. */
function amendmentOf({ corrections, forgotten, sharing }: Amendment) {
  return {
    corrections,
    ...(forgotten === undefined ? {} : { forgotten }),
    ...(sharing === undefined
      ? {}
      : { sharing: { added: sharing.added, removed: sharing.removed }, sharingReason: sharing.reason }),
  } satisfies Partial<TrackerEvent>;
}
