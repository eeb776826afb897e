/** A request that is not wanted any more. It counts no longer. */
import { reasonInput } from '../../../shared/contract/tracker';
import { toldOf } from '../../../shared/domain/messages/reach';
import { decideWithdrawal } from '../../../shared/domain/tracker/asking';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { decideOnRequest, onRequestOfRound } from './request-aggregate';
import { showSource } from './show-source';

/** Problems: neither chair nor VRU; no reason; a request that is gone, or answered in full. */
export const withdrawRequest = onRequestOfRound({
  input: reasonInput,
  rule: trackerPolicy.withdraw,
  decide: (loaded, { reason }, context) =>
    decideOnRequest(loaded, context, (record, deciding) =>
      decideWithdrawal(record, context.target.requestId, reason, deciding, toldOf(loaded.messages.states)),
    ),
  answer: (services, caller, target) => {
    // A server that had made one of the messages ready has to make it anew.
    services.signals.messageWaiting(caller.groupId);
    return showSource(services, caller, target);
  },
});
