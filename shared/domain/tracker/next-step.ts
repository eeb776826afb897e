/** The next steps for a source, and the request that each is about. */
import { dueOrder, effectiveDue, isNotHeld, isPast, missingPeriods } from './due-days';
import type { DueFacts } from './rag-facts';
import type { DataRequest, Step } from './types';

export interface NextStep {
  readonly step: Step;
  /** The request that the step is about; null if none is awaited. */
  readonly request: DataRequest | null;
}

/**
 * Returns the steps until the source is green, each with its request, most pressing first. A source that is green
 * already may still have a request that is not due yet, which is then its only step. Empty if nothing is awaited, or
 * the source does not count.
 *
 * @param steps those of `stepsToGreen`
 */
export function nextSteps(facts: DueFacts, steps: readonly Step[]): readonly NextStep[] {
  const { source, requests } = facts.record;
  if (source.state === 'retired' || isNotHeld(requests)) return [];
  if (steps.length > 0) return steps.map((step) => ({ step, request: requestOf(step, facts) }));
  const running = runningRequest(facts);
  return running === null ? [] : [{ step: 'supply', request: running }];
}

function requestOf(step: Step, facts: DueFacts): DataRequest | null {
  const { record, counts } = facts;
  if (step === 'supply-missing') return missingPeriods(record.requests, counts)[0] ?? null;
  if (step === 'supply-rest') return record.requests.find(({ latest }) => latest?.kind === 'partly_supplied') ?? null;
  return counts !== null && effectiveDue(counts) !== null ? counts : runningRequest(facts);
}

/** Returns the open request with the earliest due day that has not passed; null if there is none. */
function runningRequest({ record: { requests }, today, calendar }: DueFacts): DataRequest | null {
  const running = requests.filter((request) => effectiveDue(request) !== null && !isPast(request, { today, calendar }));
  return [...running].sort((a, b) => compare(effectiveDue(a), effectiveDue(b)) || dueOrder(a, b))[0] ?? null;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
