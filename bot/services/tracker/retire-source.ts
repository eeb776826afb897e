/** A data source that counts no longer, and one that counts again. */
import { reasonInput } from '../../../shared/contract/tracker';
import { decideRestoration, decideRetirement } from '../../../shared/domain/tracker/sources';
import { showSource } from './show-source';
import { decideOnSource, onSource } from './source-aggregate';
import { decideAmongAll, onSourceAmongAll } from './sources-aggregate';

/** Problems: neither chair nor VRU; no reason; retired already. */
export const retireSource = onSource({
  input: reasonInput,
  decide: (loaded, { reason }, context) =>
    decideOnSource(loaded, context, (record, deciding) => decideRetirement(record, reason, deciding)),
  answer: showSource,
});

/** Problems: neither chair nor VRU; no reason; not retired; its name is taken by now. */
export const restoreSource = onSourceAmongAll({
  input: reasonInput,
  decide: (tracker, { reason }, context) =>
    decideAmongAll(tracker, context, (record, among) => decideRestoration(record, reason, among)),
  answer: showSource,
});
