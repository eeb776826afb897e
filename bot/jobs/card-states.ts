/**
 * The state of each posted card in this process: whether it is being updated, whether it is up to date, and how long to
 * wait before retrying one that Teams did not accept. It may be lost at any time: a card is then updated once more.
 */
import type { Subject } from '../../shared/domain/subject';
import { forgetPostedCard, noteFailing, type PostedCard } from '../store/conversations';
import type { Row, Table } from '../store/table';
import type { Messenger, UpdateOutcome } from './messenger';

/** A card that Teams has not accepted for this long is given up. */
const GIVEN_UP_AFTER_MS = 24 * 3_600_000;

/** Why a card is not retried for a while. */
interface Pause {
  readonly attempts: number;
  /** By this process's monotonic clock. */
  readonly until: number;
  /** Teams did not find it: after a second time it counts as gone. */
  readonly missing: boolean;
}

export interface CardStateOptions {
  readonly table: Table;
  readonly messenger: Messenger;
  readonly now: () => string;
  readonly delays: {
    /** Milliseconds until the next attempt of a card, doubling up to the longest. */
    readonly laterMs: number;
    readonly longestRetryMs: number;
  };
  readonly log: { warn(details: object, message: string): void };
}

export interface CardStates {
  /** Whether a card is to be updated now, for this version of the mark. */
  isDue(groupId: string, mark: string, card: Row<PostedCard>): boolean;
  /** Whether a card shows the state of this mark, or is gone. */
  isUpToDate(groupId: string, mark: string, card: Row<PostedCard>): boolean;
  /** Returns the milliseconds until a stale card is due. */
  waitMs(groupId: string, card: Row<PostedCard>): number;
  /** Updates a card once, and remembers the outcome. Never rejects. */
  update(groupId: string, subject: Subject, mark: string, card: Row<PostedCard>): Promise<void>;
  forget(groupId: string, cards: readonly Row<PostedCard>[]): void;
  drained(): Promise<void>;
}

/** Returns the states of one process, empty at first. */
export function cardStates({ table, messenger, now, delays, log }: CardStateOptions): CardStates {
  const underWay = new Map<string, Promise<void>>();
  const upToDate = new Map<string, string>();
  const pauses = new Map<string, Pause>();
  const keyOf = (groupId: string, { key }: Row<PostedCard>) => `${groupId} ${key}`;

  async function forgotten(groupId: string, mark: string, card: Row<PostedCard>): Promise<void> {
    await forgetPostedCard(table, groupId, card);
    upToDate.set(keyOf(groupId, card), mark);
    pauses.delete(keyOf(groupId, card));
  }

  async function remember(groupId: string, mark: string, card: Row<PostedCard>, outcome: UpdateOutcome): Promise<void> {
    const key = keyOf(groupId, card);
    const before = pauses.get(key);
    if (outcome.kind === 'gone' || (outcome.kind === 'missing' && before?.missing === true)) {
      return forgotten(groupId, mark, card);
    }
    const { failingSince = null } = card.value;
    if (outcome.kind === 'updated') {
      upToDate.set(key, mark);
      pauses.delete(key);
      if (failingSince !== null) await noteFailing(table, groupId, card, null);
      return;
    }
    if (failingSince === null) await noteFailing(table, groupId, card, now());
    else if (Date.parse(now()) - Date.parse(failingSince) > GIVEN_UP_AFTER_MS) {
      log.warn(
        { activityId: card.value.activityId, failingSince },
        'A posted card was given up: Teams takes no update',
      );
      return forgotten(groupId, mark, card);
    }
    const attempts = (before?.attempts ?? 0) + 1;
    const growing = Math.min(delays.laterMs * 2 ** (attempts - 1), delays.longestRetryMs);
    const pauseMs = Math.max(growing, outcome.kind === 'later' ? outcome.afterMs : 0);
    pauses.set(key, { attempts, until: performance.now() + pauseMs, missing: outcome.kind === 'missing' });
  }

  const waitMs: CardStates['waitMs'] = (groupId, card) => {
    const until = pauses.get(keyOf(groupId, card))?.until ?? 0;
    return Math.max(until - performance.now(), underWay.has(keyOf(groupId, card)) ? delays.laterMs : 0);
  };
  const isUpToDate: CardStates['isUpToDate'] = (groupId, mark, card) => upToDate.get(keyOf(groupId, card)) === mark;

  return {
    isUpToDate,
    waitMs,
    isDue: (groupId, mark, card) =>
      !underWay.has(keyOf(groupId, card)) && !isUpToDate(groupId, mark, card) && waitMs(groupId, card) === 0,
    update(groupId, subject, mark, card) {
      const key = keyOf(groupId, card);
      const work = messenger
        .update(groupId, subject, card.value)
        .then((outcome) => remember(groupId, mark, card, outcome))
        .catch((error: unknown) => {
          // An error of our own, such as a storage outage: a constant pause, so that the card follows soon after it.
          pauses.set(key, { attempts: 1, until: performance.now() + delays.laterMs, missing: false });
          log.warn({ error }, 'A posted card could not be updated and will be tried again');
        })
        .finally(() => underWay.delete(key));
      underWay.set(key, work);
      return work;
    },
    forget(groupId, cards) {
      for (const card of cards) upToDate.delete(keyOf(groupId, card));
    },
    async drained() {
      await Promise.all(underWay.values());
    },
  };
}
