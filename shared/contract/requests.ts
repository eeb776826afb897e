/** Data requests and what partners answer, on the wire. */
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

/** The period is a collection period's id (`2026-10`), or the asker's own words. */
export const askForDataInput = schemaOf(askForm, { source: chosenSources });

/** Requests that the app prepared and the VRU confirms, each as it was shown. */
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

/** The instant of the response that the person saw on the request, empty for none: whoever comes second sees the first one's first. */
const seen = z.string().max(40).optional();

/** How a response reached the VRU that records it on behalf of the organisation. */
const givenBy = z.enum(GIVEN_BY, { error: 'Choose how the response was given.' }).optional();

/** What each kind of response has to come with. */
export const answerRequestInput = z.discriminatedUnion('kind', [
  schemaOf(RESPONSE_FORMS.supplied, { kind: z.literal('supplied'), givenBy, seen }),
  schemaOf(RESPONSE_FORMS.partly_supplied, { kind: z.literal('partly_supplied'), givenBy, seen }),
  schemaOf(RESPONSE_FORMS.will_supply_by, { kind: z.literal('will_supply_by'), givenBy, seen }),
  schemaOf(RESPONSE_FORMS.cannot_share, { kind: z.literal('cannot_share'), givenBy, seen }),
  schemaOf(RESPONSE_FORMS.not_held, { kind: z.literal('not_held'), givenBy, seen }),
]);
export type AnswerRequestBody = z.input<typeof answerRequestInput>;

/**
 * `waiting`: those that wait for the reader to respond, or to confirm. `unreached`: not reached, and not answered; for whoever
 * may ask.
 */
export const requestFilter = z.enum(['open', 'mine', 'overdue', 'waiting', 'unreached']);
export type RequestFilter = z.infer<typeof requestFilter>;

export interface ResponseView {
  readonly kind: ResponseKind;
  /** "Partly supplied" and so on. */
  readonly words: string;
  /** The rest of what was said, in one line; empty when there is no more. */
  readonly detail: string;
  readonly at: IsoInstant;
  /** The seat that answered. */
  readonly by: string;
  readonly onBehalf: boolean;
  /** How it reached the VRU: "e-mail"; absent: it was given here. */
  readonly givenBy?: string;
}

export interface RequestView {
  /** The day on which it was looked at. */
  readonly today: IsoDate;
  readonly id: string;
  readonly sourceId: string;
  readonly source: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly agency: string;
  /** Its id; empty: the organisation is no longer there. */
  readonly agencyId: string;
  readonly period: string;
  readonly due: IsoDate;
  /** Where the due date is no working day: "Not a working day. Overdue from 2026-12-30." Else empty. */
  readonly dueNote: string;
  /** The day that is awaited: asked for, promised or expected; null when nothing more is awaited. */
  readonly effectiveDue: IsoDate | null;
  /** Its last working day has passed. */
  readonly late: boolean;
  /** Working days since; 0 on a weekend right after it. */
  readonly overdueWorkingDays: number;
  readonly gateway: string;
  /** What the gateway means, where its wording comes from, and that it is no legal advice. */
  readonly gatewayNote: string;
  readonly requestingBody: string;
  readonly latest: ResponseView | null;
  /** What is still awaited, in words; empty: nothing more. */
  readonly remains: string;
  readonly promisesLeft: number;
  readonly notHeldConfirmed: boolean;
  /** Whom its messages did not reach; only for those who may ask. */
  readonly unreached?: readonly UnreachedView[];
  /** Its organisation has no seat: who answers for it, and for those who may ask whom to write to. */
  readonly seatless?: SeatlessView;
  /** The reader answers for somebody else's organisation. */
  readonly onBehalf?: boolean;
  /** The last reminder by hand; absent: none. */
  readonly reminded?: RemindedView;
  readonly may: {
    readonly answer: boolean;
    readonly confirmNotHeld: boolean;
    readonly withdraw: boolean;
    /** Absent: no. */
    readonly remind?: boolean;
  };
}

/** A request that went to several sources at once. */
export interface RoundView {
  readonly id: string;
  readonly period: string;
  readonly askedAt: IsoInstant;
  readonly due: IsoDate;
  readonly asked: number;
  /** Answered in whatever way. */
  readonly answered: number;
  readonly reach?: ReachView;
  /** Those that are still in the tracker. */
  readonly items: readonly RequestView[];
}

/** A request that the app prepared: it goes out when the VRU confirms it. */
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

/** A source to choose, with what the form needs to know of it. */
export interface SourceChoiceView extends ChoiceView {
  readonly organisationId: string;
  readonly organisation: string;
  /** Its organisation has no seat: who answers for it, in a sentence. */
  readonly seatless?: string;
  /** Full periods that it could be asked for, the latest first; empty for a source that is asked for once. */
  readonly periods: readonly ChoiceView[];
}

export interface RequestsView {
  readonly today: IsoDate;
  /** What the form proposes as the due day: a working day. */
  readonly proposedDue: IsoDate;
  /** Bank holidays among the next days that somebody may choose. */
  readonly holidays: readonly IsoDate[];
  readonly filter: RequestFilter;
  /** Not supplied in full yet: the reader's own organisation first, then the longest due first. */
  readonly items: readonly RequestView[];
  /** Of all open ones, whatever the filter. */
  readonly counts: Readonly<Record<Exclude<RequestFilter, 'unreached'>, number>> & {
    /** Absent for whoever can do nothing about it. */
    readonly unreached?: number;
  };
  /** Rounds of which something is still awaited, the latest first. */
  readonly rounds: readonly RoundView[];
  readonly prepared: readonly PreparedView[];
  readonly sources: readonly SourceChoiceView[];
  readonly may: { readonly ask: boolean; readonly confirmPrepared: boolean };
}

/** What was asked for. */
export interface AskedView {
  /** Whom it cannot reach, as far as that is known already. */
  readonly unreached?: readonly UnreachedView[];
  readonly requests: readonly RequestView[];
}
