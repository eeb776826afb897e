/** A partner answers a data request. The latest answer counts; every one is kept. */
import { answerRequestInput } from '../../../shared/contract/requests';
import { decideAnswer } from '../../../shared/domain/tracker/answering';
import { decideOnRequest, onRequest } from './request-aggregate';
import { requestAfter } from './request-view';
import { showRequest } from './show-request';

/** Problems: not the asked organisation nor the VRU; a date out of bounds; a third promise; a request that is gone. */
export const answerRequest = onRequest({
  input: answerRequestInput,
  decide: (loaded, content, context) =>
    decideOnRequest(loaded, context, (record, deciding) => {
      const barrierId = context.newId('barrier');
      return decideAnswer(record, context.target.requestId, content, { ...deciding, barrierId });
    }),
  show: (_, { record }, context) => requestAfter(record, context.target.requestId, context),
  answer: showRequest,
});
