/** The quarters' part of a story: a provisional figure, one that was restated, and what confirming and restating do to them. */
import type { SnapshotSourceView, SnapshotVersionView, SnapshotView } from '../../../shared/contract/snapshots';
import { countRags, headline, ofSourcesDue } from '../../../shared/domain/tracker/measure';
import { RAGS, type Rag } from '../../../shared/domain/tracker/types';
import { quarterView } from '../builders';
import type { Answerers, Incoming, Story } from './answering';

const ANALYST = 'Analyst and Evaluation Officer, Violence Reduction Unit';
const LOCKED = { at: '2026-10-06T09:12:00.000Z', by: ANALYST };

function snapshotSource(
  id: string,
  name: string,
  rag: Rag,
  reason: string,
  over: Partial<SnapshotSourceView> = {},
): SnapshotSourceView {
  return {
    id,
    name,
    organisation: 'Police',
    agency: 'Police',
    rag,
    reason,
    overridden: false,
    basis: 'not_needed',
    shared: rag === 'green',
    before: null,
    ...over,
  };
}

function someSources(): readonly SnapshotSourceView[] {
  const fire = { organisation: 'Hampshire and Isle of Wight Fire & Rescue Service', agency: 'HIWFRS' };
  return [
    snapshotSource('violence', 'Recorded violence with injury', 'green', 'Supplied in full for June 2026'),
    snapshotSource('knife', 'Knife-enabled offences', 'red', '14 working days overdue, more than the 10 allowed'),
    snapshotSource('fires', 'Deliberate fires', 'green', 'Supplied in full for June 2026', fire),
    snapshotSource(
      'ambulance',
      'Assault call-outs and attendances',
      'amber',
      'Set by the VRU until 2026-07-31: Advice awaited',
      {
        organisation: 'Integrated Care Boards',
        agency: 'ICBs',
        overridden: true,
        basis: 'none',
      },
    ),
    snapshotSource('cases', 'Probation cases with a violence marker', 'grey', 'Never requested', {
      organisation: 'Probation',
      agency: 'Probation',
    }),
  ];
}

/** A version whose figures follow from its sources. */
export function versionView(over: Partial<SnapshotVersionView> = {}): SnapshotVersionView {
  const sources = over.sources ?? someSources();
  const counts = countRags(sources.map(({ rag }) => rag));
  return {
    ...quarterView({
      quarter: '2026-27-Q1',
      label: 'Q1 2026–27 (April to June)',
      counts,
      headline: headline(counts),
      ofSourcesDue: ofSourcesDue(counts),
      sharing: 2,
      overridden: sources.filter(({ overridden }) => overridden).length,
    }),
    locked: LOCKED,
    restatedBecause: '',
    rulesVersion: 1,
    graceWorkingDays: 10,
    sharingOrganisations: ['Hampshire and Isle of Wight Fire & Rescue Service', 'Police'],
    ...over,
    sources,
  };
}

const may = { confirm: true, restate: true };

/** The last quarter is provisional, the one before was restated. */
export function someSnapshots(): Readonly<Record<string, SnapshotView>> {
  const first = versionView();
  const restated = restatedFrom(first, 'The June file of the Police had been overlooked', [
    { source: 'knife', rag: 'green', reason: 'Supplied in full on 2026-06-29' },
  ]);
  const provisional = versionView({
    quarter: '2026-27-Q2',
    label: 'Q2 2026–27 (July to September)',
    state: 'provisional',
    locked: null,
  });
  return {
    '2026-27-Q1': { quarter: '2026-27-Q1', label: first.label, versions: [restated, first], may },
    '2026-27-Q2': { quarter: '2026-27-Q2', label: provisional.label, versions: [provisional], may },
  };
}

function restatedFrom(
  before: SnapshotVersionView,
  reason: string,
  corrections: readonly { readonly source: string; readonly rag: Rag; readonly reason: string }[],
): SnapshotVersionView {
  const { quarter, label, version } = before;
  return versionView({
    quarter,
    label,
    version: version + 1,
    before: before.headline,
    restatedBecause: reason,
    sources: before.sources.map((source) => {
      const correction = corrections.find((one) => one.source === source.id);
      if (correction === undefined) return { ...source, before: null };
      return { ...source, rag: correction.rag, reason: correction.reason, overridden: false, before: source.rag };
    }),
  });
}

function snapshotOf({ snapshots }: Story, { params }: Pick<Incoming<'snapshot'>, 'params'>): SnapshotView {
  const snapshot = snapshots[params.quarter ?? ''];
  if (snapshot === undefined) throw new Error(`The story has no ${params.quarter}`);
  return snapshot;
}

function settle(story: Story, snapshot: SnapshotView): SnapshotView {
  story.snapshots = { ...story.snapshots, [snapshot.quarter]: snapshot };
  return snapshot;
}

export const SNAPSHOT_CHANGES: Answerers = {
  snapshot: snapshotOf,
  confirmSnapshot: (story, incoming) => {
    const snapshot = snapshotOf(story, incoming);
    const versions = snapshot.versions.map((version) => ({ ...version, state: 'locked' as const, locked: LOCKED }));
    return settle(story, { ...snapshot, versions });
  },
  restateSnapshot: (story, incoming) => {
    const snapshot = snapshotOf(story, incoming);
    const { reason, corrections } = incoming.body;
    const [latest] = snapshot.versions;
    if (latest === undefined) throw new Error('A quarter without a version');
    const known = corrections.flatMap(({ rag, ...one }) =>
      RAGS.filter((name) => name === rag).map((name) => ({ ...one, rag: name })),
    );
    return settle(story, { ...snapshot, versions: [restatedFrom(latest, reason, known), ...snapshot.versions] });
  },
};
