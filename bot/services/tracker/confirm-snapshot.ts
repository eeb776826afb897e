/** Confirming a quarterly figure, which locks the provisional snapshot. */
import { confirmSnapshotInput } from '../../../shared/contract/snapshots';
import { decideSnapshotConfirmation } from '../../../shared/domain/tracker/snapshots';
import { trackerContext } from './context';
import { showSnapshot } from './show-snapshot';
import { decideOnLatest, onSnapshot, versionsWith } from './snapshot-aggregate';
import { snapshotView } from './snapshot-view';

/** Confirms the figure. Problems: not the VRU; there is none; confirmed already; corrected since it was read. */
export const confirmSnapshot = onSnapshot({
  input: confirmSnapshotInput,
  decide: (loaded, { corrections = null }, { standing, now }) =>
    decideOnLatest(loaded, (latest) => decideSnapshotConfirmation(latest, standing, now, corrections)),
  show: (loaded, decided, context) =>
    snapshotView(versionsWith(loaded, decided), trackerContext(context.services, context)),
  answer: showSnapshot,
});
