/** Converts input about a quarterly figure into the form that the rules take. */
import type { z } from 'zod';
import type { correctInput } from '../../../shared/contract/snapshots';
import type { AmendmentContext, WantedAmendment } from '../../../shared/domain/tracker/amending';
import type { TrackerState } from '../../../shared/domain/tracker/types';
import type { Context } from '../context';

/** Returns the input under the names that the rules use. */
export function wantedOf(input: z.output<typeof correctInput>): WantedAmendment {
  const { corrections, forgotten, sharing, sharingReason } = input;
  return {
    corrections: corrections.map(({ source: sourceId, rag, reason, counted = null }) => {
      return { sourceId, rag, reason, counted };
    }),
    forgotten: forgotten.map(({ source: sourceId, rag, reason, shared }) => ({ sourceId, rag, reason, shared })),
    sharing: { ...sharing, reason: sharingReason },
  };
}

/** Returns what a correction depends on besides the figure. */
export function amendmentContext(
  state: TrackerState,
  { membership, standing, now }: Pick<Context, 'membership' | 'standing' | 'now'>,
): AmendmentContext {
  return { state, membership, standing, now };
}
