/** Actions on the wire. */
import { z } from 'zod';
import type { ActionStatus } from '../domain/actions/types';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import { actionForm, changeActionForm } from '../forms/actions';
import type { Choice } from '../forms/field';
import { schemaOf, variantsOf } from './form-schema';

export const addActionInput = schemaOf(actionForm, {
  serves: z
    .string()
    .regex(/^\d{1,2}\.([a-z](\((i|ii)\))?|\d{1,2})$/, 'Choose an activity or a recommendation.')
    .or(z.literal('').transform(() => null))
    .nullish()
    .transform((value) => value ?? null),
});

export const changeActionInput = variantsOf(changeActionForm, 'to');
export type ChangeActionBody = z.input<typeof changeActionInput>;

export const actionFilter = z.enum(['all', 'mine', 'overdue']);
export type ActionFilter = z.infer<typeof actionFilter>;

export interface ActionItemView {
  readonly id: string;
  readonly ref: string;
  readonly text: string;
  readonly ownerSeatId: string;
  readonly owner: string;
  readonly ownerAgency: string;
  /** The owner's seat has fallen vacant: somebody has to take the action over. */
  readonly unowned: boolean;
  readonly due: IsoDate;
  readonly overdue: boolean;
  readonly status: ActionStatus;
  readonly reason: string | null;
  readonly serves: string | null;
  readonly endedAt: IsoInstant | null;
  readonly may: { readonly progress: boolean; readonly cancel: boolean };
}

/** A choice in a drop-down. */
export type ChoiceView = Choice;

export interface ActionsView {
  readonly today: IsoDate;
  readonly filter: ActionFilter;
  /** Unended actions, overdue first. */
  readonly items: readonly ActionItemView[];
  /** Over all unended actions, whatever the filter. */
  readonly counts: { readonly open: number; readonly overdue: number; readonly unowned: number };
  /** Seats that are held, and so can own an action. */
  readonly owners: readonly ChoiceView[];
  /** The next meeting's day, for an action that is captured now. */
  readonly proposedDue: IsoDate;
  readonly may: { readonly add: boolean };
}

export interface EndedActionsView {
  readonly items: readonly ActionItemView[];
  readonly older: string | null;
}
