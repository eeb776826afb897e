/** Withdrawing a data request, so that it does not count any more. */
import { reasonInput } from '../../../shared/contract/tracker';
import { notificationState } from '../../../shared/domain/messages/reach';
import { decideWithdrawal } from '../../../shared/domain/tracker/asking';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { decideOnRequest, onRequestOfRound } from './request-aggregate';
import { showSource } from './show-source';

/** Withdraws a request. Problems: neither chair nor VRU; no reason; it is no longer open, or answered in full. */
export const withdrawRequest = onRequestOfRound({
  input: reasonInput,
  rule: trackerPolicy.withdraw,
  decide: (loaded, { reason }, context) =>
    decideOnRequest(loaded, context, (record, deciding) =>
      decideWithdrawal(record, context.target.requestId, reason, deciding, notificationState(loaded.messages.states)),
    ),
  answer: (services, caller, target) => {
    // A server that had prepared one of the messages has to prepare it again.
    services.signals.messageWaiting(caller.groupId);
    return showSource(services, caller, target);
  },
});
