/** How late something is, in words. */
import { counted } from './counts';

/** "3 working days overdue"; "Overdue" on a weekend or holiday right after the day; empty: it is not late. */
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
