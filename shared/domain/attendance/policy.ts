/**
 * Who may do what with attendance. Terms of reference, "Administration". Anybody may be noted as a guest, even without
 * a standing in the group: they are shown only that it was noted.
 */
import type { Standing } from '../membership/standing';
import type { Relation, Rule } from '../policy';

/** Holds at least one of these seats of a register, given by id. */
const holder: Relation<readonly string[]> = {
  name: 'holder',
  holds: ({ seats }: Standing, seatIds) => seats.some(({ id }) => seatIds.includes(id)),
};

export const attendancePolicy = {
  read: { to: ['reader'], refusal: '' },
  open: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can open a register.' },
  /** Have a seat to answer for. */
  answer: { to: ['seated'], refusal: 'You hold no seat in this register. Ask the VRU to add you to the meeting.' },
  /** Answer for these seats. */
  answerFor: { to: [holder], refusal: 'You can answer for your own seats only.' } satisfies Rule<readonly string[]>,
  /** Answer for others, manage guests, apply an attendance report, correct. */
  record: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can record this.' },
  readReport: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can import a report.' },
  /** Discard an open register that should not have been opened. */
  discard: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can discard the register.' },
  /** Reopen a closed register, until the next one opens. */
  reopen: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can reopen the register.' },
  close: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can close the register.' },
  export: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can export attendance.' },
} as const;
