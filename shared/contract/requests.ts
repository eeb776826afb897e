/** Input schemas and view types of data requests and the responses of partners. */
import { z } from 'zod';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { ResponseKind } from '../domain/tracker/types';
import { askForm, GIVEN_BY, RESPONSE_FORMS } from '../forms/requests';
import type { ChoiceView, RemindedView } from './actions';
import { schemaOf } from './form-schema';
import { day, id } from './inputs';
import { LIMITS } from './limits';
import type { SeatlessView } from './membership';
import type { ReachView, UnreachedView } from './messages';

/** One source, or several at once. */
const chosenSources = z
  .union([z.string(), z.array(z.string())], { error: askForm.fields.source.whenEmpty })
  .transform((chosen) => [...new Set(typeof chosen === 'string' ? [chosen] : chosen)].filter((text) => text !== ''))
  .refine((chosen) => chosen.length > 0, askForm.fields.source.whenEmpty)
  .refine(
    (chosen) => chosen.length <= LIMITS.sourcesAtOnce,
    `Choose at most ${LIMITS.sourcesAtOnce} data sources at once.`,
  )
  .pipe(z.array(id));

/** The period is the id of a collection period (`2026-10`), or free text. */
export const askForDataInput = schemaOf(askForm, { source: chosenSources });

/** Prepared requests that the VRU confirms, each with the values that were shown. */
export const confirmPreparedInput = z.object({
  prepared: z
    .array(z.object({ source: id, covers: z.string().max(20), due: day('Choose the day by which it is due.') }))
    .min(1, 'Choose at least one request.')
    .max(LIMITS.sourcesAtOnce, `Choose at most ${LIMITS.sourcesAtOnce} requests at once.`)
    .refine(
      (prepared) => new Set(prepared.map(({ source }) => source)).size === prepared.length,
      'Choose each data source once.',
    ),
});

/**
 * The instant of the latest response that the person saw on the request, empty if there was none. It makes a concurrent
 * response a version conflict, which shows the first response to the second person.
 */
const seen = z.string().max(40).optional();

/** How a response reached the VRU, which records it on behalf of the organisation. */
const givenBy = z.enum(GIVEN_BY, { error: 'Choose how the response was given.' }).optional();

/** The required input of each kind of response. */
export const answerRequestInput = z.discriminatedUnion('kind', [
  schemaOf(RESPONSE_FORMS.supplied, { kind: z.literal('supplied'), givenBy, seen }),
  schemaOf(RESPONSE_FORMS.partly_supplied, { kind: z.literal('partly_supplied'), givenBy, seen }),
  schemaOf(RESPONSE_FORMS.will_supply_by, { kind: z.literal('will_supply_by'), givenBy, seen }),
  schemaOf(RESPONSE_FORMS.cannot_share, { kind: z.literal('cannot_share'), givenBy, seen }),
  schemaOf(RESPONSE_FORMS.not_held, { kind: z.literal('not_held'), givenBy, seen }),
]);
export type AnswerRequestBody = z.input<typeof answerRequestInput>;

/**
 * `waiting`: requests that wait for the reader to respond or to confirm. `unreached`: requests that did not reach their
 * partner and have no response, for readers who may ask for data.
 */
export const requestFilter = z.enum(['open', 'mine', 'overdue', 'waiting', 'unreached']);
export type RequestFilter = z.infer<typeof requestFilter>;

export interface ResponseView {
  readonly kind: ResponseKind;
  /** Display text of the kind, such as "Partly supplied". */
  readonly words: string;
  /** Further details in one line; empty if there are none. */
  readonly detail: string;
  readonly at: IsoInstant;
  /** The label of the seat that responded. */
  readonly by: string;
  readonly onBehalf: boolean;
  /** How it reached the VRU, such as "e-mail"; absent if it was entered in the app, or not stated. */
  readonly givenBy?: string;
}

