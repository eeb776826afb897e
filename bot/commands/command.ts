/** The types of a chat command: its call and its reply. */
import type { ChatCommandScope } from '../../shared/contract/commands';
import type { Problem } from '../../shared/domain/result';
import type { Subject } from '../../shared/domain/subject';
import type { AdaptiveCard, CardOptions } from '../cards/card';
import { problemCard } from '../cards/problems/problem-card';
import type { Caller, Services } from '../services/context';

/** What is needed to build cards: links to the tab, new ids for forms, the app's name in Teams. */
export interface CardTools extends CardOptions {
  readonly newForm: () => string;
  readonly appName: string;
}

export interface ChatCommandCall {
  readonly services: Services;
  readonly caller: Caller;
  /** The argument after the command, one of those it declares; null if there is none. */
  readonly argument: string | null;
  /** The text typed after an argument that takes text; otherwise empty. */
  readonly text: string;
  readonly scope: ChatCommandScope;
  /** True if everybody in the conversation sees the answer. */
  readonly shared: boolean;
  readonly cards: CardTools;
}

export interface Reply {
  readonly card: AdaptiveCard;
  /** The card's subject; if everybody in the conversation sees the card, it is kept up to date. */
  readonly subject?: Subject;
  /** True if the card shows the next meeting before it has a register. */
  readonly ahead?: boolean;
}

export type ChatCommand = (call: ChatCommandCall) => Promise<Reply>;

/** Returns the reply for a problem. */
export function refusal(problem: Problem): Reply {
  return { card: problemCard(problem) };
}
