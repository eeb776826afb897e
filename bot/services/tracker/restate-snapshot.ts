/** The VRU corrects a quarter's figure: a further version, with its reason. */
import { restateInput } from '../../../shared/contract/snapshots';
import { decideRestatement } from '../../../shared/domain/tracker/snapshots';
import { trackerContext } from './context';
import { showSnapshot } from './show-snapshot';
import { decideOnLatest, onSnapshot, versionsWith } from './snapshot-aggregate';
import { snapshotView } from './snapshot-view';

/** Problems: not the VRU; there is none; still provisional; no reason; nothing corrected. */
export const restateSnapshot = onSnapshot({
  input: restateInput,
  decide: (loaded, { reason, corrections }, { standing, now }) => {
    const wanted = corrections.map(({ source: sourceId, ...correction }) => ({ ...correction, sourceId }));
    return decideOnLatest(loaded, (latest) =>
      decideRestatement(latest, { reason, corrections: wanted }, standing, now),
    );
  },
  show: (loaded, decided, context) =>
    snapshotView(versionsWith(loaded, decided), trackerContext(context.services, context)),
  answer: showSnapshot,
});
