/** What a command is given, and what it gives back. */
import type { ChatCommandScope } from '../../shared/contract/commands';
import type { Problem } from '../../shared/domain/result';
import type { Subject } from '../../shared/domain/subject';
import type { AdaptiveCard, CardOptions } from '../cards/card';
import { problemCard } from '../cards/problems/problem-card';
import type { Caller, Services } from '../services/context';

/** What cards are made with: links into the tab, fresh ids for forms, the app's name in Teams. */
export interface CardTools extends CardOptions {
  readonly newForm: () => string;
  readonly appName: string;
}

export interface ChatCommandCall {
  readonly services: Services;
  readonly caller: Caller;
  /** The word after the command, one of those it declares; null without one. */
  readonly argument: string | null;
  /** What was typed after an argument that takes text; empty otherwise. */
  readonly text: string;
  readonly scope: ChatCommandScope;
  /** Everybody in the conversation sees the answer. */
  readonly shared: boolean;
  readonly cards: CardTools;
}

export interface Reply {
  readonly card: AdaptiveCard;
  /** What the card is about: where everybody sees it, it is kept up to date. */
  readonly subject?: Subject;
  /** It is the next meeting's, before it has a register. */
  readonly ahead?: boolean;
}

export type ChatCommand = (call: ChatCommandCall) => Promise<Reply>;

/** The answer when something stands in the way. */
export function refusal(problem: Problem): Reply {
  return { card: problemCard(problem) };
}
