/** Information sharing agreements and the barrier log on the wire. */
import type { SharingBasis } from '../domain/agreements/status';
import type { AgreementKind, AgreementStatus } from '../domain/agreements/types';
import type { BarrierCode } from '../domain/barriers/types';
import type { IsoDate } from '../domain/calendar/dates';
import { agreementForm, endAgreementForm } from '../forms/agreements';
import type { ChoiceView } from './actions';
import type { BarrierView } from './barriers';
import { editOf } from './edit-schema';
import { schemaOf } from './form-schema';
import type { QuarterView } from './snapshots';

export const agreementInput = schemaOf(agreementForm);
export const editAgreementInput = editOf(agreementForm);

export const endAgreementInput = schemaOf(endAgreementForm);

export interface AgreementView {
  readonly id: string;
  readonly title: string;
  readonly kind: AgreementKind;
  readonly parties: readonly ChoiceView[];
  readonly gateway: string;
  readonly sources: readonly ChoiceView[];
  readonly start: IsoDate | null;
  readonly review: IsoDate | null;
  readonly expiry: IsoDate | null;
  /** The day by which it is to be novated; null: it is not. */
  readonly novateBy: IsoDate | null;
  readonly status: AgreementStatus;
  /** Why it was ended; empty: it was not. */
  readonly endedBecause: string;
  /** Within three months, or past. */
  readonly reviewDue: 'overdue' | 'soon' | null;
  readonly expiresSoon: boolean;
}

export interface AgreementsView {
  readonly today: IsoDate;
  /** In force and in negotiation first, ended ones last. */
  readonly agreements: readonly AgreementView[];
  /** The oldest first. */
  readonly barriers: readonly BarrierView[];
  /** Where to spend the next workshop: by code, most frequent first. */
  readonly byCode: readonly {
    readonly code: BarrierCode;
    readonly words: string;
    readonly open: number;
    readonly byAgency: readonly { readonly agencyId: string; readonly open: number }[];
  }[];
  /** How the sources that count are shared today, and at the end of each quarter with a snapshot (recommendation 6.2). */
  readonly bases: Readonly<Record<SharingBasis, number>>;
  readonly trend: readonly Pick<QuarterView, 'quarter' | 'label' | 'bases' | 'state'>[];
  readonly agencies: readonly ChoiceView[];
  readonly organisations: readonly (ChoiceView & { readonly agencyId: string })[];
  readonly sources: readonly ChoiceView[];
  readonly seats: readonly ChoiceView[];
  readonly may: { readonly keep: boolean };
}
