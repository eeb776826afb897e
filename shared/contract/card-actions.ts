/**
 * What a press on a card carries: a verb and ids, never objects. Card data is an untrusted pointer: everything it names is
 * loaded and authorised again. What was typed into inputs travels as it is, for the use case to check.
 */
import { z } from 'zod';
import { failed, ok, type Result } from '../domain/result';
import { actionFilter } from './actions';
import { id } from './inputs';
import { meetingId } from './meetings';
import { requestFilter } from './requests';

const page = z.coerce.number().int().min(0).max(999).default(0);
/** Made anew each time a form is shown: pressing the same form twice takes effect once. */
const form = id;

/** What each verb has to name. */
export const cardActionSchemas = {
  'attendance.show': z.object({ meeting: meetingId }),
  'attendance.open': z.object({ meeting: meetingId }),
  /** `only`: of several seats, the one that the answer is for. */
  'attendance.answer': z.object({
    meeting: meetingId,
    value: z.enum(['present', 'apologies', 'deputy']),
    only: id.optional(),
  }),
  'attendance.observe': z.object({ meeting: meetingId }),
  'attendance.close': z.object({ meeting: meetingId, confirmed: z.boolean().default(false) }),
  'actions.list': z.object({ filter: actionFilter.default('all'), page }),
  'actions.add': z.object({ form }),
  'actions.done': z.object({ action: id, filter: actionFilter.default('all'), page }),
  'requests.list': z.object({ filter: requestFilter.default('open'), page }),
  'requests.round': z.object({ round: id, page }),
  /** `round`: of several that were asked for together, to go back to. */
  'requests.show': z.object({ source: id, request: id, round: id.optional() }),
  'requests.ask': z.object({ form }),
  'requests.answer': z.object({
    form,
    source: id,
    request: id,
    kind: z.enum(['supplied', 'partly_supplied', 'will_supply_by', 'cannot_share', 'not_held']),
    round: id.optional(),
  }),
  'requests.confirm-not-held': z.object({ source: id, request: id, round: id.optional() }),
  'conversation.link': z.object({ group: id }),
} as const;

export type CardVerb = keyof typeof cardActionSchemas;

export type CardAction = {
  [V in CardVerb]: {
    readonly verb: V;
    readonly data: z.output<(typeof cardActionSchemas)[V]>;
    /** What stands in the inputs of this action's form, by field name. */
    readonly entered: Readonly<Record<string, string>>;
  };
}[CardVerb];

const SEPARATOR = '__';

/** The id of an input. Several forms can stand on one card, so the form's name is part of it. */
export function inputId(formName: string, field: string): string {
  return `${formName}${SEPARATOR}${field}`;
}

/** Names of the forms on cards; a request's card has one for each kind of response. */
export type FormName =
  | 'deputy'
  | 'observer'
  | 'action'
  | 'ask'
  | 'supplied'
  | 'partly_supplied'
  | 'will_supply_by'
  | 'cannot_share'
  | 'not_held';

/** A press as Teams delivered it, as one of our actions; or a problem in words, for a card that is not (or no longer) ours. */
export function parseCardAction(verb: unknown, data: unknown): Result<CardAction> {
  const schema =
    typeof verb === 'string' && Object.hasOwn(cardActionSchemas, verb)
      ? cardActionSchemas[verb as CardVerb]
      : undefined;
  const outcome = schema?.safeParse(data);
  if (outcome?.success !== true) {
    return failed({ kind: 'not-found', message: 'This card is out of date. Type the command again for a fresh one.' });
  }
  return ok({ verb, data: outcome.data, entered: enteredIn(formOf(verb as CardVerb, data), data) } as CardAction);
}

/** The data that makes the same action when it is pressed again: ids, and inputs under the ids they had. */
export function asSubmitted({ verb, data, entered }: CardAction): Readonly<Record<string, unknown>> {
  const formName = formOf(verb, data);
  if (formName === null) return data;
  const inputs = Object.entries(entered).map(([field, value]) => [inputId(formName, field), value]);
  return { ...data, ...Object.fromEntries(inputs) };
}

function formOf(verb: CardVerb, data: unknown): FormName | null {
  switch (verb) {
    case 'attendance.answer':
      return 'deputy';
    case 'attendance.observe':
      return 'observer';
    case 'actions.add':
      return 'action';
    case 'requests.ask':
      return 'ask';
    case 'requests.answer':
      return (data as { kind: FormName }).kind;
    default:
      return null;
  }
}

function enteredIn(formName: FormName | null, data: unknown): Record<string, string> {
  if (formName === null || typeof data !== 'object' || data === null) return {};
  const prefix = `${formName}${SEPARATOR}`;
  const entries = Object.entries(data).filter(([key, value]) => key.startsWith(prefix) && typeof value === 'string');
  return Object.fromEntries(entries.map(([key, value]) => [key.slice(prefix.length), value as string]));
}
