/** The VRU changes how long names are kept. What is gone by then does not come back. */
import { retentionInput } from '../../../shared/contract/retention';
import { retentionPolicy } from '../../../shared/domain/retention/policy';
import { decidePeriod, type PeriodDecision } from '../../../shared/domain/retention/setting';
import { groupChange } from '../../store/membership';
import { type Aggregate, commandOn } from '../command';
import { showRetention } from './show-retention';

const group: Aggregate<void, undefined, PeriodDecision> = {
  load: async () => undefined,
  store: (_, decided, { loaded }) => ({ changes: [groupChange(loaded, decided.group)] }),
};

/** Problems: not of the VRU; a period out of the limits, at its field. */
export const setRetention = commandOn(group)({
  input: retentionInput,
  rule: retentionPolicy.set,
  decide: (_, { months }, { membership }) => decidePeriod(membership.group, months),
  answer: (services, caller) => showRetention(services, caller),
});
