/**
 * Aggregate of agreements: names are unique and an agreement covers sources, so a decision loads the whole register.
 * Its version is part of the commit: of two decisions on the same read, one is a version conflict and is decided again.
 */
import type { AgreementContext, AgreementDecision } from '../../../shared/domain/agreements/register';
import type { Agreement } from '../../../shared/domain/agreements/types';
import { latestStart } from '../../../shared/domain/meetings/before';
import { notFound, type Result } from '../../../shared/domain/result';
import { agreementChanges, type LoadedTracker, loadTracker, registerChange } from '../../store/tracker';
import { commandOn, type Stored } from '../command';
import type { Context, Services } from '../context';

export interface OneAgreement {
  readonly agreementId: string;
}

export const agreementNotFound = notFound('This agreement is not there (any more).');

/** Creates commands that register an agreement. */
export const onNewAgreement = commandOn({
  load: (services, groupId) => loadAll(services, groupId),
  store: stored,
});

/** Creates commands on an existing agreement. */
export const onAgreement = commandOn({
  load: (services, groupId, _target: OneAgreement) => loadAll(services, groupId),
  store: stored,
});

/** Applies `decide` to the target agreement. Problems: it does not exist; those of the decision. */
export function decideOnAgreement(
  { agreements, state }: LoadedTracker,
  context: Context & { readonly target: OneAgreement },
  decide: (agreement: Agreement, among: AgreementContext) => Result<AgreementDecision>,
): Result<AgreementDecision> {
  const before = agreements.find(({ value }) => value.id === context.target.agreementId);
  return before === undefined ? agreementNotFound : decide(before.value, { ...context, ...state });
}

function loadAll({ table }: Pick<Services, 'table'>, groupId: string): Promise<LoadedTracker> {
  return loadTracker(table, groupId);
}

function stored(tracker: LoadedTracker, { agreement }: AgreementDecision, { planning, now }: Context): Stored {
  const before = tracker.agreements.find(({ value }) => value.id === agreement.id) ?? null;
  return {
    changes: [registerChange(tracker), ...agreementChanges(before, agreement, latestStart(planning, now))],
    at: agreement.changedAt,
    stale: [{ kind: 'tracker' }],
  };
}
