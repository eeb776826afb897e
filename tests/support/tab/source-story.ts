/** A source page with every element that it can have, and the effects of changes. */
import type { BarrierView } from '../../../shared/contract/barriers';
import type {
  HistoryEntryView,
  ImportView,
  SourceHistoryView,
  SourcePageView,
  SourceView,
} from '../../../shared/contract/tracker';
import { requestView, responseView, sourceView, stepView, TODAY } from '../builders';
import { edited } from '../edits';
import type { Answerers, Story } from './answering';

const ANALYST = 'Analyst and Evaluation Officer, Violence Reduction Unit';
const ICB = { organisationId: 'icb', organisation: 'Integrated Care Boards' };
const AMBULANCE = { sourceId: 'ambulance', source: 'Assault call-outs and attendances', ...ICB };

/** An entry of the history; its key defaults to one derived from the instant. */
export function entryView(over: Partial<HistoryEntryView> & Pick<HistoryEntryView, 'at' | 'title'>): HistoryEntryView {
  return { key: `h-${over.at}`, by: ANALYST, kind: 'tracker.source-edited', detail: '', ...over };
}

export function barrierView(over: Partial<BarrierView> = {}): BarrierView {
  return {
    id: 'barrier-1',
    ...AMBULANCE,
    code: 'care_information',
    words: 'Health or social care personal information',
    note: 'Advice from the IG lead is expected in January.',
    openedAt: '2026-12-04T10:12:00.000Z',
    ageDays: 12,
    ownerSeatId: null,
    owner: '',
    igOrganisationId: ICB.organisationId,
    igOrganisation: ICB.organisation,
    blocks: true,
    awaited: true,
    ...over,
  };
}

/**
 * A source that is red by the rules and overridden to amber, with a barrier, a quality issue and an agreement in
 * negotiation.
 */
export function aSourcePage(over: Partial<SourcePageView> = {}): SourcePageView {
  return {
    today: TODAY,
    source: sourceView({
      id: 'ambulance',
      name: AMBULANCE.source,
      organisationId: ICB.organisationId,
      agencyId: 'icb',
      area: 'Hampshire and Isle of Wight',
      classification: 'pseudonymised',
      snaSection: 'Health and injury',
      isaRequired: true,
      sample: true,
      rag: 'amber',
      row: 'override',
      reason: 'Set by the VRU until 2027-01-29: Advice is expected in January',
      override: {
        rag: 'amber',
        reason: 'Advice is expected in January',
        until: '2027-01-29',
        by: ANALYST,
        instead: { rag: 'red', reason: 'Cannot share: health or social care personal information' },
      },
      basis: 'none',
      due: '2026-12-11',
      late: true,
      overdueWorkingDays: 3,
    }),
    organisation: ICB.organisation,
    agency: 'Health – Integrated Care Boards',
    registeredAt: '2025-06-02T08:00:00.000Z',
    steps: [
      stepView({
        step: 'resolve-barrier',
        words: 'Resolve what stands in the way',
        owner: 'VRU with Integrated Care Boards',
      }),
      stepView({
        step: 'conclude-agreement',
        words: 'Bring the information sharing agreement into force',
        owner: 'VRU with Integrated Care Boards',
      }),
      stepView({ step: 'settle-quality', words: 'Settle the quality issue', owner: 'VRU' }),
    ],
    quality: { note: 'Call-outs without an outcome code are counted twice.', since: '2026-11-20' },
    requests: [refusedRequest()],
    barriers: [barrierView()],
    agreements: [
      { id: 'framework', title: 'Sharing framework for the Serious Violence Duty', status: 'In negotiation' },
      { id: 'ed-data', title: 'Emergency department data 2023 to 2025', status: 'Expired' },
    ],
    history: firstHistory(),
    organisations: [
      { value: 'icb', label: ICB.organisation },
      { value: 'police', label: 'Police' },
    ],
    lastOverrideDay: '2027-03-16',
    may: { ask: true, edit: true, override: true, resolve: true },
    ...over,
  };
}

function refusedRequest() {
  return requestView({
    ...AMBULANCE,
    id: 'ambulance-request',
    agency: 'Health – Integrated Care Boards',
    due: '2026-12-11',
    effectiveDue: '2026-12-11',
    late: true,
    overdueWorkingDays: 3,
    latest: responseView({
      kind: 'cannot_share',
      words: 'Cannot share',
      detail: 'Health or social care personal information: Advice from the IG lead is expected in January.',
      by: 'Head of Business Intelligence (Interim), Digital Data and Insights',
    }),
    may: { answer: true, confirmNotHeld: false, withdraw: true },
  });
}

function firstHistory(): SourceHistoryView {
  const icb = 'Head of Business Intelligence (Interim), Digital Data and Insights';
  return {
    entries: [
      entryView({
        at: '2026-12-15T11:40:00.000Z',
        kind: 'tracker.rag-overridden',
        title: 'Set to Amber by hand until 2027-01-29',
        detail: 'Advice is expected in January',
      }),
      entryView({
        key: 'h-answered',
        at: '2026-12-10T09:30:00.000Z',
        by: icb,
        kind: 'tracker.request-answered',
        title: 'Response for October 2026: cannot share',
        detail: 'Health or social care personal information: Advice from the IG lead is expected in January.',
      }),
      entryView({
        at: '2026-12-10T09:30:00.000Z',
        by: icb,
        kind: 'barriers.opened',
        title: 'Barrier opened: health or social care personal information',
      }),
      entryView({
        at: '2026-12-01T09:00:00.000Z',
        kind: 'tracker.data-asked-for',
        title: 'Asked for October 2026',
        detail: 'Due 2026-12-11, PCSC Act 2022, section 16',
      }),
      entryView({
        at: '2026-11-20T15:05:00.000Z',
        kind: 'tracker.quality-issue-raised',
        title: 'Quality issue raised',
        detail: 'Call-outs without an outcome code are counted twice.',
      }),
    ],
    older: 'h-2026-11-20T15:05:00.000Z',
  };
}

