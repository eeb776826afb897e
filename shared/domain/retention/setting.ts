/** The group's retention period. */
import type { Group } from '../membership/types';
import { ok, type Result } from '../result';
import type { RetentionEvent } from './events';
import { retentionMonths } from './periods';

export interface PeriodDecision {
  readonly group: Group;
  readonly events: readonly RetentionEvent[];
}

/** Changes the retention period; no event if it stays the same. The form checks the limits. */
export function decidePeriod(group: Group, months: number): Result<PeriodDecision> {
  const from = retentionMonths(group.settings);
  if (from === months) return ok({ group, events: [] });
  return ok({
    group: { ...group, settings: { ...group.settings, retentionMonths: months } },
    events: [{ kind: 'retention.period-set', groupId: group.id, from, to: months }],
  });
}
