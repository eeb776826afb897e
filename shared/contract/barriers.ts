/** The barrier log on the wire. */
import { z } from 'zod';
import type { BarrierCode } from '../domain/barriers/types';
import type { IsoInstant } from '../domain/calendar/dates';
import { id, maybeDay, plainText } from './inputs';
import { LIMITS } from './limits';

export const resolveBarrierInput = z.object({
  outcome: plainText(LIMITS.note, 'Say what came of it.'),
  agreement: z
    .union([z.literal('').transform(() => null), z.null(), id])
    .optional()
    .transform((value) => value ?? null),
  expected: maybeDay('Say by when the data is expected now.'),
});

export const assignBarrierInput = z.object({
  owner: z
    .union([z.literal('').transform(() => null), z.null(), id])
    .optional()
    .transform((value) => value ?? null),
  igOrganisation: id,
});

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
  /** The data flows all the same: it no longer keeps the source from being green. */
  readonly blocks: boolean;
  /** A request waits for it: resolving it needs the day by which the data is expected. */
  readonly awaited: boolean;
}

export interface ResolvedBarrierView extends Omit<BarrierView, 'blocks' | 'awaited'> {
  readonly resolvedAt: IsoInstant;
  readonly outcome: string;
  /** The agreement that came of it; empty: none. */
  readonly agreement: string;
}

export interface ResolvedBarriersView {
  /** The latest first. */
  readonly barriers: readonly ResolvedBarrierView[];
  readonly older: string | null;
}
