/** All card verbs, and the parsing of presses. */
import type { z } from 'zod';
import { type CardVerbDefinition, inputId, SEPARATOR } from '../contract/card-actions';
import { failed, ok, type Result } from '../domain/result';
import { type MergedOf, merged } from '.';

export const verbs: MergedOf<'verbs'> = merged('verbs');

export type CardVerb = keyof typeof verbs;

/** The data of a button with this verb. */
export type CardVerbData<V extends CardVerb> = z.input<(typeof verbs)[V]['data']>;

export type CardAction = {
  [V in CardVerb]: {
    readonly verb: V;
    readonly data: z.output<(typeof verbs)[V]['data']>;
    /** The entries in this action's form, by field name. */
    readonly entered: Readonly<Record<string, string>>;
  };
}[CardVerb];

/** Whether a press only reloads what the card shows. */
export function onlyReads(verb: CardVerb): boolean {
  return verbs[verb].reads;
}

/** Parses a press as delivered by Teams. Problem: `not-found` for a card that is out of date or not from this app. */
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

/** Returns the data that reproduces this action when submitted again: ids, and inputs under their original ids. */
export function asSubmitted({ verb, data, entered }: CardAction): Readonly<Record<string, unknown>> {
  const formName = formOf(verb, data);
  if (formName === null) return data;
  const inputs = Object.entries(entered).map(([field, value]) => [inputId(formName, field), value]);
  return { ...data, ...Object.fromEntries(inputs) };
}

/** Returns the name of the form of a press; null if there is none. */
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
