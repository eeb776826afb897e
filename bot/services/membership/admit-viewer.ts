/** Letting a colleague of a partner in to read, and ending it. */
import { checked } from '../../../shared/contract/inputs';
import { admitViewerInput, type MembershipView } from '../../../shared/contract/membership';
import { letIn, letOut } from '../../../shared/domain/membership/seating';
import { samePerson } from '../../../shared/domain/membership/standing';
import type { PersonId, Viewer } from '../../../shared/domain/membership/types';
import { ok, type Result } from '../../../shared/domain/result';
import { membershipGuard, personRecord, viewerAdmitted, viewerDismissed } from '../../store/membership';
import type { Change } from '../../store/table';
import { change } from '../commit';
import { type Caller, type Context, enter, type Services } from '../context';
import { listMembership, membershipView } from './list-membership';

/** The person may read from today on. Problem: not the VRU. */
export async function admitViewer(services: Services, caller: Caller, input: unknown): Promise<Result<MembershipView>> {
  const person = checked(admitViewerInput, input);
  if (!person.ok) return person;
  return changeViewers(services, caller, person.value, 'membership.viewer-admitted', (context) => {
    const { tenantId, objectId, name } = person.value;
    const viewer = { tenantId, objectId, name, since: context.today };
    return {
      viewers: letIn(context.membership, viewer, context.standing),
      row: viewerAdmitted(viewer, context.membership.viewers.length),
    };
  });
}

/** The person reads no longer; seats that they hold stay theirs. Problem: not the VRU. */
export async function dismissViewer(
  services: Services,
  caller: Caller,
  person: PersonId,
): Promise<Result<MembershipView>> {
  return changeViewers(services, caller, person, 'membership.viewer-dismissed', (context) => {
    const known = context.membership.viewers.some((viewer) => samePerson(viewer, person));
    return {
      viewers: letOut(context.membership, person, context.standing),
      row: known ? viewerDismissed(context.loaded, person) : null,
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
  decide: (context: Context) => Next,
): Promise<Result<MembershipView>> {
  return change<MembershipView>(
    services,
    caller,
    async () => {
      const entered = await enter(services, caller);
      if (!entered.ok) return entered;
      const context = entered.value;
      const { viewers, row } = decide(context);
      if (!viewers.ok) return viewers;
      const membership = { ...context.membership, viewers: viewers.value };
      const value = membershipView(membership, context.standing, context.today);
      if (row === null || viewers.value.length === context.membership.viewers.length) return ok({ value });
      const { tenantId, objectId } = person;
      const seats = membership.seats.filter((seat) => seat.holder !== null && samePerson(seat.holder, person));
      const reads = viewers.value.some((viewer) => samePerson(viewer, person));
      return ok({
        changes: [membershipGuard(context.loaded), row, personRecord(person, seats, reads)],
        event: { verb, subject: `group:${caller.groupId}`, data: { tenantId, objectId } },
        value,
      });
    },
    () => listMembership(services, caller),
  );
}
