/** Every verb of a card, and a press as one of them. */
import type { z } from 'zod';
import { type CardVerbDefinition, inputId, SEPARATOR } from '../contract/card-actions';
import { failed, ok, type Result } from '../domain/result';
import { type MergedOf, merged } from '.';

export const verbs: MergedOf<'verbs'> = merged('verbs');

export type CardVerb = keyof typeof verbs;

/** What a button of this verb carries. */
export type CardVerbData<V extends CardVerb> = z.input<(typeof verbs)[V]['data']>;

export type CardAction = {
  [V in CardVerb]: {
    readonly verb: V;
    readonly data: z.output<(typeof verbs)[V]['data']>;
    /** What stands in the inputs of this action's form, by field name. */
    readonly entered: Readonly<Record<string, string>>;
  };
}[CardVerb];

/** Whether a press only reads again what the card shows. */
export function onlyReads(verb: CardVerb): boolean {
  return verbs[verb].reads;
}

/** A press as Teams delivered it, as one of our actions; or a problem in words, for a card that is not (or no longer) ours. */
export function parseCardAction(verb: unknown, data: unknown): Result<CardAction> {
  const definition = typeof verb === 'string' && Object.hasOwn(verbs, verb) ? verbs[verb as CardVerb] : undefined;
  const outcome = definition?.data.safeParse(data);
  if (outcome?.success !== true) {
    return failed({ kind: 'not-found', message: 'This card is out of date. Type the command again for a fresh one.' });
  }
  return ok({
    verb,
    data: outcome.data,
    entered: enteredIn(formOf(verb as CardVerb, outcome.data), data),
  } as CardAction);
}

/** The data that makes the same action when it is pressed again: ids, and inputs under the ids they had. */
export function asSubmitted({ verb, data, entered }: CardAction): Readonly<Record<string, unknown>> {
  const formName = formOf(verb, data);
  if (formName === null) return data;
  const inputs = Object.entries(entered).map(([field, value]) => [inputId(formName, field), value]);
  return { ...data, ...Object.fromEntries(inputs) };
}

/** The name of the form that goes with a press; null: none. */
function formOf(verb: CardVerb, data: unknown): string | null {
  const { form }: CardVerbDefinition = verbs[verb];
  return (typeof form === 'function' ? form(data as never) : form)?.name ?? null;
}

function enteredIn(formName: string | null, data: unknown): Record<string, string> {
  if (formName === null || typeof data !== 'object' || data === null) return {};
  const prefix = `${formName}${SEPARATOR}`;
  const entries = Object.entries(data).filter(([key, value]) => key.startsWith(prefix) && typeof value === 'string');
  return Object.fromEntries(entries.map(([key, value]) => [key.slice(prefix.length), value as string]));
}
