/**
 * The open register for everybody who watches it fill. All watchers of this server share one read of limited age, so
 * the load on storage is the same for one watcher as for three hundred, however many people press.
 */
import type { LiveRegisterView } from '../../../shared/contract/attendance';
import { standingOf } from '../../../shared/domain/membership/standing';
import { noSeat, notFound, ok, type Result } from '../../../shared/domain/result';
import { loadOpenRegister } from '../../store/attendance';
import { loadMembership } from '../../store/membership';
import { sharedReads } from '../../store/shared-read';
import { type Person, type Services, UNKNOWN_PERSON } from '../context';
import { registerView } from './register-view';

/** Maximum age of the shared read, in milliseconds. A watcher polls once a second, so a press is visible within two. */
const REGISTER_AGE = 700;
/**
 * The same for the membership, which changes rarely: a person who lost their seat sees the register this much longer at
 * most.
 */
const MEMBERSHIP_AGE = 5_000;

export type RegisterWatch = (reader: Person) => Promise<Result<LiveRegisterView>>;

/**
 * Creates the watch, one for each process. The same state is returned as the same object, so that it is serialised only
 * once.
 */
export function registerWatch(services: Services, clock: () => number = () => performance.now()): RegisterWatch {
  const shared = sharedReads(clock);
  const views = new Map<string, { readonly version: string; readonly view: LiveRegisterView }>();
  async function readRegister(groupId: string): Promise<LiveRegisterView> {
    const loaded = await loadOpenRegister(services.table, groupId);
    const version = loaded?.rows.map(({ etag }) => etag).join() ?? '';
    const known = views.get(groupId);
    if (known?.version === version) return known.view;
    const view = { register: loaded === null ? null : registerView(loaded.register) };
    views.set(groupId, { version, view });
    return view;
  }
  return async ({ groupId, actor }) => {
    const [loaded, view] = await Promise.all([
      shared(`membership ${groupId}`, () => loadMembership(services.table, groupId), { age: MEMBERSHIP_AGE }),
      shared(`register ${groupId}`, () => readRegister(groupId), { age: REGISTER_AGE }),
    ]);
    if (loaded === null) return notFound('This group does not exist.');
    return standingOf(actor, loaded.membership) === null ? noSeat(UNKNOWN_PERSON) : ok(view);
  };
}
