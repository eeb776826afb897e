/** Input schema and view types of "Run the call", by step. Step one is the live register. */
import { z } from 'zod';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { Rag } from '../domain/tracker/types';
import type { ActionItemView, ActionsView, ChoiceView } from './actions';
import type { AheadView } from './attendance';
import type { DecisionsView } from './decisions';
import { LIMITS } from './limits';
import type { MeetingView, NextMeetingView } from './meetings';
import type { RequestView } from './requests';
import type { SourceView, StepView } from './tracker';

/** An action typed in one line, which is parsed into the form that the person then confirms. */
export const captureInput = z.object({
  line: z.string().max(LIMITS.captureLine, `Use at most ${LIMITS.captureLine} characters in one line.`),
});

/** The form filled from the line, with notes on its fields. */
export interface CapturedView {
  readonly entered: { readonly text: string; readonly owner: string; readonly due: string; readonly serves: string };
  /** Keyed by field. */
  readonly said: Readonly<Record<string, string>>;
  /** The choices of the form; the likely owners come first. */
  readonly list: Pick<ActionsView, 'owners' | 'links'>;
}

interface OfSource {
  readonly sourceId: string;
  readonly source: string;
  readonly organisation: string;
}

interface OfAction {
  readonly actionId: string;
  readonly ref: string;
  /** Empty if it was not stored at that time. */
  readonly text: string;
}

/** The step "Since the last meeting": computed, and the same for every reader. */
export interface CallSinceView {
  readonly today: IsoDate;
  /** The last meeting; null if there was none. */
  readonly last: { readonly meetingId: string; readonly date: IsoDate } | null;
  readonly colours: readonly (OfSource & { readonly from: Rag | null; readonly to: Rag; readonly reason: string })[];
  readonly responses: readonly (OfSource & {
    readonly requestId: string;
    readonly period: string;
    /** Display text of the kind, such as "Partly supplied". */
    readonly words: string;
    readonly at: IsoInstant;
  })[];
  readonly promises: readonly (OfSource & {
    readonly requestId: string;
    readonly period: string;
    readonly promised: IsoDate;
  })[];
  readonly opened: readonly BarrierSinceView[];
  readonly resolved: readonly BarrierSinceView[];
  readonly ended: readonly (OfAction & { readonly to: 'done' | 'cancelled' })[];
  readonly moved: readonly (OfAction & { readonly from: IsoDate; readonly to: IsoDate })[];
  readonly added: readonly (OfAction & { readonly owner: string; readonly due: IsoDate })[];
  readonly agreements: readonly {
    readonly agreementId: string;
    readonly title: string;
    readonly on: IsoDate;
    readonly expired: boolean;
  }[];
  /** Labels of the seats that have a new holder (`joined`), or that nobody holds any more (`left`). */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

export interface BarrierSinceView extends OfSource {
  readonly barrierId: string;
  /** Display text of the code, such as "No information sharing agreement". */
  readonly words: string;
}

/** A source that is red, or has an overdue request. */
export interface OverdueSourceView extends Pick<SourceView, 'id' | 'name' | 'rag' | 'reason'> {
  readonly organisation: string;
  /** The steps that turn it green, in order. */
  readonly steps: readonly StepView[];
  /** Its overdue requests, longest overdue first. */
  readonly requests: readonly RequestView[];
}

export interface CallOverdueView {
  readonly today: IsoDate;
  /** Red first, then longest overdue first. */
  readonly sources: readonly OverdueSourceView[];
  readonly actions: readonly ActionItemView[];
  /** The seats to which an action can be handed over. */
  readonly owners: readonly ChoiceView[];
  readonly links: readonly ChoiceView[];
}

/** What has been agreed so far in this meeting only. */
export interface CallAgreedView {
  readonly meetingId: string;
  readonly actions: ActionsView;
  readonly decisions: DecisionsView;
}

export interface CallNextView {
  readonly today: IsoDate;
  /** The meeting of the call. */
  readonly meeting: MeetingView;
  /** The meeting after it. */
  readonly next: MeetingView;
  /** Apologies and deputies already sent for the next meeting. */
  readonly ahead: AheadView['seats'];
  /** Number of seats that could send them. */
  readonly seats: number;
}

/** The state of the meeting, as shown in the chat. */
export interface CallView extends NextMeetingView {
  /** The open register; null if none is open. */
  readonly register: {
    readonly present: number;
    readonly of: number;
    readonly represented: number;
    readonly agencies: number;
  } | null;
  readonly last: CallSinceView['last'];
  /** The meeting after it. */
  readonly next: MeetingView;
}
