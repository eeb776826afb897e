/** Confirming that data is not held: its source does not count any more, until it is asked for again. */
import { z } from 'zod';
import { decideNotHeld } from '../../../shared/domain/tracker/answering';
import { decideOnRequest, onRequest } from './request-aggregate';
import { requestAfter } from './request-view';
import { showRequest } from './show-request';

/** Confirms a response "not held". Problems: not the VRU; another latest response; a request that is no longer open. */
export const confirmNotHeld = onRequest({
  input: z.unknown(),
  decide: (loaded, _, context) =>
    decideOnRequest(loaded, context, (record, { standing, now }) =>
      decideNotHeld(record, context.target.requestId, standing, now),
    ),
  show: (_, { record }, context) => requestAfter(record, context.target.requestId, context),
  answer: showRequest,
});
