/** Retiring a data source, so that it does not count any more, and restoring it. */
import { reasonInput } from '../../../shared/contract/tracker';
import { decideRestoration, decideRetirement } from '../../../shared/domain/tracker/sources';
import { showSource } from './show-source';
import { decideOnSource, onSource } from './source-aggregate';
import { decideAmongAll, onSourceAmongAll } from './sources-aggregate';

/** Retires a source. Problems: neither chair nor VRU; no reason; retired already. */
export const retireSource = onSource({
  input: reasonInput,
  decide: (loaded, { reason }, context) =>
    decideOnSource(loaded, context, (record, deciding) => decideRetirement(record, reason, deciding)),
  answer: showSource,
});

/** Restores a retired source. Problems: neither chair nor VRU; no reason; not retired; its name is in use by now. */
export const restoreSource = onSourceAmongAll({
  input: reasonInput,
  decide: (tracker, { reason }, context) =>
    decideAmongAll(tracker, context, (record, among) => decideRestoration(record, reason, among)),
  answer: showSource,
});