export interface RequestView {
  /** The day for which the view was computed. */
  readonly today: IsoDate;
  readonly id: string;
  readonly sourceId: string;
  readonly source: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly agency: string;
  /** The id of the agency; empty if the organisation no longer exists. */
  readonly agencyId: string;
  readonly period: string;
  readonly due: IsoDate;
  /** For a due date that is not a working day: "Not a working day. Overdue from 2026-12-30." Otherwise empty. */
  readonly dueNote: string;
  /** The due, promised or expected day that counts; null if nothing more is awaited. */
  readonly effectiveDue: IsoDate | null;
  /** Whether the last working day of `effectiveDue` has passed. */
  readonly late: boolean;
  /** Working days since then; 0 on a weekend right after it. */
  readonly overdueWorkingDays: number;
  readonly gateway: string;
  /** What the gateway means, the source of that, and that it is not legal advice. */
  readonly gatewayNote: string;
  readonly requestingBody: string;
  readonly latest: ResponseView | null;
  /** Display text of what is still awaited; empty if nothing is. */
  readonly remains: string;
  readonly promisesLeft: number;
  readonly notHeldConfirmed: boolean;
  /** The recipients whom its messages did not reach; only for readers who may ask for data. */
  readonly unreached?: readonly UnreachedView[];
  /** Set if its organisation has no seat: who answers for it and, for readers who may ask for data, the contact. */
  readonly seatless?: SeatlessView;
  /** Whether the reader would respond on behalf of another organisation. */
  readonly onBehalf?: boolean;
  /** The last manual reminder; absent if there is none. */
  readonly reminded?: RemindedView;
  readonly may: {
    readonly answer: boolean;
    readonly confirmNotHeld: boolean;
    readonly withdraw: boolean;
    /** Absent means false. */
    readonly remind?: boolean;
  };
}

/** A round: a request for several sources at once. */
export interface RoundView {
  readonly id: string;
  readonly period: string;
  readonly askedAt: IsoInstant;
  readonly due: IsoDate;
  readonly asked: number;
  /** Number of requests with any response. */
  readonly answered: number;
  readonly reach?: ReachView;
  /** The requests that are still in the tracker. */
  readonly items: readonly RequestView[];
}

/** A request prepared by the app, which is sent once the VRU confirms it. */
export interface PreparedView {
  readonly sourceId: string;
  readonly source: string;
  readonly organisation: string;
  readonly agency: string;
  readonly frequency: string;
  readonly covers: string;
  readonly period: string;
  readonly due: IsoDate;
}

/** A source to choose from, with what the form needs about it. */
export interface SourceChoiceView extends ChoiceView {
  readonly organisationId: string;
  readonly organisation: string;
  /** Set if its organisation has no seat: who answers for it, in a sentence. */
  readonly seatless?: string;
  /** Complete periods that it could be asked for, latest first; empty for a source that is asked for once. */
  readonly periods: readonly ChoiceView[];
}

export interface RequestsView {
  readonly today: IsoDate;
  /** The default due day in the form: a working day. */
  readonly proposedDue: IsoDate;
  /** Bank holidays in the range of days that can be chosen. */
  readonly holidays: readonly IsoDate[];
  readonly filter: RequestFilter;
  /** Requests not supplied in full yet: those to the reader's own organisation first, then longest due first. */
  readonly items: readonly RequestView[];
  /** Counts over all open requests, regardless of the filter. */
  readonly counts: Readonly<Record<Exclude<RequestFilter, 'unreached'>, number>> & {
    /** Absent for readers who cannot do anything about it. */
    readonly unreached?: number;
  };
  /** Rounds for which something is still awaited, latest first. */
  readonly rounds: readonly RoundView[];
  readonly prepared: readonly PreparedView[];
  readonly sources: readonly SourceChoiceView[];
  readonly may: { readonly ask: boolean; readonly confirmPrepared: boolean };
}

/** The requests that were made. */
export interface AskedView {
  /** The recipients who cannot be reached, as far as is known already. */
  readonly unreached?: readonly UnreachedView[];
  readonly requests: readonly RequestView[];
}
