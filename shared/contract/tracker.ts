/** Sources, requests and responses on the wire. */
import { z } from 'zod';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { Percentage, RagCounts } from '../domain/tracker/measure';
import type { Rag } from '../domain/tracker/rag';
import { BARRIERS, type Classification, type Frequency, type ResponseKind } from '../domain/tracker/types';
import type { ChoiceView } from './actions';
import { day, id, optionalText, plainText } from './inputs';
import { LIMITS } from './limits';

export const registerSourceInput = z.object({
  name: plainText(LIMITS.sourceName, 'Give the data source a name.'),
  organisation: z.string({ error: 'Choose the organisation.' }).min(1, 'Choose the organisation.').pipe(id),
  classification: z.enum(['aggregate', 'pseudonymised', 'personal'], 'Choose how the data is classified.'),
  frequency: z.enum(['monthly', 'quarterly', 'annual', 'once'], 'Choose how often it is asked for.'),
});

export const askForDataInput = z
  .object({
    source: z.string({ error: 'Choose a data source.' }).min(1, 'Choose a data source.').pipe(id),
    period: plainText(LIMITS.period, 'Say which period the data is about, for example October 2026.'),
    due: day('Choose the day by which it is due.'),
    requestingBody: optionalText(LIMITS.requestingBody),
    gateway: z.enum(['s16', 's17', 'other'], 'Choose the legal gateway.').default('s16'),
    gatewayName: optionalText(LIMITS.gatewayName),
  })
  .refine((input) => input.gateway !== 'other' || input.gatewayName !== '', {
    path: ['gatewayName'],
    error: 'Name the legal gateway.',
  });

/** What each kind of response has to come with. */
export const answerRequestInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('supplied'),
    period: plainText(LIMITS.period, 'Say which period you supplied.'),
    on: day('Give the day the data was sent.'),
  }),
  z.object({
    kind: z.literal('partly_supplied'),
    missing: plainText(LIMITS.note, 'Say what is missing.'),
    expected: day('Choose the day you expect to supply the rest.'),
  }),
  z.object({ kind: z.literal('will_supply_by'), date: day('Choose the day by which you will supply it.') }),
  z
    .object({
      kind: z.literal('cannot_share'),
      barrier: z.enum(BARRIERS, 'Choose what stands in the way.'),
      note: optionalText(LIMITS.note),
    })
    .refine((input) => input.barrier !== 'other' || input.note !== '', {
      path: ['note'],
      error: 'Say what stands in the way.',
    }),
  z.object({ kind: z.literal('not_held') }),
]);
export type AnswerRequestBody = z.input<typeof answerRequestInput>;

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
}

export interface RequestView {
  readonly id: string;
  readonly sourceId: string;
  readonly source: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly agency: string;
  readonly period: string;
  readonly due: IsoDate;
  /** The day from which lateness counts; null when nothing more is awaited. */
  readonly effectiveDue: IsoDate | null;
  readonly overdueWorkingDays: number;
  readonly gateway: string;
  readonly requestingBody: string;
  readonly latest: ResponseView | null;
  readonly promisesLeft: number;
  readonly notHeldConfirmed: boolean;
  readonly may: { readonly answer: boolean; readonly confirmNotHeld: boolean };
}

/** Something that may be asked for: the value is the source's id. */
export interface RequestsView {
  readonly today: IsoDate;
  /** Not supplied in full yet: the reader's own organisation first, then the longest due first. */
  readonly items: readonly RequestView[];
  readonly counts: { readonly open: number; readonly overdue: number; readonly mine: number };
  readonly sources: readonly ChoiceView[];
  readonly may: { readonly ask: boolean };
}

export interface SourceView {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly classification: Classification;
  readonly frequency: Frequency;
  readonly sample: boolean;
  readonly rag: Rag;
  readonly reason: string;
  /** The latest due first. */
  readonly requests: readonly RequestView[];
}

export interface TrackerView {
  readonly today: IsoDate;
  readonly measure: { readonly number: string; readonly title: string };
  readonly headline: Percentage;
  readonly ofSourcesDue: Percentage;
  readonly counts: RagCounts;
  readonly sources: readonly SourceView[];
  readonly agencies: readonly ChoiceView[];
  readonly organisations: readonly ChoiceView[];
  readonly may: { readonly ask: boolean; readonly register: boolean };
}
