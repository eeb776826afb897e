/** The VRU corrects a quarter's figure that is confirmed: a further version, with its reason. */
import { restateInput } from '../../../shared/contract/snapshots';
import { decideRestatement } from '../../../shared/domain/tracker/restating';
import { amendmentContext, wantedOf } from './amendment';
import { trackerContext } from './context';
import { showSnapshot } from './show-snapshot';
import { decideOnLatest, onAmendedSnapshot, versionsWith } from './snapshot-aggregate';
import { snapshotView } from './snapshot-view';

/** Problems: not the VRU; there is none; still provisional; no reason; nothing corrected, or faulty corrections, at their fields. */
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
