/** Taking over an action whose owner's seat is vacant. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { decideTakeOver } from '../../../shared/domain/actions/editing';
import { actionNotFound, onAction, unendedWith } from './actions-aggregate';
import { changedView, showChangedAction } from './change-action';

/**
 * Makes the caller's seat the owner. Problems: unknown action; no seat; it has ended; the owner's seat is not vacant.
 */
export const takeOverAction = onAction({
  input: nothingEntered,
  decide: ({ before }, _, context) => (before === null ? actionNotFound : decideTakeOver(before.value, context)),
  show: (loaded, decided, context) =>
    changedView(decided.action, unendedWith(loaded, decided), context.target, context),
  answer: (services, caller, target) => showChangedAction(services, caller, target),
});
