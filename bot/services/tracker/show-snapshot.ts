/** A quarter's figure with every version of it. Terms of reference: measure 3.1.1.a, reported quarterly. */
import type { SnapshotView } from '../../../shared/contract/snapshots';
import { ok } from '../../../shared/domain/result';
import { query } from '../query';
import { trackerContext } from './context';
import { loadVersions, noSnapshot, versionsOf } from './snapshot-aggregate';
import { snapshotView } from './snapshot-view';

/** Three requests. Problem: there is none. */
export const showSnapshot = query({
  load: loadVersions,
  view: (loaded, context, _, services) =>
    loaded === null
      ? noSnapshot
      : ok<SnapshotView>(snapshotView(versionsOf(loaded), trackerContext(services, context))),
});
