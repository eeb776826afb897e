/** Input schemas and view types of the barrier log. */
import type { BarrierCode } from '../domain/barriers/types';
import type { IsoInstant } from '../domain/calendar/dates';
import { assignBarrierForm, resolveBarrierForm } from '../forms/barriers';
import { editOf } from './edit-schema';
import { schemaOf } from './form-schema';

export const resolveBarrierInput = schemaOf(resolveBarrierForm);
export const assignBarrierInput = schemaOf(assignBarrierForm);
export const editAssignmentInput = editOf(assignBarrierForm);

export interface BarrierView {
  readonly id: string;
  readonly sourceId: string;
  readonly source: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly code: BarrierCode;
  readonly words: string;
  readonly note: string;
  readonly openedAt: IsoInstant;
  readonly ageDays: number;
  readonly ownerSeatId: string | null;
  readonly owner: string;
  readonly igOrganisationId: string;
  readonly igOrganisation: string;
  /** Whether it keeps the source from being green. False if the data is supplied despite the barrier. */
  readonly blocks: boolean;
  /** Whether a request waits for it, so that resolving it needs the day by which the data is expected. */
  readonly awaited: boolean;
}

export interface ResolvedBarrierView extends Omit<BarrierView, 'blocks' | 'awaited'> {
  readonly resolvedAt: IsoInstant;
  readonly outcome: string;
  /** The agreement that resulted; empty if there is none. */
  readonly agreement: string;
}

export interface ResolvedBarriersView {
  /** Latest first. */
  readonly barriers: readonly ResolvedBarrierView[];
  readonly older: string | null;
}