function olderHistory(): SourceHistoryView {
  return {
    entries: [
      entryView({
        at: '2026-09-14T10:00:00.000Z',
        kind: 'tracker.source-edited',
        title: 'Edited',
        detail: 'Area: not said → Hampshire and Isle of Wight',
      }),
      entryView({ at: '2025-06-02T08:00:00.000Z', kind: 'tracker.source-registered', title: 'Registered' }),
    ],
    older: null,
  };
}

/** The result of reading a spreadsheet with two sources. */
export function aPreview(over: Partial<ImportView> = {}): ImportView {
  const like = { area: 'Portsmouth', classification: 'aggregate', frequency: 'quarterly', isaRequired: false } as const;
  return {
    sources: [
      {
        ...like,
        row: 2,
        name: 'Street lighting faults',
        organisation: 'Portsmouth City Council',
        snaSection: 'Places',
      },
      { ...like, row: 3, name: 'Licensed premises reviewed', organisation: 'Portsmouth City Council', snaSection: '' },
    ],
    faults: [],
    ...over,
  };
}

/** Updates the story's source, adds an entry at the start of its history, and returns the page. */
function moved(story: Story, source: Partial<SourceView>, entry: Pick<HistoryEntryView, 'kind' | 'title' | 'detail'>) {
  const { history } = story.source;
  const at = new Date(Date.parse(`${TODAY}T12:00:00Z`) + history.entries.length * 1_000).toISOString();
  story.source = {
    ...story.source,
    source: { ...story.source.source, ...source },
    history: { ...history, entries: [entryView({ at, ...entry }), ...history.entries] },
  };
  return story.source;
}

export const SOURCE_CHANGES: Answerers = {
  source: (story, { params }) => {
    const listed = story.tracker.sources.find(({ id }) => id === params.sourceId);
    if (story.source.source.id === params.sourceId || listed === undefined) return story.source;
    const organisation = story.tracker.organisations.find(({ value }) => value === listed.organisationId)?.label ?? '';
    const agency = story.tracker.agencies.find(({ value }) => value === listed.agencyId)?.label ?? '';
    return aSourcePage({
      source: listed,
      organisation,
      agency,
      steps: listed.next === null ? [] : [listed.next],
      quality: null,
      requests: [],
      barriers: [],
      agreements: [],
      history: { entries: [entryView({ at: '2025-06-02T08:00:00.000Z', title: 'Registered' })], older: null },
    });
  },
  sourceHistory: () => olderHistory(),
  registerSource: ({ tracker }, { body }) => {
    const [like] = tracker.sources;
    return sourceView({ ...like, id: 'new', name: body.name, organisationId: body.organisation });
  },
  editSource: (story, { body }) => {
    const { name, area, snaSection, classification, frequency, isaRequired } = edited(story.source.source, body);
    return moved(
      story,
      { name, classification, frequency, area, snaSection, isaRequired },
      { kind: 'tracker.source-edited', title: 'Edited', detail: `Name: ${story.source.source.name} → ${name}` },
    );
  },
  retireSource: (story, { body }) => {
    story.source = { ...story.source, steps: [] };
    const retired = { retired: true, rag: 'excluded', reason: 'Retired', override: null } as const;
    return moved(story, retired, { kind: 'tracker.source-retired', title: 'Retired', detail: body.reason });
  },
  restoreSource: (story, { body }) =>
    moved(
      story,
      { retired: false, rag: 'grey', reason: 'Never requested' },
      { kind: 'tracker.source-restored', title: 'Counts again', detail: body.reason },
    ),
  overrideRag: (story, { body }) => {
    const { rag, reason, override } = story.source.source;
    const instead = override?.instead ?? { rag, reason };
    return moved(
      story,
      { rag: body.rag, override: { rag: body.rag, reason: body.reason, until: body.until, by: ANALYST, instead } },
      { kind: 'tracker.rag-overridden', title: `Set to ${body.rag} by hand until ${body.until}`, detail: body.reason },
    );
  },
  liftOverride: (story, { body }) => {
    const { override } = story.source.source;
    return moved(
      story,
      { ...override?.instead, override: null },
      { kind: 'tracker.override-lifted', title: 'Override lifted', detail: body.reason },
    );
  },
  raiseQualityIssue: (story, { body }) => {
    story.source = { ...story.source, quality: { note: body.note, since: TODAY } };
    return moved(story, {}, { kind: 'tracker.quality-issue-raised', title: 'Quality issue raised', detail: body.note });
  },
  settleQualityIssue: (story, { body }) => {
    story.source = { ...story.source, quality: null };
    return moved(
      story,
      {},
      { kind: 'tracker.quality-issue-settled', title: 'Quality issue settled', detail: body.outcome },
    );
  },
  previewSources: ({ preview }) => preview,
  importSources: ({ tracker }) => tracker,
};
