/**
 * Whether a message reached somebody, as far as Teams reports it: whether Teams accepted it, never whether somebody has
 * read it.
 */

/** Where Teams accepted a message: in the person's own chat, or in the group's channel. */
export type DeliveryChannel = 'chat' | 'channel';

/** Reasons why a message did not reach anybody. */
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

/** Each reason in one sentence, for the VRU. */
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

/**
 * Returns why Teams refused a message, from the HTTP status and the error code of its response. The codes are those in
 * the documentation of the Teams platform.
 */
export function unreachedBecause(status: number, code: string, via: DeliveryChannel): Unreached {
  if (code === 'BotDisabledByAdmin') return 'disabled-by-admin';
  if (status === 413 || code === 'MessageSizeTooBig') return 'too-large';
  if (via === 'channel') return status === 403 || status === 404 ? 'channel-refused' : 'refused';
  if (status === 404 || status === 410) return 'chat-gone';
  return status === 403 || BLOCKED.includes(code) ? 'blocked' : 'refused';
}

/** Whether the refusal applies to the chat itself, and not only to this message. */
export function refusesChat(why: Unreached): boolean {
  return why === 'disabled-by-admin' || why === 'blocked' || why === 'chat-gone';
}

/** How many requests of a round reached somebody, by how they did; see `ReachView`. */
interface Reach {
  readonly asked: number;
  readonly taken: number;
  readonly inChannel: number;
  readonly notReachable: number;
  readonly uncertain: number;
  readonly waiting: number;
  readonly responded: number;
}

/**
 * Summarises reach: "Asked 9 · taken by Teams 7 · mentioned in the channel instead 1 · not reachable 1 · responded 5".
 * Counts of zero are left out, except the first and the last.
 */
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

/** The outcome of a message of the outbox, as far as reach counts it. */
interface Outcome {
  readonly state: string;
  readonly via?: DeliveryChannel | undefined;
}

/** Reduces the outcomes of the messages to one organisation to the best one. */
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

/** Whether the partner had been told of a request at the moment it was withdrawn. */
export type NotificationState = 'told' | 'maybe' | 'not-yet' | 'not-told';

/** Each value in a sentence. Teams reports that it accepted a message, never that somebody has read it. */
export const NOTIFICATION_WORDS: Readonly<Record<NotificationState, string>> = {
  told: 'The partner had been told: Teams accepted the message.',
  maybe: 'The partner may have been told: the message was on its way, or Teams did not say whether it accepted it.',
  'not-yet': 'The partner has not been told yet: the message is still waiting, and no longer asks for this.',
  'not-told': 'The partner was not told: no message about it reached anybody.',
};

/**
 * Returns whether the partner had been told, from the states of the messages at the moment of the withdrawal. `not-yet`
 * becomes `not-told` once no message is waiting any more: messages sent afterwards leave the request out.
 */
export function notificationState(states: readonly string[]): NotificationState {
  if (states.includes('sent')) return 'told';
  if (['unknown', 'claimed', 'redirected'].some((state) => states.includes(state))) return 'maybe';
  return states.includes('waiting') ? 'not-yet' : 'not-told';
}
