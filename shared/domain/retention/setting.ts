/** How long the group keeps names. */
import type { Group } from '../membership/types';
import { ok, type Result } from '../result';
import type { RetentionEvent } from './events';
import { retentionMonths } from './periods';

export interface PeriodDecision {
  readonly group: Group;
  readonly events: readonly RetentionEvent[];
}

/** Another period; the limits are the form's. The same once more changes nothing. */
export function decidePeriod(group: Group, months: number): Result<PeriodDecision> {
  const from = retentionMonths(group.settings);
  if (from === months) return ok({ group, events: [] });
  return ok({
    group: { ...group, settings: { ...group.settings, retentionMonths: months } },
    events: [{ kind: 'retention.period-set', groupId: group.id, from, to: months }],
  });
}
