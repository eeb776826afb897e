/**
 * The register of information sharing agreements, kept by chair and VRU. Terms of reference, activity 2.d and
 * recommendation 6.2.
 */
import { type IsoDate, type IsoInstant, londonDate } from '../calendar/dates';
import { actingSeat, type Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { isSameName } from '../names';
import { permit } from '../policy';
import { conflict, type FieldFaults, invalid, ok, type Result } from '../result';
import type { SourceRecord } from '../tracker/types';
import { loggedWith } from './events';
import { agreementsPolicy } from './policy';
import type { Agreement, AgreementDetails, AgreementEvent } from './types';

/** The result of a decision about an agreement. `events` is empty if the requested state holds already. */
export interface AgreementDecision {
  readonly agreement: Agreement;
  readonly events: readonly AgreementEvent[];
}

export interface AgreementContext {
  readonly membership: Membership;
  readonly records: readonly SourceRecord[];
  readonly agreements: readonly Agreement[];
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/** Registers an agreement. Problems: neither chair nor VRU; faulty details, at their fields. */
export function decideAgreement(
  details: AgreementDetails,
  id: string,
  context: AgreementContext,
): Result<AgreementDecision> {
  const permitted = permit(agreementsPolicy.keep, context.standing);
  if (!permitted.ok) return permitted;
  const faults = agreementFaults(details, null, context);
  if (Object.keys(faults).length > 0) return invalid(faults);
  const { now } = context;
  const registered = { ...details, id, registeredAt: now, ended: null, changedAt: now, log: [] };
  const added = details.sourceIds;
  return ok(
    decided(registered, { kind: 'agreements.registered', ...factsOf(registered), added, removed: [] }, context),
  );
}

/** Edits an agreement. Problems: as for a new one; it was ended. */
export function decideAgreementEdit(
  agreement: Agreement,
  details: AgreementDetails,
  context: AgreementContext,
): Result<AgreementDecision> {
  const permitted = permit(agreementsPolicy.keep, context.standing);
  if (!permitted.ok) return permitted;
  if (agreement.ended !== null)
    return conflict('This agreement was ended. Register the new one beside it.', 'Already ended');
  const faults = agreementFaults(details, agreement.id, context);
  if (Object.keys(faults).length > 0) return invalid(faults);
  const changed = FIELDS.filter((field) => !same(agreement[field] ?? null, details[field] ?? null));
  if (changed.length === 0) return ok({ agreement, events: [] });
  const after = { ...agreement, ...details };
  const added = after.sourceIds.filter((id) => !agreement.sourceIds.includes(id));
  const removed = agreement.sourceIds.filter((id) => !after.sourceIds.includes(id));
  const event = { kind: 'agreements.edited', ...factsOf(after), fields: changed, added, removed } as const;
  return ok(decided(after, event, context));
}

/** Ends an agreement early. Problems: neither chair nor VRU; ended already; a last day in the future. */
export function decideAgreementEnd(
  agreement: Agreement,
  ended: { readonly on: IsoDate; readonly reason: string },
  { standing, now }: Pick<AgreementContext, 'standing' | 'now'>,
): Result<AgreementDecision> {
  const permitted = permit(agreementsPolicy.keep, standing);
  if (!permitted.ok) return permitted;
  if (agreement.ended !== null) return conflict('This agreement was ended already.', 'Already ended');
  if (ended.on > londonDate(now)) {
    return invalid({ on: 'This day lies ahead. For a later end change the expiry day instead.' });
  }
  const { id: agreementId, title } = agreement;
  const event = { kind: 'agreements.ended', agreementId, title, ...ended } as const;
  return ok(decided({ ...agreement, ended }, event, { standing, now }));
}

const FIELDS = ['title', 'kind', 'parties', 'gateway', 'sourceIds', 'start', 'review', 'expiry', 'novateBy'] as const;

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function factsOf({ id: agreementId, title, kind: agreementKind, parties, novateBy = null, ...days }: Agreement) {
  const { start, review, expiry } = days;
  const novation = novateBy === null ? {} : { novateBy };
  return { agreementId, title, agreementKind, parties, start, review, expiry, ...novation };
}

/** Adds the event to the log. `changedAt` never decreases, although the clocks of servers differ. */
function decided(
  agreement: Agreement,
  event: AgreementEvent,
  { standing, now }: Pick<AgreementContext, 'standing' | 'now'>,
): AgreementDecision {
  const at = now > agreement.changedAt ? now : agreement.changedAt;
  const log = loggedWith(agreement.log, { at, seatId: actingSeat(standing), event });
  return { agreement: { ...agreement, changedAt: at, log }, events: [event] };
}

function agreementFaults(
  details: AgreementDetails,
  ownId: string | null,
  { membership, records, agreements }: AgreementContext,
): FieldFaults {
  const faults: Record<string, string> = {};
  if (
    agreements.some((other) => other.id !== ownId && other.ended === null && isSameName(other.title, details.title))
  ) {
    faults.title = 'There is an agreement of this name already.';
  }
  const known = new Set(membership.organisations.map(({ id }) => id));
  if (new Set(details.parties).size < 2) faults.parties = 'Choose at least two organisations.';
  else if (details.parties.some((id) => !known.has(id))) faults.parties = 'Choose organisations of this group.';
  const sources = new Set(records.map(({ source }) => source.id));
  if (details.sourceIds.some((id) => !sources.has(id))) faults.sourceIds = 'Choose data sources of this group.';
  return { ...faults, ...dateFaults(details) };
}

function dateFaults({ start, review, expiry, novateBy = null }: AgreementDetails): FieldFaults {
  if (start === null) {
    return review === null && expiry === null && novateBy === null
      ? {}
      : { start: 'Give the day on which it begins, or leave all days empty while it is negotiated.' };
  }
  const faults: Record<string, string> = {};
  if (review !== null && review < start) faults.review = 'The review lies before the beginning.';
  if (expiry !== null && expiry < start) faults.expiry = 'It would expire before it begins.';
  if (novateBy === null) return faults;
  if (novateBy < start) faults.novateBy = 'It would have to be novated before it begins.';
  else if (expiry !== null && novateBy > expiry) {
    faults.novateBy = 'It expires before this day. Choose its last day or an earlier one.';
  }
  return faults;
}
