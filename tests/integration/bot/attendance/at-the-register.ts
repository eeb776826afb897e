/** Operations on a register. */
import type { RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import type { App } from '../../../support/app';
import { holderBody } from '../../../support/seats';
import { CHAIR, changed, page, VRU } from '../../../support/storage/group-operations';

/** Opens a register as the chair, before its day too: the one that is due, unless another is named. */
export function opened(app: App, meeting?: string): Promise<RegisterView> {
  return changed<RegisterView>(app, CHAIR, 'POST', '/attendance', {
    confirmed: true,
    ...(meeting === undefined ? {} : { meeting }),
  });
}

/** Returns the register of a meeting as the VRU sees it. */
export function registerOf(app: App, meetingId: string): Promise<RegisterView> {
  return page<RegisterView>(app, VRU, `/attendance/${meetingId}`);
}

/** Returns one seat of a register. Throws: if there is no seat with this id. */
export function seatIn(register: RegisterView, seatId: string): RegisterSeatView {
  const seat = register.lines.flatMap(({ seats }) => seats).find((each) => each.seatId === seatId);
  if (seat === undefined) throw new Error(`The register has no seat ${seatId}`);
  return seat;
}

/** Returns the recorded values of these seats. */
export function valuesOf(register: RegisterView, seatIds: readonly string[]): readonly string[] {
  return seatIds.map((seatId) => seatIn(register, seatId).value);
}

/** Assigns a seat to the holder of another seat. */
export async function givesSecondSeat(app: App, holderOf: string, seatId: string): Promise<void> {
  const person = app.people.find(({ seat }) => seat === holderOf);
  if (person === undefined) throw new Error(`Nobody holds ${holderOf}`);
  const { tenantId, aadObjectId: objectId, name } = person;
  await changed(
    app,
    VRU,
    'PUT',
    `/seats/${seatId}/holder`,
    await holderBody(app, seatId, { tenantId, objectId, name }),
  );
}
