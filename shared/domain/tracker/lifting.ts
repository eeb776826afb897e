/** The steps that would raise measure 3.1.1.a most. */
import { type Percentage, percentage } from './measure';
import type { SourceStatus } from './status';
import type { Step } from './types';

/** One step that turns several sources green or, if the data is not held, excludes them. */
export interface Lever {
  readonly step: Step;
  readonly organisationId: string;
  /** Sources that need only this step. Resolving a barrier includes the supply that follows it. */
  readonly sourceIds: readonly string[];
  /** The headline once it is done. */
  readonly after: Percentage;
}

/** The smallest set of sources that raises the headline to the next ten percent. */
export interface NextTarget {
  /** Tenths of a percent. */
  readonly tenths: number;
  /** Fewest steps first. */
  readonly sourceIds: readonly string[];
}

/** Returns the steps that raise the headline, largest gain first, then by organisation. */
export function leversOf(statuses: readonly SourceStatus[]): readonly Lever[] {
  const counted = statuses.filter(({ rag }) => rag !== 'excluded');
  const green = counted.filter(({ rag }) => rag === 'green').length;
  const levers = new Map<string, { step: Step; organisationId: string; sourceIds: string[] }>();
  for (const { record, rag, steps, overridden } of counted) {
    const [step, ...others] = steps;
    const more = others.filter((other) => step !== 'resolve-barrier' || other !== 'supply');
    if (rag === 'green' || overridden !== null || step === undefined || more.length > 0) continue;
    const { id, organisationId } = record.source;
    const key = `${organisationId} ${step}`;
    const lever = levers.get(key) ?? { step, organisationId, sourceIds: [] };
    lever.sourceIds.push(id);
    levers.set(key, lever);
  }
  const now = percentage(green, counted.length);
  return [...levers.values()]
    .map((lever) => ({ ...lever, after: onceDone(lever, now) }))
    .filter(({ after }) => gain(now, after) > 0)
    .sort((a, b) => gain(a.after, b.after) || a.organisationId.localeCompare(b.organisationId));
}

function onceDone({ step, sourceIds }: Pick<Lever, 'step' | 'sourceIds'>, { green, of }: Percentage): Percentage {
  return step === 'confirm-not-held'
    ? percentage(green, of - sourceIds.length)
    : percentage(green + sourceIds.length, of);
}

/** Compares two shares exactly, which rounded tenths of a percent cannot; positive if the second is higher. */
function gain(a: Percentage, b: Percentage): number {
  return b.green * a.of - a.green * b.of;
}

/**
 * Returns the sources needed to reach the next ten percent. Null if every counted source is green, or there is none.
 */
export function nextTarget(statuses: readonly SourceStatus[]): NextTarget | null {
  const counted = statuses.filter(({ rag }) => rag !== 'excluded');
  const green = counted.filter(({ rag }) => rag === 'green').length;
  if (green === counted.length) return null;
  const tenths = (Math.floor((green * 10) / counted.length) + 1) * 100;
  const needed = Math.ceil((tenths * counted.length) / 1_000) - green;
  const easiest = counted
    .filter(({ rag }) => rag !== 'green')
    .sort((a, b) => effort(a) - effort(b) || a.record.source.name.localeCompare(b.record.source.name));
  return { tenths, sourceIds: easiest.slice(0, needed).map(({ record }) => record.source.id) };
}

/**
 * Estimates the effort to turn a source green: fewer steps first, then amber before grey before red. A source said to
 * be not held comes last, because it hardly ever turns green.
 */
function effort({ steps, rag }: SourceStatus): number {
  const notHeld = steps.includes('confirm-not-held') ? 1_000 : 0;
  return notHeld + steps.length * 10 + (rag === 'amber' ? 0 : rag === 'grey' ? 1 : 2);
}
