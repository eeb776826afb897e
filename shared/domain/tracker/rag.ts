/**
 * The RAG status of a data source and its steps to green, from the RAG table and the VRU's overrides. Terms of
 * reference, "Outcomes based performance framework" (3.1.1.a).
 */
import { type NextStep, nextSteps } from './next-step';
import {
  assumingNotHeldConfirmed,
  type DueFacts,
  decidingRequest,
  latestRefusal,
  type RagFacts,
  withDueFacts,
} from './rag-facts';
import { RAG_TABLE, type RagRow } from './rag-table';
import type { Rag, Step } from './types';

export interface RagStatus {
  readonly rag: Rag;
  /** The row that decided, for counts and tests; `override` if the VRU has overridden the table. */
  readonly row: string;
  /** Why, in words. */
  readonly reason: string;
  /** The status by the table if an override is in force, otherwise null. */
  readonly overridden: { readonly rag: Rag; readonly row: string; readonly reason: string } | null;
}

const GREEN_ROW = 'supplied';

/** A row that matches, with its reason. */
interface FittingRow {
  readonly of: RagRow;
  readonly words: string;
}

/** The status of a source and its steps to green, computed in a single pass over the table. */
export interface RagAndSteps {
  readonly status: RagStatus;
  readonly steps: readonly Step[];
  /** The same steps, each with the request that it is about. */
  readonly next: readonly NextStep[];
}

/** Returns the status of a source on a day (London), and its steps to green. */
export function ragAndSteps(of: RagFacts): RagAndSteps {
  const facts = withDueFacts(of);
  const fitting = fittingRows(facts);
  const steps = stepsBy(fitting, facts);
  return { status: statusBy(fitting, facts), steps, next: nextSteps(facts, steps) };
}

/**
 * Returns the status of a source on a day (London): always exactly one. An override never brings an excluded source
 * back.
 */
export function ragOf(of: RagFacts): RagStatus {
  const facts = withDueFacts(of);
  return statusBy(fittingRows(facts), facts);
}

/** Returns the steps until the source is green by the table, most pressing first. Empty if it is green or excluded. */
export function stepsToGreen(of: RagFacts): readonly Step[] {
  const facts = withDueFacts(of);
  return stepsBy(fittingRows(facts), facts);
}

function fittingRows(facts: DueFacts): readonly FittingRow[] {
  return RAG_TABLE.flatMap((of) => {
    const words = of.reason(facts);
    return words === null ? [] : [{ of, words }];
  });
}

function statusBy(fitting: readonly FittingRow[], facts: DueFacts): RagStatus {
  const byTable = tableStatus(fitting, facts);
  const { override } = facts.record;
  if (override === null || override.until < facts.today || byTable.rag === 'excluded') {
    return { ...byTable, overridden: null };
  }
  const reason = `Set by the VRU until ${override.until}: ${override.reason}`;
  return { rag: override.rag, row: 'override', reason, overridden: byTable };
}

function tableStatus([first]: readonly FittingRow[], facts: DueFacts): Pick<RagStatus, 'rag' | 'row' | 'reason'> {
  if (first !== undefined) return { rag: first.of.rag, row: first.of.row, reason: first.words };
  return { rag: 'green', row: GREEN_ROW, reason: `Supplied in full for ${decidingRequest(facts)?.period ?? ''}` };
}

function stepsBy(fitting: readonly FittingRow[], facts: DueFacts): readonly Step[] {
  if (fitting.some(({ of }) => of.rag === 'excluded')) return [];
  const steps = fitting.flatMap(({ of }) => of.step ?? []);
  if (steps.length === 0) return [];
  // After asking, or after resolving a refusal, the data still has to be supplied.
  const then = facts.record.requests.length === 0 || latestRefusal(facts) !== null;
  const after = steps.includes('confirm-not-held') ? stepsToGreen(assumingNotHeldConfirmed(facts)) : [];
  return [...new Set([...steps, ...(then ? ['supply' as const] : []), ...after])];
}
