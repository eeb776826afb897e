/** Views of barriers. */
import type { BarrierView, ResolvedBarrierView } from '../../../shared/contract/barriers';
import type { Agreement } from '../../../shared/domain/agreements/types';
import { isBlocking, namedBy } from '../../../shared/domain/barriers/blocking';
import { barrierAge } from '../../../shared/domain/barriers/log';
import type { Barrier, ResolvedBarrier } from '../../../shared/domain/barriers/types';
import { BARRIER_WORDS } from '../../../shared/domain/barriers/words';
import { londonDate } from '../../../shared/domain/calendar/dates';
import type { SourceRecord } from '../../../shared/domain/tracker/types';
import { seatWords } from '../membership/seat-words';
import { organisationWithAgency, type TrackerContext } from '../tracker/context';

/** Returns the view of an open barrier of a source. */
export function barrierView(barrier: Barrier, record: SourceRecord, context: TrackerContext): BarrierView {
  return {
    ...common(barrier, record.source.name, context),
    ageDays: barrierAge(barrier, context.today),
    blocks: isBlocking(barrier, record),
    awaited: namedBy(barrier, record.requests).some(({ latest }) => latest?.kind === 'cannot_share'),
  };
}

/** Returns the view of a resolved barrier; its age is the number of days it was open. */
export function resolvedBarrierView(
  barrier: ResolvedBarrier,
  sourceName: string,
  agreements: readonly Agreement[],
  context: TrackerContext,
): ResolvedBarrierView {
  return {
    ...common(barrier, sourceName, context),
    ageDays: barrierAge(barrier, londonDate(barrier.resolvedAt)),
    resolvedAt: barrier.resolvedAt,
    outcome: barrier.outcome,
    agreement: agreements.find(({ id }) => id === barrier.agreementId)?.title ?? '',
  };
}

function common(barrier: Barrier, source: string, context: TrackerContext) {
  const { id, sourceId, organisationId, code, note, openedAt, ownerSeatId, igOrganisationId } = barrier;
  return {
    id,
    sourceId,
    source,
    organisationId,
    organisation: organisationWithAgency(organisationId, context).organisation,
    code,
    words: BARRIER_WORDS[code],
    note,
    openedAt,
    ownerSeatId,
    owner: seatWords(ownerSeatId, context),
    igOrganisationId,
    igOrganisation: organisationWithAgency(igOrganisationId, context).organisation,
  };
}
