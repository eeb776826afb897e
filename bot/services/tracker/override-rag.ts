/** Overriding a source's RAG status until a day, and lifting the override. */
import { overrideInput, reasonInput } from '../../../shared/contract/tracker';
import { decideLift, decideOverride } from '../../../shared/domain/tracker/overriding';
import { showSource } from './show-source';
import { decideOnSource, onSource } from './source-aggregate';

/** Overrides the RAG status. Problems: not the VRU; no reason; no last day, or one out of bounds. */
export const overrideRag = onSource({
  input: overrideInput,
  decide: (loaded, wanted, context) =>
    decideOnSource(loaded, context, (record, deciding) => decideOverride(record, wanted, deciding)),
  answer: showSource,
});

/** Lifts an override. Problems: not the VRU; no reason; there is none. */
export const liftOverride = onSource({
  input: reasonInput,
  decide: (loaded, { reason }, context) =>
    decideOnSource(loaded, context, (record, deciding) => decideLift(record, reason, deciding)),
  answer: showSource,
});
