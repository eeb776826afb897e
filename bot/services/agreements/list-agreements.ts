/** The register of agreements, and the barriers to sharing. */
import type { AgreementsView, AgreementView } from '../../../shared/contract/agreements';
import { agreementsPolicy } from '../../../shared/domain/agreements/policy';
import { agreementStatus, expiresSoon, reviewDue } from '../../../shared/domain/agreements/status';
import type { Agreement, AgreementStatus } from '../../../shared/domain/agreements/types';
import { barrierCounts } from '../../../shared/domain/barriers/log';
import type { Barrier } from '../../../shared/domain/barriers/types';
import { BARRIER_WORDS } from '../../../shared/domain/barriers/words';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { countBases } from '../../../shared/domain/tracker/snapshots';
import { statusesOn } from '../../../shared/domain/tracker/status';
import type { TrackerState } from '../../../shared/domain/tracker/types';
import type { QuarterFigures } from '../../store/snapshots';
import { barrierView } from '../barriers/barrier-view';
import { query } from '../query';
import { organisationWithAgency, type TrackerContext, trackerContext } from '../tracker/context';
import { loadWithTrend } from '../tracker/list-tracker';
import { quarterView } from '../tracker/tracker-view';

/** Returns the agreements page. Three storage requests, however long the history. */
export const listAgreements = query({
  load: (services, groupId) => loadWithTrend(services, groupId),
  view: ({ state, quarters }, context, _, services) =>
    ok<AgreementsView>(agreementsView(state, quarters, trackerContext(services, context))),
});

function agreementsView(
  state: TrackerState,
  quarters: readonly QuarterFigures[],
  context: TrackerContext,
): AgreementsView {
  const { membership, standing, today, rules } = context;
  const counted = statusesOn(state, today, rules).filter(({ rag }) => rag !== 'excluded');
  const active = state.records.filter(({ source }) => source.state === 'active');
  return {
    today,
    agreements: state.agreements
      .map((agreement) => agreementView(agreement, state, context))
      .sort((a, b) => RANK[a.status] - RANK[b.status] || a.title.localeCompare(b.title)),
    barriers: active
      .flatMap((record) => record.barriers.map((barrier) => barrierView(barrier, record, context)))
      .sort((a, b) => a.openedAt.localeCompare(b.openedAt)),
    byCode: byCode(
      active.flatMap(({ barriers }) => barriers),
      context,
    ),
    bases: countBases(counted.map(({ basis }) => basis)),
    trend: quarters
      .map(quarterView)
      .map(({ quarter, label, bases, state: of }) => ({ quarter, label, bases, state: of }))
      .reverse(),
    agencies: membership.agencies.map(({ id, shortName }) => ({ value: id, label: shortName })),
    organisations: membership.organisations.map(({ id, name, agencyId }) => ({ value: id, label: name, agencyId })),
    sources: active
      .map(({ source: { id, name, organisationId } }) => {
        return { value: id, label: `${name}, ${organisationWithAgency(organisationId, context).organisation}` };
      })
      .sort((a, b) => a.label.localeCompare(b.label)),
    seats: placedSeats(membership).map(({ seat, organisation }) => ({
      value: seat.id,
      label: seatLabel(seat, organisation),
    })),
    may: { keep: may(agreementsPolicy.keep, standing) },
  };
}

const RANK: Readonly<Record<AgreementStatus, number>> = {
  in_force: 0,
  to_be_novated: 1,
  in_negotiation: 1,
  agreed: 1,
  expired: 2,
  ended: 3,
};

function agreementView(agreement: Agreement, { records }: TrackerState, context: TrackerContext): AgreementView {
  const { id, title, kind, parties, gateway, sourceIds, start, review, expiry, novateBy = null, ended } = agreement;
  const { today } = context;
  return {
    id,
    title,
    kind,
    parties: parties.map((party) => ({ value: party, label: organisationWithAgency(party, context).organisation })),
    gateway,
    sources: records
      .filter(({ source }) => sourceIds.includes(source.id))
      .map(({ source }) => ({ value: source.id, label: source.name })),
    start,
    review,
    expiry,
    novateBy,
    status: agreementStatus(agreement, today),
    endedBecause: ended?.reason ?? '',
    reviewDue: reviewDue(agreement, today),
    expiresSoon: expiresSoon(agreement, today),
  };
}

function byCode(barriers: readonly Barrier[], context: TrackerContext): AgreementsView['byCode'] {
  return barrierCounts(barriers).map(({ code, open, byOrganisation }) => {
    const byAgency = new Map<string, number>();
    for (const [organisationId, count] of byOrganisation) {
      const { agencyId } = organisationWithAgency(organisationId, context);
      byAgency.set(agencyId, (byAgency.get(agencyId) ?? 0) + count);
    }
    const agencies = [...byAgency].map(([agencyId, count]) => ({ agencyId, open: count }));
    return { code, words: BARRIER_WORDS[code], open, byAgency: agencies };
  });
}
