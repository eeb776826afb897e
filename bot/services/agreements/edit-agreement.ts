/** Edits of an agreement's details. */
import { agreementInput, editAgreementInput } from '../../../shared/contract/agreements';
import { agreementsPolicy } from '../../../shared/domain/agreements/policy';
import { decideAgreementEdit } from '../../../shared/domain/agreements/register';
import type { Agreement } from '../../../shared/domain/agreements/types';
import { agreementForm } from '../../../shared/forms/agreements';
import type { Entries } from '../../../shared/forms/form';
import type { Context } from '../context';
import { type PastEdit, withEdits } from '../edit';
import { seatWords } from '../membership/seat-words';
import { agreementNotFound, decideOnAgreement, onAgreement } from './agreement-aggregate';
import { listAgreements } from './list-agreements';

/**
 * Edits an agreement. Problems: by field, as for a new one; it does not exist, or was ended; somebody else changed the
 * same field in between.
 */
export const editAgreement = onAgreement({
  input: editAgreementInput,
  rule: agreementsPolicy.keep,
  decide: async (tracker, { edits }, context) => {
    const before = tracker.agreements.find(({ value }) => value.id === context.target.agreementId)?.value;
    if (before === undefined) return agreementNotFound;
    const details = await withEdits(edits, {
      of: agreementForm,
      schema: agreementInput,
      now: entriesOf(before),
      past: async () => pastEditsOf(before, context),
    });
    if (!details.ok) return details;
    return decideOnAgreement(tracker, context, (agreement, among) =>
      decideAgreementEdit(agreement, details.value, among),
    );
  },
  answer: (services, caller) => listAgreements(services, caller),
});

function entriesOf({ start, review, expiry, novateBy, ...details }: Agreement): Entries<typeof agreementForm> {
  const { title, kind, parties, sourceIds, gateway } = details;
  return {
    ...{ title, kind, parties, sourceIds, gateway },
    ...{ start: start ?? '', review: review ?? '', expiry: expiry ?? '', novateBy: novateBy ?? '' },
  };
}

/** The log is part of the agreement's row: no further storage request. */
function pastEditsOf({ log }: Agreement, context: Context): readonly PastEdit[] {
  return log.toReversed().map(({ at, seatId, event }) => ({
    at,
    by: seatWords(seatId, context),
    fields: event.kind === 'agreements.edited' ? event.fields : [],
  }));
}
