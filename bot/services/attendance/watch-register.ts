/**
 * The open register for everybody who watches it fill. All watchers of this server share one read, which is at most so
 * old; so watching costs storage the same for one as for three hundred, whoever presses meanwhile.
 */
import type { LiveRegisterView } from '../../../shared/contract/attendance';
import { standingOf } from '../../../shared/domain/membership/standing';
import { noSeat, notFound, ok, type Result } from '../../../shared/domain/result';
import { loadOpenRegister } from '../../store/attendance';
import { loadMembership } from '../../store/membership';
import { sharedReads } from '../../store/shared-read';
import { type Person, type Services, UNKNOWN_PERSON } from '../context';
import { registerView } from './register-view';

/** Milliseconds. A watcher asks once a second, so a press is seen within two. */
const REGISTER_AGE = 700;
/** Who may watch changes rarely; whoever lost their seat stops seeing the register this much later at most. */
const MEMBERSHIP_AGE = 5_000;

export type RegisterWatch = (reader: Person) => Promise<Result<LiveRegisterView>>;

/** One watch a process. The same state is answered with the very same object, so that nobody has to write it out twice. */
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
