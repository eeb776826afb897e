/** Keeping the register of information sharing agreements. Terms of reference, activity 2.d and recommendation 6.2. */
import { type AgreementsView, agreementInput, endAgreementInput } from '../../../shared/contract/agreements';
import { checked } from '../../../shared/contract/inputs';
import {
  type AgreementContext,
  editAgreement as edited,
  endAgreement as ended,
  registerAgreement as registered,
} from '../../../shared/domain/agreements/register';
import type { Agreement } from '../../../shared/domain/agreements/types';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { digest } from '../../store/keys';
import type { Row } from '../../store/table';
import { agreementChanges } from '../../store/tracker';
import type { Caller, Services } from '../context';
import { changeAmongAll } from '../tracker/change-among-all';
import { listAgreements } from './list-agreements';

const GONE = 'This agreement is not there (any more).';

/** Problems, at their inputs: no name or one in use, fewer than two parties, days that do not fit; neither chair nor VRU. */
export async function registerAgreement(
  services: Services,
  caller: Caller,
  input: unknown,
): Promise<Result<AgreementsView>> {
  const details = checked(agreementInput, input);
  if (!details.ok) return details;
  const id = digest(caller.groupId, 'agreement', caller.operationId);
  return keep(services, caller, {
    verb: 'agreements.registered',
    id,
    decide: (_, context) => registered(details.value, id, context),
  });
}

/** Problems, at their inputs: as for a new one; it is not there, or was ended. */
export async function editAgreement(
  services: Services,
  caller: Caller,
  id: string,
  input: unknown,
): Promise<Result<AgreementsView>> {
  const details = checked(agreementInput, input);
  if (!details.ok) return details;
  return keep(services, caller, {
    verb: 'agreements.edited',
    id,
    decide: (before, context) => (before === null ? notFound(GONE) : edited(before, details.value, context)),
  });
}

/** Problems: neither chair nor VRU; no reason; ended already; a day that lies ahead. */
export async function endAgreement(
  services: Services,
  caller: Caller,
  id: string,
  input: unknown,
): Promise<Result<AgreementsView>> {
  const end = checked(endAgreementInput, input);
  if (!end.ok) return end;
  return keep(services, caller, {
    verb: 'agreements.ended',
    id,
    decide: (before, context) => (before === null ? notFound(GONE) : ended(before, end.value, context)),
  });
}

interface Keep {
  readonly verb: string;
  readonly id: string;
  readonly decide: (before: Agreement | null, context: AgreementContext) => Result<Agreement>;
}

async function keep(services: Services, caller: Caller, { verb, id, decide }: Keep): Promise<Result<AgreementsView>> {
  const kept = await changeAmongAll<null>(
    services,
    caller,
    (context, tracker) => {
      const before: Row<Agreement> | null = tracker.agreements.find(({ value }) => value.id === id) ?? null;
      const after = decide(before?.value ?? null, { ...context, ...tracker.state });
      if (!after.ok) return after;
      if (after.value === before?.value) return ok({ value: null });
      const { title: _, log: __, ...data } = after.value;
      const event = { verb, subject: `agreement:${id}`, data };
      return ok({ changes: agreementChanges(before, after.value), event, value: null });
    },
    async () => ok(null),
  );
  return kept.ok ? listAgreements(services, caller) : kept;
}
