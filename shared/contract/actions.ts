/** Actions on the wire. */
import { z } from 'zod';
import type { ActionStatus, MovedDue } from '../domain/actions/types';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import { actionForm, changeActionForm, editActionForm } from '../forms/actions';
import type { Choice } from '../forms/field';
import { editOf } from './edit-schema';
import { schemaOf, variantsOf } from './form-schema';

/** The number of an activity or a recommendation; null: none. */
export const link = z
  .string()
  .regex(/^\d{1,2}\.([a-z](\((i|ii)\))?|\d{1,2})$/, 'Choose an activity or a recommendation.')
  .or(z.literal('').transform(() => null))
  .nullish()
  .transform((value) => value ?? null);

export const addActionInput = schemaOf(actionForm, { serves: link });

export const editActionInput = editOf(editActionForm);
/** What an edit amounts to. */
export const editedActionInput = schemaOf(editActionForm, { serves: link });

export const changeActionInput = variantsOf(changeActionForm, 'to');
export type ChangeActionBody = z.input<typeof changeActionInput>;

/** What the page shows, as a file. Left out: everything. */
export const exportActionsInput = z.object({
  format: z.enum(['csv', 'xlsx']),
  agency: z.string().max(64).default(''),
  status: z.enum(['', 'open', 'in_progress', 'overdue', 'done', 'cancelled']).default(''),
  meeting: z.string().max(7).default(''),
  link: z.string().max(12).default(''),
});
export type ActionsPageFilter = Omit<z.output<typeof exportActionsInput>, 'format'>;

/** A reminder that was sent by hand: when, and by which seat. */
export interface RemindedView {
  readonly at: IsoInstant;
  /** Empty: the seat is no longer there. */
  readonly by: string;
}

/** `waiting`: the reader's own, and those without an owner that wait for them. */
export const actionFilter = z.enum(['all', 'mine', 'overdue', 'waiting']);
export type ActionFilter = z.infer<typeof actionFilter>;

export interface ActionItemView {
  readonly id: string;
  /** Of a new one: that another open one says much the same, in a sentence; absent: none does. */
  readonly alike?: string;
  readonly ref: string;
  readonly text: string;
  readonly ownerSeatId: string;
  readonly owner: string;
  /** The short name of the owner's agency, and its id; empty: the seat is no longer there. */
  readonly ownerAgency: string;
  readonly ownerAgencyId: string;
  /** The reader holds the owner's seat. */
  readonly mine: boolean;
  /** The meeting (month, `YYYY-MM`) that it belongs to. */
  readonly meetingId: string;
  /** How many later meetings have carried it along. */
  readonly carried: number;
  /** Null: its due day was never moved. */
  readonly moved: MovedDue | null;
  /** The owner's seat has fallen vacant: somebody has to take the action over. */
  readonly unowned: boolean;
  readonly due: IsoDate;
  readonly overdue: boolean;
  readonly status: ActionStatus;
  readonly reason: string | null;
  readonly serves: string | null;
  readonly endedAt: IsoInstant | null;
  /** The last reminder by hand; absent: none. */
  readonly reminded?: RemindedView;
  readonly may: {
    /** Absent: no. */
    readonly remind?: boolean;
    readonly progress: boolean;
    readonly edit: boolean;
    readonly takeOver: boolean;
    readonly cancel: boolean;
  };
}

/** Actions that a link names, ended ones among them. */
export interface ChosenActionsView {
  readonly items: readonly ActionItemView[];
}

/** A choice in a drop-down. */
export type ChoiceView = Choice;

export interface ActionsView {
  readonly today: IsoDate;
  readonly filter: ActionFilter;
  /** Unended actions, overdue first. */
  readonly items: readonly ActionItemView[];
  /** Over all unended actions, whatever the filter. */
  readonly counts: {
    readonly open: number;
    readonly overdue: number;
    readonly unowned: number;
    readonly waiting: number;
  };
  /** Seats that are held, and so can own an action. */
  readonly owners: readonly ChoiceView[];
  /** Activities and recommendations that an action can be linked to. */
  readonly links: readonly ChoiceView[];
  /** The next meeting's day, which a new action is proposed to be due on. */
  readonly nextMeeting: IsoDate;
  readonly may: { readonly add: boolean };
}

export interface EndedActionsView {
  readonly items: readonly ActionItemView[];
  readonly older: string | null;
}
