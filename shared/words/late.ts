/** Formatting of lateness. */
import { counted } from './counts';

/**
 * Returns "3 working days overdue", or "Overdue" on a weekend or holiday right after the due day. Empty if it is not
 * late.
 */
export function overdueWords({
  late,
  overdueWorkingDays,
}: {
  readonly late: boolean;
  readonly overdueWorkingDays: number;
}): string {
  if (!late) return '';
  return overdueWorkingDays === 0 ? 'Overdue' : `${counted(overdueWorkingDays, 'working day')} overdue`;
}
