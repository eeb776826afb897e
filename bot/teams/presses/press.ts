/** The types of a press on a card and of its answer, and helpers for presses that submit a form. */
import type { CardAction, CardVerb } from '../../../shared/areas/card-actions';
import type { Problem } from '../../../shared/domain/result';
import { cut } from '../../../shared/words/cut';
import type { AdaptiveCard } from '../../cards/card';
import type { CardTools } from '../../commands/command';
import type { Caller, Services } from '../../services/context';
import { digest } from '../../store/keys';

export interface PressCall<V extends CardVerb = CardVerb> {
  readonly services: Services;
  /** Its operation id is derived from the activity, so a repeated delivery is idempotent. */
  readonly caller: Caller;
  readonly data: Extract<CardAction, { verb: V }>['data'];
  readonly entered: Readonly<Record<string, string>>;
  readonly cards: CardTools;
}

/** The card that answers a press, or a problem, for which the bot builds a card. */
export type PressAnswer = AdaptiveCard | Problem;

export type Press<V extends CardVerb> = (call: PressCall<V>) => Promise<PressAnswer>;

/**
 * Returns the caller for a press that creates something. The operation id is a hash of the form's data and the entered
 * values, so pressing again, in another window or after a lost answer, repeats the operation instead of creating a
 * second thing.
 */
export function formCaller({ caller, data, entered }: Pick<PressCall, 'caller' | 'data' | 'entered'>): Caller {
  const { actor, groupId } = caller;
  const content = JSON.stringify([data, Object.entries(entered).sort()]);
  return { ...caller, operationId: digest('form', groupId, actor.tenantId, actor.objectId, content) };
}

/** Maximum length of an input that a form shows again: more than any client accepts, small enough for a card. */
const SHOWN_AGAIN = 5_000;

/** Returns the entered values, truncated, to show them again in the form. */
export function truncatedEntries(entered: PressCall['entered']): PressCall['entered'] {
  return Object.fromEntries(Object.entries(entered).map(([name, value]) => [name, cut(value, SHOWN_AGAIN)]));
}

/** Returns the messages by field of an `invalid` problem; null for any other problem. */
export function fieldErrorsOf(problem: Problem): Readonly<Record<string, string>> | null {
  return problem.kind === 'invalid' ? problem.fields : null;
}
