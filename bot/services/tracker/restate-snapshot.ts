/** Restating a confirmed quarterly figure: a further version, with a reason. */
import { restateInput } from '../../../shared/contract/snapshots';
import { decideRestatement } from '../../../shared/domain/tracker/restating';
import { amendmentContext, wantedOf } from './amendment';
import { trackerContext } from './context';
import { showSnapshot } from './show-snapshot';
import { decideOnLatest, onAmendedSnapshot, versionsWith } from './snapshot-aggregate';
import { snapshotView } from './snapshot-view';

/**
 * Restates the figure. Problems: not the VRU; there is none; still provisional; no reason; by field: no or invalid
 * corrections.
 */
export const restateSnapshot = onAmendedSnapshot({
  input: restateInput,
  decide: ({ versions, state }, { reason, ...input }, context) =>
    decideOnLatest(versions, (latest) =>
      decideRestatement(latest, { ...wantedOf(input), reason }, amendmentContext(state, context)),
    ),
  show: ({ versions }, decided, context) =>
    snapshotView(versionsWith(versions, decided), trackerContext(context.services, context)),
  answer: showSnapshot,
});
