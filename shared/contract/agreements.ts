/** Input schemas and view types of information sharing agreements, and the view of the page with the barrier log. */
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
  /** The day by which it is to be novated; null if it is not to be. */
  readonly novateBy: IsoDate | null;
  readonly status: AgreementStatus;
  /** Why it was ended; empty if it was not. */
  readonly endedBecause: string;
  /** `soon`: within three months; `overdue`: the day has passed. */
  readonly reviewDue: 'overdue' | 'soon' | null;
  readonly expiresSoon: boolean;
}

export interface AgreementsView {
  readonly today: IsoDate;
  /** In force and in negotiation first, ended ones last. */
  readonly agreements: readonly AgreementView[];
  /** Oldest first. */
  readonly barriers: readonly BarrierView[];
  /** Open barriers by code, most frequent first, to decide on the subject of the next workshop. */
  readonly byCode: readonly {
    readonly code: BarrierCode;
    readonly words: string;
    readonly open: number;
    readonly byAgency: readonly { readonly agencyId: string; readonly open: number }[];
  }[];
  /**
   * The sharing bases of the sources that count, today (`bases`) and at the end of each quarter with a snapshot
   * (`trend`). Recommendation 6.2.
   */
  readonly bases: Readonly<Record<SharingBasis, number>>;
  readonly trend: readonly Pick<QuarterView, 'quarter' | 'label' | 'bases' | 'state'>[];
  readonly agencies: readonly ChoiceView[];
  readonly organisations: readonly (ChoiceView & { readonly agencyId: string })[];
  readonly sources: readonly ChoiceView[];
  readonly seats: readonly ChoiceView[];
  readonly may: { readonly keep: boolean };
}
