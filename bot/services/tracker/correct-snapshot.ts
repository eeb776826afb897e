/** Correcting a quarterly figure before it is confirmed. */
import { correctInput } from '../../../shared/contract/snapshots';
import { decideProvisionalCorrection } from '../../../shared/domain/tracker/restating';
import { amendmentContext, wantedOf } from './amendment';
import { trackerContext } from './context';
import { showSnapshot } from './show-snapshot';
import { decideOnLatest, onAmendedSnapshot, versionsWith } from './snapshot-aggregate';
import { snapshotView } from './snapshot-view';

/**
 * Corrects the figure. Problems: not the VRU; there is none; confirmed already; by field: no or invalid corrections.
 */
export const correctSnapshot = onAmendedSnapshot({
  input: correctInput,
  decide: ({ versions, state }, input, context) =>
    decideOnLatest(versions, (latest) =>
      decideProvisionalCorrection(latest, wantedOf(input), amendmentContext(state, context)),
    ),
  show: ({ versions }, decided, context) =>
    snapshotView(versionsWith(versions, decided), trackerContext(context.services, context)),
  answer: showSnapshot,
});
