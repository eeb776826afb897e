/** Changing the period for which names are kept. Names already removed are not restored. */
import type { AreaEvent } from '../../../shared/areas/events';
import { changedRetentionInput, retentionInput } from '../../../shared/contract/retention';
import { retentionMonths } from '../../../shared/domain/retention/periods';
import { retentionPolicy } from '../../../shared/domain/retention/policy';
import { decidePeriod, type PeriodDecision } from '../../../shared/domain/retention/setting';
import { retentionForm } from '../../../shared/forms/retention';
import { groupChange } from '../../store/membership';
import { type Aggregate, commandOn } from '../command';
import { pastEdits, withEdits } from '../edit';
import { showRetention } from './show-retention';

const group: Aggregate<void, undefined, PeriodDecision> = {
  load: async () => undefined,
  store: (_, decided, { loaded }) => ({ changes: [groupChange(loaded, decided.group)] }),
};

/**
 * Sets the period. Problems: not of the VRU; by field, a period out of the limits; somebody else changed it in between.
 */
export const setRetention = commandOn(group)({
  input: retentionInput,
  rule: retentionPolicy.set,
  decide: async (_, { edits }, context) => {
    const { group } = context.membership;
    const entered = await withEdits(edits, {
      of: retentionForm,
      schema: changedRetentionInput,
      now: { months: String(retentionMonths(group.settings)) },
      past: () => pastEdits(context, { kind: 'group', groupId: group.id }, fieldsOf),
    });
    return entered.ok ? decidePeriod(group, entered.value.months) : entered;
  },
  answer: (services, caller) => showRetention(services, caller),
});

function fieldsOf({ kind }: AreaEvent): readonly string[] {
  return kind === 'retention.period-set' ? ['months'] : [];
}
