/** A source as the tracker lists it. */
import type { OverrideView, SourceView, StepView } from '../../../shared/contract/tracker';
import { workingDaysAfter } from '../../../shared/domain/calendar/working-days';
import { effectiveDue } from '../../../shared/domain/tracker/rag';
import type { SourceStatus } from '../../../shared/domain/tracker/status';
import type { Step } from '../../../shared/domain/tracker/types';
import { STEP_WORDS } from '../../../shared/domain/tracker/words';
import { placeOf, seatWords, type TrackerScene } from './scene';

/** A row of the tracker. */
export function sourceView(status: SourceStatus, scene: TrackerScene): SourceView {
  const { record, rag, row, reason, basis } = status;
  const { source } = record;
  const { today, rules } = scene;
  const due = nextDue(status);
  return {
    id: source.id,
    name: source.name,
    organisationId: source.organisationId,
    agencyId: placeOf(source.organisationId, scene).agencyId,
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
    override: overrideView(status, scene),
    basis,
    next: stepViews(status, scene)[0] ?? null,
    due,
    overdueWorkingDays: due === null ? 0 : workingDaysAfter(due, today, rules.calendar),
  };
}

/** What turns the source green, in order. */
export function stepViews({ record, steps }: SourceStatus, scene: TrackerScene): readonly StepView[] {
  const { organisation } = placeOf(record.source.organisationId, scene);
  return steps.map((step) => ({ step, words: STEP_WORDS[step], owner: ownerOf(step, organisation) }));
}

/** Whose turn it is. */
export function ownerOf(step: Step, organisation: string): string {
  switch (step) {
    case 'supply':
    case 'supply-rest':
      return organisation;
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

function overrideView({ record, overridden }: SourceStatus, scene: TrackerScene): OverrideView | null {
  const { override } = record;
  if (override === null || overridden === null) return null;
  const { rag, reason, until, seatId } = override;
  const instead = { rag: overridden.rag, reason: overridden.reason };
  return { rag, reason, until, by: seatWords(seatId, scene), instead };
}

/** The earliest day on which something is awaited. */
function nextDue({ record }: SourceStatus): string | null {
  if (record.source.state === 'retired') return null;
  return record.requests.flatMap((request) => effectiveDue(request) ?? []).sort()[0] ?? null;
}
