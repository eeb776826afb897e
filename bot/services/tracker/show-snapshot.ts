/** A quarterly figure with all its versions. Terms of reference: measure 3.1.1.a, reported quarterly. */
import type { SnapshotView } from '../../../shared/contract/snapshots';
import { ok } from '../../../shared/domain/result';
import { query } from '../query';
import { trackerContext } from './context';
import { loadVersions, noSnapshot, versionsOf } from './snapshot-aggregate';
import { snapshotView } from './snapshot-view';

/** Returns the figure. Problem: there is none. Three storage requests. */
export const showSnapshot = query({
  load: loadVersions,
  view: (loaded, context, _, services) =>
    loaded === null
      ? noSnapshot
      : ok<SnapshotView>(snapshotView(versionsOf(loaded), trackerContext(services, context))),
});
