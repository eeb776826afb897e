/** What the VRU sets by hand: overrides of a RAG status and quality issues. */
import { checked } from '../../../shared/contract/inputs';
import {
  overrideInput,
  qualityIssueInput,
  qualityOutcomeInput,
  reasonInput,
  type SourcePageView,
} from '../../../shared/contract/tracker';
import type { Result } from '../../../shared/domain/result';
import {
  liftOverride as lifted,
  overrideRag as overridden,
  raiseQualityIssue as raised,
  settleQualityIssue as settled,
} from '../../../shared/domain/tracker/overriding';
import type { Caller, Services } from '../context';
import { changeSourcePage } from './change-source';

/** Problems: not the VRU; no reason; no last day, or one out of bounds. */
export async function overrideRag(
  services: Services,
  caller: Caller,
  sourceId: string,
  input: unknown,
): Promise<Result<SourcePageView>> {
  const wanted = checked(overrideInput, input);
  if (!wanted.ok) return wanted;
  return changeSourcePage(services, caller, sourceId, {
    verb: 'tracker.rag-overridden',
    data: wanted.value,
    decide: (record, { standing, now }) => overridden(record, wanted.value, { standing, now }),
  });
}

/** Problems: not the VRU; no reason; there is none. */
export async function liftOverride(
  services: Services,
  caller: Caller,
  sourceId: string,
  input: unknown,
): Promise<Result<SourcePageView>> {
  const wanted = checked(reasonInput, input);
  if (!wanted.ok) return wanted;
  const { reason } = wanted.value;
  return changeSourcePage(services, caller, sourceId, {
    verb: 'tracker.override-lifted',
    data: { reason },
    decide: (record, { standing, now }) => lifted(record, reason, { standing, now }),
  });
}

/** Problems: not the VRU; nothing said; one is open already. */
export async function raiseQualityIssue(
  services: Services,
  caller: Caller,
  sourceId: string,
  input: unknown,
): Promise<Result<SourcePageView>> {
  const wanted = checked(qualityIssueInput, input);
  if (!wanted.ok) return wanted;
  const { note } = wanted.value;
  return changeSourcePage(services, caller, sourceId, {
    verb: 'tracker.quality-issue-raised',
    data: { note },
    decide: (record, { standing, now }) => raised(record, note, { standing, now }),
  });
}

/** Problems: not the VRU; nothing said; none is open. */
export async function settleQualityIssue(
  services: Services,
  caller: Caller,
  sourceId: string,
  input: unknown,
): Promise<Result<SourcePageView>> {
  const wanted = checked(qualityOutcomeInput, input);
  if (!wanted.ok) return wanted;
  const { outcome } = wanted.value;
  return changeSourcePage(services, caller, sourceId, {
    verb: 'tracker.quality-issue-settled',
    data: { outcome },
    decide: (record, { standing, now }) => settled(record, outcome, { standing, now }),
  });
}
