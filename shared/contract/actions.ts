/** Input schemas and view types of actions. */
import { z } from 'zod';
import type { ActionStatus, MovedDue } from '../domain/actions/types';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import { actionForm, changeActionForm, editActionForm } from '../forms/actions';
import type { Choice } from '../forms/field';
import { editOf } from './edit-schema';
import { schemaOf, variantsOf } from './form-schema';

/** The number of an activity or a recommendation; null if there is none. */
export const link = z
  .string()
  .regex(/^\d{1,2}\.([a-z](\((i|ii)\))?|\d{1,2})$/, 'Choose an activity or a recommendation.')
  .or(z.literal('').transform(() => null))
  .nullish()
  .transform((value) => value ?? null);

export const addActionInput = schemaOf(actionForm, { serves: link });

export const editActionInput = editOf(editActionForm);
/** The complete form after an edit has been merged, for validation. */
export const editedActionInput = schemaOf(editActionForm, { serves: link });

export const changeActionInput = variantsOf(changeActionForm, 'to');
export type ChangeActionBody = z.input<typeof changeActionInput>;

/** The export of the page as a file. Filters default to no restriction. */
export const exportActionsInput = z.object({
  format: z.enum(['csv', 'xlsx']),
  agency: z.string().max(64).default(''),
  status: z.enum(['', 'open', 'in_progress', 'overdue', 'done', 'cancelled']).default(''),
  meeting: z.string().max(7).default(''),
  link: z.string().max(12).default(''),
});
export type ActionsPageFilter = Omit<z.output<typeof exportActionsInput>, 'format'>;

/** A manual reminder: when it was sent, and by which seat. */
export interface RemindedView {
  readonly at: IsoInstant;
  /** The label of the seat; empty if it no longer exists. */
  readonly by: string;
}

/** `waiting`: the reader's own actions, and those without an owner that wait for them. */
export const actionFilter = z.enum(['all', 'mine', 'overdue', 'waiting']);
export type ActionFilter = z.infer<typeof actionFilter>;

export interface ActionItemView {
  readonly id: string;
  /** For a new action, a sentence saying that a similar open one exists; absent if there is none. */
  readonly alike?: string;
  readonly ref: string;
  readonly text: string;
  readonly ownerSeatId: string;
  readonly owner: string;
  /** The short name of the owner's agency, and its id; empty if the seat no longer exists. */
  readonly ownerAgency: string;
  readonly ownerAgencyId: string;
  /** Whether the reader holds the owner's seat. */
  readonly mine: boolean;
  /** The meeting that it belongs to (a month, `YYYY-MM`). */
  readonly meetingId: string;
  /** Number of later meetings to which it was carried over. */
  readonly carried: number;
  /** Null if its due day was never moved. */
  readonly moved: MovedDue | null;
  /** Whether the owner's seat has become vacant, so that somebody has to take the action over. */
  readonly unowned: boolean;
  readonly due: IsoDate;
  readonly overdue: boolean;
  readonly status: ActionStatus;
  readonly reason: string | null;
  readonly serves: string | null;
  readonly endedAt: IsoInstant | null;
  /** The last manual reminder; absent if there is none. */
  readonly reminded?: RemindedView;
  readonly may: {
    /** Absent means false. */
    readonly remind?: boolean;
    readonly progress: boolean;
    readonly edit: boolean;
    readonly takeOver: boolean;
    readonly cancel: boolean;
  };
}

/** The actions that a link lists, ended ones included. */
export interface ChosenActionsView {
  readonly items: readonly ActionItemView[];
}

/** A choice in a drop-down. */
export type ChoiceView = Choice;

export interface ActionsView {
  readonly today: IsoDate;
  readonly filter: ActionFilter;
  /** Actions that have not ended, overdue first. */
  readonly items: readonly ActionItemView[];
  /** Counts over all actions that have not ended, regardless of the filter. */
  readonly counts: {
    readonly open: number;
    readonly overdue: number;
    readonly unowned: number;
    readonly waiting: number;
  };
  /** Seats that are held and can therefore own an action. */
  readonly owners: readonly ChoiceView[];
  /** Activities and recommendations that an action can be linked to. */
  readonly links: readonly ChoiceView[];
  /** The day of the next meeting, which is the default due day of a new action. */
  readonly nextMeeting: IsoDate;
  readonly may: { readonly add: boolean };
}

export interface EndedActionsView {
  readonly items: readonly ActionItemView[];
  readonly older: string | null;
}
