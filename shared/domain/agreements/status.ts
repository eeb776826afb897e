/** The status of an agreement on a day, and the sharing basis of a source. Terms of reference, recommendation 6.2. */
import { addMonths, type IsoDate } from '../calendar/dates';
import type { Source } from '../tracker/types';
import type { Agreement, AgreementStatus } from './types';

/** Number of months ahead at which a review or an expiry is announced. */
export const REVIEW_MONTHS = 3;

/**
 * Returns the agreement's status on this day (London). It is still valid on its expiry day, on the last day given when
 * it was ended, and on the day by which it is to be novated.
 */
export function agreementStatus(agreement: Agreement, today: IsoDate): AgreementStatus {
  const { ended, start, expiry, novateBy = null } = agreement;
  if (ended !== null && ended.on < today) return 'ended';
  if (start === null) return 'in_negotiation';
  if (expiry !== null && expiry < today) return 'expired';
  if (start > today) return 'agreed';
  return novateBy !== null && novateBy < today ? 'to_be_novated' : 'in_force';
}

/**
 * Returns whether the agreement's review is overdue or due within three months. Null if neither, or if the agreement is
 * in negotiation, expired or ended.
 */
export function reviewDue(agreement: Agreement, today: IsoDate): 'overdue' | 'soon' | null {
  const status = agreementStatus(agreement, today);
  const { review } = agreement;
  if (review === null || !['in_force', 'agreed', 'to_be_novated'].includes(status)) return null;
  if (review < today) return 'overdue';
  return review <= addMonths(today, REVIEW_MONTHS) ? 'soon' : null;
}

/** Whether an agreement in force expires within three months. */
export function expiresSoon(agreement: Agreement, today: IsoDate): boolean {
  const { expiry } = agreement;
  return (
    agreementStatus(agreement, today) === 'in_force' && expiry !== null && expiry <= addMonths(today, REVIEW_MONTHS)
  );
}

/** `none`: an agreement is required and none is in force. */
export const SHARING_BASES = ['framework', 'individual', 'none', 'not_needed'] as const;
export type SharingBasis = (typeof SHARING_BASES)[number];

/**
 * Returns the basis on which a source is shared on this day. The unified framework takes precedence over an individual
 * agreement.
 */
export function sharingBasis(
  source: Pick<Source, 'id' | 'isaRequired'>,
  agreements: readonly Agreement[],
  today: IsoDate,
): SharingBasis {
  const inForce = covering(source, agreements).filter((one) => agreementStatus(one, today) === 'in_force');
  if (inForce.some(({ kind }) => kind === 'framework')) return 'framework';
  if (inForce.length > 0) return 'individual';
  return source.isaRequired ? 'none' : 'not_needed';
}

/** Returns the agreements that cover a source, whatever their status. */
export function covering(source: Pick<Source, 'id'>, agreements: readonly Agreement[]): readonly Agreement[] {
  return agreements.filter(({ sourceIds }) => sourceIds.includes(source.id));
}

/** Returns the agreements that cover each source, by source id: an index for callers that go through all sources. */
export function coverage(agreements: readonly Agreement[]): ReadonlyMap<string, readonly Agreement[]> {
  const bySource = new Map<string, Agreement[]>();
  for (const agreement of agreements) {
    for (const id of new Set(agreement.sourceIds)) {
      const others = bySource.get(id);
      if (others === undefined) bySource.set(id, [agreement]);
      else others.push(agreement);
    }
  }
  return bySource;
}
