/** A register, and what people do at it. */
import type { RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import type { App } from '../../../support/app';
import { holderBody } from '../../../support/seats';
import { CHAIR, changed, page, VRU } from '../../../support/storage/at-work';

/** The register that the chair opens, before its day too: the one that is due, unless another is named. */
export function opened(app: App, meeting?: string): Promise<RegisterView> {
  return changed<RegisterView>(app, CHAIR, 'POST', '/attendance', {
    confirmed: true,
    ...(meeting === undefined ? {} : { meeting }),
  });
}

/** The register of a meeting as the VRU reads it. */
export function registerOf(app: App, meetingId: string): Promise<RegisterView> {
  return page<RegisterView>(app, VRU, `/attendance/${meetingId}`);
}

/** One seat of a register. Errors: throws where there is none of this id. */
export function seatIn(register: RegisterView, seatId: string): RegisterSeatView {
  const seat = register.lines.flatMap(({ seats }) => seats).find((each) => each.seatId === seatId);
  if (seat === undefined) throw new Error(`The register has no seat ${seatId}`);
  return seat;
}

/** What stands in a register for each of these seats. */
export function valuesOf(register: RegisterView, seatIds: readonly string[]): readonly string[] {
  return seatIds.map((seatId) => seatIn(register, seatId).value);
}

/** Gives a seat to the person who holds another one already. */
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
