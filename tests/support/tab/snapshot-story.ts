/** The quarters' part of a story: a provisional figure, a restated one, and the effects of confirming and restating. */
import type {
  CorrectionView,
  SnapshotSourceView,
  SnapshotVersionView,
  SnapshotView,
} from '../../../shared/contract/snapshots';
import { countRags, headline, ofSourcesDue } from '../../../shared/domain/tracker/measure';
import type { Rag } from '../../../shared/domain/tracker/types';
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
    forgotten: false,
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

/** A version whose figures are derived from its sources. */
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
    sharingIds: ['hiwfrs', 'police'],
    corrections: [],
    asTaken: null,
    ...over,
    sources,
  };
}

const may = { confirm: true, correct: true, restate: true };

const authorities = [
  { value: 'hiwfrs', label: 'Hampshire and Isle of Wight Fire & Rescue Service' },
  { value: 'icb', label: 'Integrated Care Boards' },
  { value: 'police', label: 'Police' },
  { value: 'probation', label: 'Probation' },
];

/** Snapshots by quarter: the last quarter is provisional, the one before was restated. */
export function someSnapshots(): Readonly<Record<string, SnapshotView>> {
  const first = versionView();
  const restated = restatedFrom(first, 'The June file of the Police had been overlooked', {
    corrections: [{ source: 'knife', rag: 'green', reason: 'Supplied in full on 2026-06-29' }],
  });
  const provisional = versionView({
    quarter: '2026-27-Q2',
    label: 'Q2 2026–27 (July to September)',
    state: 'provisional',
    locked: null,
  });
  return {
    '2026-27-Q1': { quarter: '2026-27-Q1', label: first.label, versions: [restated, first], authorities, may },
    '2026-27-Q2': { quarter: '2026-27-Q2', label: provisional.label, versions: [provisional], authorities, may },
  };
}

interface Amending {
  readonly corrections: readonly { readonly source: string; readonly rag: Rag; readonly reason: string }[];
  readonly forgotten?: readonly { readonly source: string; readonly rag: Rag; readonly reason: string }[];
  readonly sharing?: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly sharingReason?: string;
}

const labelOf = (id: string) => authorities.find(({ value }) => value === id)?.label ?? id;

/** Returns the version with the corrections applied: the same version number while it is provisional. */
function amended(before: SnapshotVersionView, { corrections, forgotten = [], sharing, sharingReason = '' }: Amending) {
  const { at, by } = LOCKED;
  const ids = [...before.sharingIds, ...(sharing?.added ?? [])].filter((id) => !sharing?.removed.includes(id)).sort();
  const changed = before.sources.map((source) => {
    const correction = corrections.find((one) => one.source === source.id);
    if (correction === undefined) return { ...source, before: null };
    return { ...source, rag: correction.rag, reason: correction.reason, overridden: false, before: source.rag };
  });
  const added = forgotten.map(({ source, rag, reason }) =>
    snapshotSource(source, source, rag, reason, { forgotten: true }),
  );
  const sources = [...changed, ...added];
  const views = [...corrections, ...forgotten].map(({ source, rag: to, reason }): CorrectionView => {
    const { name = source, organisation = '' } = sources.find(({ id }) => id === source) ?? {};
    const from = before.sources.find(({ id }) => id === source)?.rag ?? null;
    return { kind: 'source', sourceId: source, name, organisation, from, to, reason, at, by };
  });
  const sharingView = (): CorrectionView[] => {
    if (sharing === undefined || sharing.added.length + sharing.removed.length === 0) return [];
    const [plus, minus] = [sharing.added.map(labelOf), sharing.removed.map(labelOf)];
    return [{ kind: 'sharing', added: plus, removed: minus, reason: sharingReason, at, by }];
  };
  return {
    sources,
    sharingIds: ids,
    sharingOrganisations: ids.map(labelOf),
    corrections: [...views, ...sharingView()],
  };
}

function restatedFrom(before: SnapshotVersionView, reason: string, amending: Amending): SnapshotVersionView {
  const { quarter, label, version } = before;
  return versionView({
    ...{ quarter, label, version: version + 1 },
    before: before.headline,
    restatedBecause: reason,
    ...amended(before, amending),
  });
}

function correctedFrom(before: SnapshotVersionView, amending: Amending): SnapshotVersionView {
  const { quarter, label, state, locked, headline: asTaken } = before;
  const after = amended(before, amending);
  const corrections = [...before.corrections, ...after.corrections];
  const corrected = (before.corrected ?? 0) + 1;
  return versionView({ quarter, label, state, locked, ...after, corrections, corrected, asTaken });
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
  correctSnapshot: (story, incoming) => {
    const snapshot = snapshotOf(story, incoming);
    const versions = snapshot.versions.map((version) => correctedFrom(version, amendingOf(incoming.body)));
    return settle(story, { ...snapshot, versions });
  },
  restateSnapshot: (story, incoming) => {
    const snapshot = snapshotOf(story, incoming);
    const { reason, ...body } = incoming.body;
    const [latest] = snapshot.versions;
    if (latest === undefined) throw new Error('A quarter without a version');
    return settle(story, {
      ...snapshot,
      versions: [restatedFrom(latest, reason, amendingOf(body)), ...snapshot.versions],
    });
  },
};

function amendingOf(body: Incoming<'correctSnapshot'>['body']): Amending {
  return body as Amending;
}
