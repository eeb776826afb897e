/** What has to happen next about a source, and which request it is about. */
import { dueOrder, effectiveDue, isNotHeld, isPast, missingPeriods } from './due-days';
import type { DueFacts } from './rag-facts';
import type { DataRequest, Step } from './types';

export interface NextStep {
  readonly step: Step;
  /** The request that is meant; null: none is awaited. */
  readonly request: DataRequest | null;
}

/**
 * The steps until the source is green with the request each is about, the most pressing first. A source that is green already may still be waited for: the
 * request that is running is its one step. None: nothing is awaited, or the source does not count.
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

/** Of the requests whose day has not passed, the one due first. */
function runningRequest({ record: { requests }, today, calendar }: DueFacts): DataRequest | null {
  const running = requests.filter((request) => effectiveDue(request) !== null && !isPast(request, { today, calendar }));
  return [...running].sort((a, b) => compare(effectiveDue(a), effectiveDue(b)) || dueOrder(a, b))[0] ?? null;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
