/** Keeping the barrier log. Terms of reference, activity 2.d. */
import type { AgreementsView } from '../../../shared/contract/agreements';
import { assignBarrierInput, resolveBarrierInput } from '../../../shared/contract/barriers';
import { checked } from '../../../shared/contract/inputs';
import { assignBarrier as assigned, resolveBarrier as resolved } from '../../../shared/domain/barriers/log';
import { invalid, ok, type Result } from '../../../shared/domain/result';
import type { SourceDecision, SourceRecord } from '../../../shared/domain/tracker/types';
import { loadAgreements } from '../../store/tracker';
import { listAgreements } from '../agreements/list-agreements';
import type { Caller, Context, Services } from '../context';
import { REQUESTS_SUBJECT } from '../tracker/ask-for-data';
import { changeSource } from '../tracker/change-source';

/** Problems: neither chair nor VRU; no outcome; no day although a request waits; an unknown agreement; not open any more. */
export async function resolveBarrier(
  services: Services,
  caller: Caller,
  sourceId: string,
  barrierId: string,
  input: unknown,
): Promise<Result<AgreementsView>> {
  const entered = checked(resolveBarrierInput, input);
  if (!entered.ok) return entered;
  const { agreement, ...resolution } = entered.value;
  return keep(services, caller, sourceId, {
    verb: 'agreements.barrier-resolved',
    data: { barrierId, agreement },
    async decide(record, { standing, now }) {
      const known = agreement === null ? [] : await loadAgreements(services.table, caller.groupId);
      if (agreement !== null && !known.some(({ id }) => id === agreement)) {
        return invalid({ agreement: 'Choose an agreement of this group.' });
      }
      return resolved(record, barrierId, { ...resolution, agreementId: agreement }, { standing, now });
    },
  });
}

/** Problems: neither chair nor VRU; an unknown seat or organisation; not open any more. */
export async function assignBarrier(
  services: Services,
  caller: Caller,
  sourceId: string,
  barrierId: string,
  input: unknown,
): Promise<Result<AgreementsView>> {
  const entered = checked(assignBarrierInput, input);
  if (!entered.ok) return entered;
  const { owner: ownerSeatId, igOrganisation: igOrganisationId } = entered.value;
  return keep(services, caller, sourceId, {
    verb: 'agreements.barrier-assigned',
    data: { barrierId, ownerSeatId, igOrganisationId },
    decide(record, { membership, standing, now }) {
      if (ownerSeatId !== null && !membership.seats.some(({ id }) => id === ownerSeatId)) {
        return invalid({ owner: 'Choose a seat of this group.' });
      }
      if (!membership.organisations.some(({ id }) => id === igOrganisationId)) {
        return invalid({ igOrganisation: 'Choose an organisation of this group.' });
      }
      return assigned(record, barrierId, { ownerSeatId, igOrganisationId }, { standing, now });
    },
  });
}

interface Keep {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly decide: (record: SourceRecord, context: Context) => Result<SourceDecision> | Promise<Result<SourceDecision>>;
}

async function keep(services: Services, caller: Caller, sourceId: string, move: Keep): Promise<Result<AgreementsView>> {
  const kept = await changeSource<null>(services, caller, sourceId, {
    ...move,
    stale: [REQUESTS_SUBJECT],
    value: () => null,
    again: async () => ok(null),
  });
  return kept.ok ? listAgreements(services, caller) : kept;
}
