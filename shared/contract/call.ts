/** Running the call on the wire: what each of its steps shows. Step one is the live register. */
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

/** An action typed in one line, to be read into the form that is then confirmed. */
export const captureInput = z.object({
  line: z.string().max(LIMITS.captureLine, `Use at most ${LIMITS.captureLine} characters in one line.`),
});

/** The form as the line fills it, and what is said at its fields. */
export interface CapturedView {
  readonly entered: { readonly text: string; readonly owner: string; readonly due: string; readonly serves: string };
  /** By field. */
  readonly said: Readonly<Record<string, string>>;
  /** What the form offers; seats that come into question are the first owners. */
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
  /** Empty: it was not kept at that time. */
  readonly text: string;
}

/** Since the last meeting: computed, and the same for everybody. */
export interface CallSinceView {
  readonly today: IsoDate;
  /** The last meeting; null: there was none. */
  readonly last: { readonly meetingId: string; readonly date: IsoDate } | null;
  readonly colours: readonly (OfSource & { readonly from: Rag | null; readonly to: Rag; readonly reason: string })[];
  readonly responses: readonly (OfSource & {
    readonly requestId: string;
    readonly period: string;
    /** "Partly supplied" and so on. */
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
  /** Seats, in words. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

export interface BarrierSinceView extends OfSource {
  readonly barrierId: string;
  /** "No information sharing agreement" and so on. */
  readonly words: string;
}

/** A source that is red, or of which something is overdue. */
export interface OverdueSourceView extends Pick<SourceView, 'id' | 'name' | 'rag' | 'reason'> {
  readonly organisation: string;
  /** What turns it green, in order. */
  readonly steps: readonly StepView[];
  /** Its overdue requests, the longest overdue first. */
  readonly requests: readonly RequestView[];
}

export interface CallOverdueView {
  readonly today: IsoDate;
  /** Red first, then the longest overdue. */
  readonly sources: readonly OverdueSourceView[];
  readonly actions: readonly ActionItemView[];
  /** To whom an action can be handed over. */
  readonly owners: readonly ChoiceView[];
  readonly links: readonly ChoiceView[];
}

/** What was agreed so far: only what is of this meeting. */
export interface CallAgreedView {
  readonly meetingId: string;
  readonly actions: ActionsView;
  readonly decisions: DecisionsView;
}

export interface CallNextView {
  readonly today: IsoDate;
  /** The meeting that the call is. */
  readonly meeting: MeetingView;
  /** The one after it. */
  readonly next: MeetingView;
  /** Apologies and deputies that were sent for the next one already. */
  readonly ahead: AheadView['seats'];
  /** How many seats could send some. */
  readonly seats: number;
}

/** Where the meeting stands, as the chat shows it. */
export interface CallView extends NextMeetingView {
  /** The open register; null: none is. */
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
