/** Barriers to sharing. Terms of reference, activity 2.d. */
import { z } from 'zod';
import type { AgreementsView } from '../contract/agreements';
import { editAssignmentInput, type ResolvedBarriersView, resolveBarrierInput } from '../contract/barriers';
import { id } from '../contract/inputs';
import { change, get, listCursor, noInput } from '../contract/routes';
import { BARRIER_EVENTS } from '../domain/barriers/events';
import { barriersPolicy } from '../domain/barriers/policy';
import { area } from './area';

const ofBarrier = z.object({ sourceId: id, barrierId: id });

export const barriers = area({
  name: 'barriers',
  title: 'Barriers',
  routes: {
    resolvedBarriers: get('/barriers/resolved', noInput, listCursor).answers<ResolvedBarriersView>(barriersPolicy.read),
    resolveBarrier: change(
      'POST',
      '/sources/:sourceId/barriers/:barrierId/resolution',
      ofBarrier,
      resolveBarrierInput,
    ).answers<AgreementsView>(barriersPolicy.keep),
    assignBarrier: change(
      'PUT',
      '/sources/:sourceId/barriers/:barrierId/owner',
      ofBarrier,
      editAssignmentInput,
    ).answers<AgreementsView>(barriersPolicy.keep),
  },
  events: BARRIER_EVENTS,
});
