/** The view of a source in the tracker. */
import type { OverrideView, SourceView, StepView } from '../../../shared/contract/tracker';
import { effectiveDue, lateBy } from '../../../shared/domain/tracker/due-days';
import { authoritiesAmong } from '../../../shared/domain/tracker/snapshots';
import type { SourceStatus } from '../../../shared/domain/tracker/status';
import type { Step } from '../../../shared/domain/tracker/types';
import { stepWords } from '../../../shared/domain/tracker/words';
import { seatWords } from '../membership/seat-words';
import { organisationWithAgency, type TrackerContext } from './context';

/** Returns a row of the tracker. */
export function sourceView(status: SourceStatus, context: TrackerContext): SourceView {
  const { record, rag, row, reason, basis } = status;
  const { source } = record;
  const { today, rules } = context;
  const awaited = status.next[0]?.request ?? null;
  const late = awaited === null ? null : lateBy(awaited, { today, calendar: rules.calendar });
  return {
    id: source.id,
    name: source.name,
    organisationId: source.organisationId,
    agencyId: organisationWithAgency(source.organisationId, context).agencyId,
    area: source.area,
    classification: source.classification,
    frequency: source.frequency,
    snaSection: source.snaSection,
    isaRequired: source.isaRequired,
    retired: source.state === 'retired',
    sample: source.sample,
    rag,
    row,
    reason,
    override: overrideView(status, context),
    basis,
    next: stepViews(status, context)[0] ?? null,
    due: awaited === null ? null : effectiveDue(awaited),
    late: late !== null,
    overdueWorkingDays: late ?? 0,
    shared: isShared(status, context),
  };
}

/** Whether a Specified or Relevant organisation supplied the source, in full or in part, in the running quarter. */
export function isShared({ record: { source, suppliedAt } }: SourceStatus, context: TrackerContext): boolean {
  if (suppliedAt === null || suppliedAt < context.quarterBegan) return false;
  return authoritiesAmong([source.organisationId], context.membership).length > 0;
}

/** Returns the steps that turn the source green, in order; for a green one, what is awaited next. */
export function stepViews({ record, next }: SourceStatus, context: TrackerContext): readonly StepView[] {
  const { organisation } = organisationWithAgency(record.source.organisationId, context);
  return next.map(({ step, request }) => ({
    step,
    words: stepWords(step, request?.period ?? null),
    owner: stepOwner(step, organisation),
    requestId: request?.id ?? null,
  }));
}

/** Returns who has to take a step, in words. */
export function stepOwner(step: Step, organisation: string): string {
  switch (step) {
    case 'supply':
    case 'supply-rest':
      return organisation;
    case 'supply-missing':
    case 'make-agreement':
    case 'conclude-agreement':
    case 'resolve-barrier':
      return `VRU with ${organisation}`;
    case 'ask':
    case 'confirm-not-held':
    case 'settle-quality':
      return 'VRU';
  }
}

function overrideView({ record, overridden }: SourceStatus, context: TrackerContext): OverrideView | null {
  const { override } = record;
  if (override === null || overridden === null) return null;
  const { rag, reason, until, seatId } = override;
  const instead = { rag: overridden.rag, reason: overridden.reason };
  return { rag, reason, until, by: seatWords(seatId, context), instead };
}
