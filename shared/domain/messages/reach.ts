/**
 * Whom a message reached, as far as Teams tells: whether it took the message, never whether somebody has read it.
 */

/** Where Teams took a message: in the person's own chat, or in the group's channel. */
export type Via = 'chat' | 'channel';

/** Why a message did not reach anybody. */
export const UNREACHED = [
  'team-unknown',
  'disabled-by-admin',
  'blocked',
  'chat-gone',
  'channel-refused',
  'too-large',
  'refused',
  'no-answer',
  'teams-unavailable',
] as const;
export type Unreached = (typeof UNREACHED)[number];

/** Why, in one sentence, for the VRU. */
export const UNREACHED_WORDS: Readonly<Record<Unreached, string>> = {
  'team-unknown': 'They have no chat with the app, and the app does not know the group’s team yet.',
  'disabled-by-admin': 'Their Microsoft 365 administrator does not allow the app.',
  blocked: 'They have blocked the app or removed it from their Teams.',
  'chat-gone': 'Their chat with the app is not there any more.',
  'channel-refused': 'Teams does not let the app write into the channel.',
  'too-large': 'The message is too large for Teams.',
  refused: 'Teams refused the message.',
  'no-answer': 'Teams did not answer. It may have arrived.',
  'teams-unavailable': 'Teams could not be reached for too long.',
};

const BLOCKED = ['MessageWritesBlocked', 'ConversationBlockedByUser', 'BotNotInConversationRoster'];

/** Why Teams refuses, from the status and the code of its answer; the codes are those of the Teams platform's documentation. */
export function unreachedBecause(status: number, code: string, via: Via): Unreached {
  if (code === 'BotDisabledByAdmin') return 'disabled-by-admin';
  if (status === 413 || code === 'MessageSizeTooBig') return 'too-large';
  if (via === 'channel') return status === 403 || status === 404 ? 'channel-refused' : 'refused';
  if (status === 404 || status === 410) return 'chat-gone';
  return status === 403 || BLOCKED.includes(code) ? 'blocked' : 'refused';
}

/** Whether the chat itself is refused, whatever is sent to it. */
export function refusesChat(why: Unreached): boolean {
  return why === 'disabled-by-admin' || why === 'blocked' || why === 'chat-gone';
}

/** How many requests of a round reached somebody, and how; see `ReachView`. */
interface Reach {
  readonly asked: number;
  readonly taken: number;
  readonly inChannel: number;
  readonly notReachable: number;
  readonly uncertain: number;
  readonly waiting: number;
  readonly responded: number;
}

/** "Asked 9 · taken by Teams 7 · mentioned in the channel instead 1 · not reachable 1 · responded 5". What is none is left out. */
export function reachWords(reach: Reach): string {
  const parts: readonly (readonly [string, number])[] = [
    ['taken by Teams', reach.taken],
    ['mentioned in the channel instead', reach.inChannel],
    ['not reachable', reach.notReachable],
    ['may not have arrived', reach.uncertain],
    ['being sent', reach.waiting],
  ];
  const some = parts.filter(([, count]) => count > 0).map(([words, count]) => `${words} ${count}`);
  return [`Asked ${reach.asked}`, ...some, `responded ${reach.responded}`].join(' · ');
}

/** What a message of the outbox became, as far as reach counts it. */
interface Outcome {
  readonly state: string;
  readonly via?: Via | undefined;
}

/** What the messages to one organisation come to: the best of them counts. */
export function reachedBy(
  outcomes: readonly Outcome[],
): 'taken' | 'inChannel' | 'uncertain' | 'notReachable' | 'waiting' {
  const counted = outcomes.filter(({ state }) => state !== 'not-needed');
  if (counted.some(({ state, via }) => state === 'sent' && via !== 'channel')) return 'taken';
  if (counted.some(({ state }) => state === 'sent')) return 'inChannel';
  if (counted.some(({ state }) => state === 'waiting')) return 'waiting';
  if (counted.some(({ state }) => state === 'unknown')) return 'uncertain';
  return counted.length === 0 ? 'waiting' : 'notReachable';
}

/** Whether those who were asked had heard of a request, at the moment in which it was withdrawn. */
export type Told = 'told' | 'maybe' | 'not-yet' | 'not-told';

/** The same in a sentence. Teams tells what it took, never what somebody has read. */
export const TOLD_WORDS: Readonly<Record<Told, string>> = {
  told: 'The partner had been told: Teams took the message.',
  maybe: 'The partner may have been told: the message was on its way, or Teams did not say whether it took it.',
  'not-yet': 'The partner has not been told yet: the message is still waiting, and no longer asks for this.',
  'not-told': 'The partner was not told: no message about it reached anybody.',
};

/**
 * Whether the partner had been told, from the states of the messages at the moment of the withdrawal. `not-yet` becomes `not-told`
 * as soon as nothing waits any more: whatever goes out afterwards leaves the request out.
 */
export function toldOf(states: readonly string[]): Told {
  if (states.includes('sent')) return 'told';
  if (['unknown', 'claimed', 'redirected'].some((state) => states.includes(state))) return 'maybe';
  return states.includes('waiting') ? 'not-yet' : 'not-told';
}
