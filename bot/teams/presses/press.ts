/** What a press on a card is given, and what it answers. */

import type { CardAction, CardVerb } from '../../../shared/areas/card-actions';
import type { Problem } from '../../../shared/domain/result';
import { cut } from '../../../shared/words/cut';
import type { AdaptiveCard } from '../../cards/card';
import type { CardTools } from '../../commands/command';
import type { Caller, Services } from '../../services/context';
import { digest } from '../../store/keys';

export interface PressCall<V extends CardVerb = CardVerb> {
  readonly services: Services;
  /** Its operation is this very activity: delivered again, it has no second effect. */
  readonly caller: Caller;
  readonly data: Extract<CardAction, { verb: V }>['data'];
  readonly entered: Readonly<Record<string, string>>;
  readonly cards: CardTools;
}

/** The card that answers, or what stands in the way: the bot makes a card of that too. */
export type PressAnswer = AdaptiveCard | Problem;

export type Press<V extends CardVerb> = (call: PressCall<V>) => Promise<PressAnswer>;

/**
 * For what creates something: the operation is the form as it was shown, with what was entered. Pressing it again, in
 * another window or after a lost answer, repeats the operation instead of creating a second thing.
 */
export function formCaller({ caller, data, entered }: Pick<PressCall, 'caller' | 'data' | 'entered'>): Caller {
  const { actor, groupId } = caller;
  const content = JSON.stringify([data, Object.entries(entered).sort()]);
  return { ...caller, operationId: digest('form', groupId, actor.tenantId, actor.objectId, content) };
}

/** Characters of one input that a form shows again. More than any client lets through, and small enough for a card. */
const SHOWN_AGAIN = 5_000;

/** What was entered, for the form that comes back with it. */
export function shownAgain(entered: PressCall['entered']): PressCall['entered'] {
  return Object.fromEntries(Object.entries(entered).map(([name, value]) => [name, cut(value, SHOWN_AGAIN)]));
}

/** The messages of fields for the form they belong to; null when the problem is another one. */
export function faultsOf(problem: Problem): Readonly<Record<string, string>> | null {
  return problem.kind === 'invalid' ? problem.fields : null;
}
