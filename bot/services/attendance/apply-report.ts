/**
 * Applies proposals of an attendance report: single ones or all. A person's own answer is replaced only on explicit
 * request.
 */
import { applyReportInput } from '../../../shared/contract/attendance-report';
import { decideReport } from '../../../shared/domain/attendance/applying';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import type { Observer } from '../../../shared/domain/attendance/types';
import { digest } from '../../store/keys';
import { holderFor } from './holders';
import { onRegister, withRegister } from './register-aggregate';

/**
 * Records the selected proposals, all or nothing. Problems: neither chair nor VRU; no such register or seat; closed; a
 * person's own answer differs and `override` is not set for their seat.
 */
export const applyReport = onRegister({
  input: applyReportInput,
  rule: attendancePolicy.record,
  decide: async ({ register }, given, context) => {
    const {
      target: { meetingId },
      now,
    } = context;
    const observers = given.observers.map(({ name, organisation }): Observer => {
      const id = digest('report', meetingId, name.toLowerCase(), organisation.toLowerCase());
      return { kind: 'observer', id, name, organisation, at: now };
    });
    const holderOf = await holderFor(context, register.meeting);
    return decideReport(register, { seats: given.seats, observers }, holderOf, now);
  },
  ...withRegister,
});
