/** The VRU changes how long names are kept. What is gone by then does not come back. */
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

/** Problems: not of the VRU; a period out of the limits, or one that somebody else changed meanwhile, at its field. */
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
