/**
 * The agreements' part of a story: agreements with each status, barriers of several kinds, and the effects of changes.
 */
import type { RouteBody } from '../../../shared/areas/routes';
import type { AgreementsView, AgreementView } from '../../../shared/contract/agreements';
import type { BarrierView, ResolvedBarriersView, ResolvedBarrierView } from '../../../shared/contract/barriers';
import type { SharingBasis } from '../../../shared/domain/agreements/status';
import { barrierCounts } from '../../../shared/domain/barriers/log';
import type { BarrierCode } from '../../../shared/domain/barriers/types';
import { BARRIER_WORDS } from '../../../shared/domain/barriers/words';
import { TODAY } from '../builders';
import { groupFacts } from '../domain-builders';
import { edited } from '../edits';
import type { Answerers, Story } from './answering';
import { aTracker } from './tracker-story';

const facts = groupFacts();
const tracker = aTracker();
const ANALYST = { value: 'vru-analyst', label: 'Analyst and Evaluation Officer, Violence Reduction Unit' };

function organisationNamed(id: string): string {
  const name = tracker.organisations.find(({ value }) => value === id)?.label;
  if (name === undefined) throw new Error(`No organisation ${id}`);
  return name;
}

/** An agreement in force between the police and the VRU; parties and sources are given as ids. */
export function agreementView(
  over: Partial<Omit<AgreementView, 'parties' | 'sources'>> & {
    readonly parties?: readonly string[];
    readonly sources?: readonly string[];
  } = {},
): AgreementView {
  const { parties = ['police', 'vru'], sources = ['violence'], ...rest } = over;
  return {
    id: 'agreement-1',
    title: 'Police data for the needs assessment',
    kind: 'individual',
    gateway: 'PCSC Act 2022, section 16',
    start: '2025-04-01',
    review: '2027-04-01',
    expiry: '2028-03-31',
    novateBy: null,
    status: 'in_force',
    endedBecause: '',
    reviewDue: null,
    expiresSoon: false,
    ...rest,
    parties: parties.map((value) => ({ value, label: organisationNamed(value) })),
    sources: tracker.sources
      .filter(({ id }) => sources.includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}

function someAgreements(): readonly AgreementView[] {
  const everybody = tracker.organisations.map(({ value }) => value);
  return [
    agreementView({
      id: 'framework',
      title: 'Sharing framework for the Serious Violence Duty',
      kind: 'framework',
      parties: everybody,
      sources: ['violence', 'reports', 'first-time'],
      review: '2026-10-31',
      expiry: null,
      reviewDue: 'overdue',
    }),
    agreementView({
      id: 'fires',
      title: 'Fire data',
      parties: ['hiwfrs', 'vru'],
      sources: ['fires'],
      review: '2027-02-01',
      reviewDue: 'soon',
    }),
    agreementView({
      id: 'survey',
      title: 'Residents’ survey',
      parties: ['southampton-cc', 'vru'],
      sources: ['survey'],
      review: null,
      expiry: '2027-01-31',
      expiresSoon: true,
    }),
    agreementView({
      id: 'ambulance',
      title: 'Ambulance call-outs',
      parties: ['icb', 'vru'],
      sources: ['ambulance'],
      start: null,
      review: null,
      expiry: null,
      status: 'in_negotiation',
    }),
    agreementView({
      id: 'ed-data',
      title: 'Emergency department data 2023 to 2025',
      parties: ['icb', 'vru'],
      sources: [],
      start: '2023-04-01',
      review: null,
      expiry: '2025-03-31',
      status: 'expired',
    }),
    agreementView({
      id: 'pilot',
      title: 'Pilot with Probation',
      parties: ['probation', 'vru'],
      sources: [],
      review: null,
      status: 'ended',
      endedBecause: 'The framework covers it',
    }),
  ];
}

/** A barrier for a source of the story. */
function barrier(id: string, sourceId: string, code: BarrierCode, over: Partial<BarrierView> = {}): BarrierView {
  const source = tracker.sources.find((one) => one.id === sourceId);
  if (source === undefined) throw new Error(`No source ${sourceId}`);
  const organisation = organisationNamed(source.organisationId);
  return {
    id,
    sourceId,
    source: source.name,
    organisationId: source.organisationId,
    organisation,
    code,
    words: BARRIER_WORDS[code],
    note: '',
    openedAt: '2026-11-02T10:00:00.000Z',
    ageDays: 44,
    ownerSeatId: null,
    owner: '',
    igOrganisationId: source.organisationId,
    igOrganisation: organisation,
    blocks: true,
    awaited: true,
    ...over,
  };
}

function someBarriers(): readonly BarrierView[] {
  const owned = { ownerSeatId: ANALYST.value, owner: ANALYST.label };
  return [
    barrier('barrier-cases', 'cases', 'no_isa', { ageDays: 131, ...owned }),
    barrier('barrier-exclusions', 'exclusions', 'no_isa', { ageDays: 60 }),
    barrier('barrier-knife', 'knife', 'capacity', { blocks: false, awaited: false, ...owned }),
    barrier('barrier-1', 'ambulance', 'care_information', {
      ageDays: 12,
      note: 'Advice from the IG lead is expected in January.',
    }),
  ];
}

function resolved(
  id: string,
  sourceId: string,
  code: BarrierCode,
  over: Partial<ResolvedBarrierView>,
): ResolvedBarrierView {
  const { blocks: _, awaited: __, ...rest } = barrier(id, sourceId, code);
  return { ...rest, resolvedAt: '2026-10-14T09:00:00.000Z', outcome: '', agreement: '', ...over };
}

function resolvedPage(older: string | undefined): ResolvedBarriersView {
  if (older === undefined) {
    const outcome = 'The framework was extended to community safety reports.';
    const agreement = 'Sharing framework for the Serious Violence Duty';
    return { barriers: [resolved('resolved-1', 'reports', 'no_isa', { outcome, agreement })], older: 'page-2' };
  }
  return {
    barriers: [resolved('resolved-2', 'fires', 'technical', { outcome: 'A new export was built.' })],
    older: null,
  };
}

/** Returns the view with its overview derived from its barriers. */
function withCounts(view: AgreementsView): AgreementsView {
  const stored = view.barriers.map((one) => ({ ...one, requestId: '' }));
  const byCode = barrierCounts(stored).map(({ code, open, byOrganisation }) => {
    const byAgency = new Map<string, number>();
    for (const [organisationId, count] of byOrganisation) {
      const agencyId = view.organisations.find(({ value }) => value === organisationId)?.agencyId ?? '';
      byAgency.set(agencyId, (byAgency.get(agencyId) ?? 0) + count);
    }
    const agencies = [...byAgency].map(([agencyId, count]) => ({ agencyId, open: count }));
    return { code, words: BARRIER_WORDS[code], open, byAgency: agencies };
  });
  return { ...view, byCode };
}

function basesOf(framework: number, individual: number, none: number, notNeeded: number) {
  return { framework, individual, none, not_needed: notNeeded } satisfies Record<SharingBasis, number>;
}

function basesOfSources(): Readonly<Record<SharingBasis, number>> {
  const count = (basis: SharingBasis) =>
    tracker.sources.filter((source) => source.rag !== 'excluded' && source.basis === basis).length;
  return basesOf(count('framework'), count('individual'), count('none'), count('not_needed'));
}

/** Six agreements, four barriers, and five quarters of the transition from individual agreements to the framework. */
export function someAgreementsView(): AgreementsView {
  const quarters = ['2025-26-Q2', '2025-26-Q3', '2025-26-Q4', '2026-27-Q1', '2026-27-Q2'];
  return withCounts({
    today: TODAY,
    agreements: someAgreements(),
    barriers: someBarriers(),
    byCode: [],
    bases: basesOfSources(),
    trend: quarters.map((quarter, index) => ({
      quarter,
      label: quarter,
      state: index === quarters.length - 1 ? 'provisional' : 'locked',
      bases: basesOf(index, 5 - Math.ceil(index / 2), 3 - Math.floor(index / 3), 1),
    })),
    agencies: tracker.agencies,
    organisations: tracker.organisations,
    sources: tracker.sources.map(({ id, name, organisationId }) => ({
      value: id,
      label: `${name}, ${organisationNamed(organisationId)}`,
    })),
    seats: facts.agencies.flatMap(({ organisations }) =>
      organisations.flatMap(({ name, seats }) =>
        seats.map((seat) => ({ value: seat.id, label: `${seat.title}, ${name}` })),
      ),
    ),
    may: { keep: true },
  });
}

/** As above, on the first day: no agreements, barriers or quarters. */
export function noAgreements(): AgreementsView {
  return withCounts({
    ...someAgreementsView(),
    agreements: [],
    barriers: [],
    bases: basesOf(0, 0, 0, 0),
    trend: [],
    sources: [],
  });
}

function entered(body: RouteBody<'registerAgreement'>): Partial<AgreementView> {
  const { parties, sources } = agreementView({ parties: body.parties, sources: body.sourceIds ?? [] });
  return {
    title: body.title,
    kind: body.kind,
    gateway: body.gateway ?? '',
    parties,
    sources,
    start: body.start ?? null,
    review: body.review ?? null,
    expiry: body.expiry ?? null,
  };
}

function withBarriers(story: Story, change: (barriers: readonly BarrierView[]) => readonly BarrierView[]) {
  story.agreements = withCounts({ ...story.agreements, barriers: change(story.agreements.barriers) });
  story.source = { ...story.source, barriers: change(story.source.barriers) };
  return story.agreements;
}

export const AGREEMENTS_CHANGES: Answerers = {
  registerAgreement: (story, incoming) => {
    const status = (incoming.body.start ?? null) === null ? 'in_negotiation' : 'in_force';
    const added = {
      ...agreementView({ id: `agreement-${story.agreements.agreements.length}`, status }),
      ...entered(incoming.body),
    };
    story.agreements = { ...story.agreements, agreements: [added, ...story.agreements.agreements] };
    return story.agreements;
  },
  editAgreement: (story, incoming) => {
    const ids = (choices: AgreementView['parties']) => choices.map(({ value }) => value);
    const put = (one: AgreementView) =>
      one.id === incoming.params.agreementId
        ? {
            ...one,
            ...entered(edited({ ...one, parties: ids(one.parties), sourceIds: ids(one.sources) }, incoming.body)),
          }
        : one;
    story.agreements = { ...story.agreements, agreements: story.agreements.agreements.map(put) };
    return story.agreements;
  },
  endAgreement: (story, { params, body }) => {
    const ended = { status: 'ended', endedBecause: body.reason, reviewDue: null, expiresSoon: false } as const;
    const put = (one: AgreementView) => (one.id === params.agreementId ? { ...one, ...ended } : one);
    story.agreements = { ...story.agreements, agreements: story.agreements.agreements.map(put) };
    return story.agreements;
  },
  resolvedBarriers: (_, { query }) => resolvedPage(query.older),
  resolveBarrier: (story, { params }) =>
    withBarriers(story, (barriers) => barriers.filter(({ id }) => id !== params.barrierId)),
  assignBarrier: (story, { params, body }) => {
    const assigned = (one: BarrierView): BarrierView => {
      const to = edited({ owner: one.ownerSeatId ?? '', igOrganisation: one.igOrganisationId }, body);
      const owner = story.agreements.seats.find(({ value }) => value === to.owner);
      return {
        ...one,
        ownerSeatId: owner?.value ?? null,
        owner: owner?.label ?? '',
        igOrganisationId: to.igOrganisation,
        igOrganisation: organisationNamed(to.igOrganisation),
      };
    };
    return withBarriers(story, (barriers) =>
      barriers.map((one) => (one.id === params.barrierId ? assigned(one) : one)),
    );
  },
};
