/** A data source with other details. */
import { sourceInput } from '../../../shared/contract/tracker';
import { decideEdit } from '../../../shared/domain/tracker/sources';
import { detailsOf } from './register-source';
import { showSource } from './show-source';
import { decideAmongAll, onSourceAmongAll } from './sources-aggregate';

/** Problems, at their inputs: as for a new one; another organisation although something is asked for. */
export const editSource = onSourceAmongAll({
  input: sourceInput,
  decide: (tracker, entered, context) =>
    decideAmongAll(tracker, context, (record, among) => decideEdit(record, detailsOf(entered), among)),
  answer: showSource,
});
