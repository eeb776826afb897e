/** Letting a colleague of a partner in to read, and ending it. */
import { checked } from '../../../shared/contract/inputs';
import { admitViewerInput, type MembershipView } from '../../../shared/contract/membership';
import { letIn, letOut } from '../../../shared/domain/membership/seating';
import { samePerson } from '../../../shared/domain/membership/standing';
import type { PersonId, Viewer } from '../../../shared/domain/membership/types';
import { ok, type Result } from '../../../shared/domain/result';
import { membershipGuard, personRecord, viewerAdmitted, viewerDismissed } from '../../store/membership';
import type { Change } from '../../store/table';
import { type Caller, change, enter, type Scene, type Services } from '../use-case';
import { listMembership, membershipView } from './list-membership';

/** The person may read from today on. Problem: not the VRU. */
export async function admitViewer(services: Services, caller: Caller, input: unknown): Promise<Result<MembershipView>> {
  const person = checked(admitViewerInput, input);
  if (!person.ok) return person;
  return changeViewers(services, caller, person.value, 'membership.viewer-admitted', (scene) => {
    const { tenantId, objectId, name } = person.value;
    const viewer = { tenantId, objectId, name, since: scene.today };
    return {
      viewers: letIn(scene.membership, viewer, scene.standing),
      row: viewerAdmitted(viewer, scene.membership.viewers.length),
    };
  });
}

/** The person reads no longer; seats that they hold stay theirs. Problem: not the VRU. */
export async function dismissViewer(
  services: Services,
  caller: Caller,
  person: PersonId,
): Promise<Result<MembershipView>> {
  return changeViewers(services, caller, person, 'membership.viewer-dismissed', (scene) => {
    const known = scene.membership.viewers.some((viewer) => samePerson(viewer, person));
    return {
      viewers: letOut(scene.membership, person, scene.standing),
      row: known ? viewerDismissed(scene.loaded, person) : null,
    };
  });
}

interface Next {
  readonly viewers: Result<readonly Viewer[]>;
  /** The viewer's own row; null when there is nothing to change. */
  readonly row: Change | null;
}

function changeViewers(
  services: Services,
  caller: Caller,
  person: PersonId,
  verb: string,
  decide: (scene: Scene) => Next,
): Promise<Result<MembershipView>> {
  return change<MembershipView>(
    services,
    caller,
    async () => {
      const entered = await enter(services, caller);
      if (!entered.ok) return entered;
      const scene = entered.value;
      const { viewers, row } = decide(scene);
      if (!viewers.ok) return viewers;
      const membership = { ...scene.membership, viewers: viewers.value };
      const value = membershipView(membership, scene.standing, scene.today);
      if (row === null || viewers.value.length === scene.membership.viewers.length) return ok({ value });
      const { tenantId, objectId } = person;
      const seats = membership.seats.filter((seat) => seat.holder !== null && samePerson(seat.holder, person));
      const reads = viewers.value.some((viewer) => samePerson(viewer, person));
      return ok({
        changes: [membershipGuard(scene.loaded), row, personRecord(person, seats, reads)],
        event: { verb, subject: `group:${caller.groupId}`, data: { tenantId, objectId } },
        value,
      });
    },
    () => listMembership(services, caller),
  );
}
