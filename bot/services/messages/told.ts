/**
 * Whether a partner had been told of a request that was withdrawn. It is determined at the withdrawal and stored in its
 * event, so that reading a history costs the same however many withdrawals it has.
 */
import { NOTIFICATION_WORDS, type NotificationState } from '../../../shared/domain/messages/reach';
import type { StoredEvent } from '../../store/events';
import { loadReach } from '../../store/message-reach';
import { isOpen, loadMessage, type Message } from '../../store/outbox';
import { loadQueues, loadWaitingAbout, type WaitingMessage, waitingFor } from '../../store/outbox-queue';
import type { Change, Row, Table } from '../../store/table';

/** The messages that asked an organisation for data: the states of all, and those that are still to be sent. */
export interface MessagesAbout {
  readonly states: readonly string[];
  readonly open: readonly Row<Message>[];
}

export const NO_MESSAGES: MessagesAbout = { states: [], open: [] };

interface Asked {
  /** The round, or the single request. */
  readonly slot: string;
  readonly organisationId: string;
}

/**
 * Loads the messages about a round or a single request to one organisation. Two storage requests, and one for each that
 * still waits.
 */
export async function loadMessagesAbout(
  table: Table,
  groupId: string,
  { slot, organisationId }: Asked,
): Promise<MessagesAbout> {
  // The waiting ones are read first: a message that is sent in between is found among those that have ended.
  const waiting = waitingFor(await loadQueues(table, groupId), slot, organisationId);
  const [reached, ...rows] = await Promise.all([
    loadReach(table, groupId, slot),
    ...waiting.map(({ id }) => loadMessage(table, groupId, id)),
  ]);
  const isFor = (organisations: readonly string[] | undefined) => organisations?.includes(organisationId) === true;
  const own = rows.filter((row) => row !== null).filter(({ value }) => isFor(value.about?.organisations));
  const ended = reached.filter(({ organisations }) => isFor(organisations));
  return {
    states: [...ended.map(({ state }) => state), ...own.map(({ value }) => value.state)],
    open: own.filter(({ value }) => isOpen(value)),
  };
}

/**
 * Returns changes that give the unclaimed messages a new version: a server that has prepared the previous version for
 * sending cannot claim it any more.
 */
export function withNewVersion({ open }: MessagesAbout): readonly Change[] {
  return open
    .filter(({ value }) => value.state === 'waiting')
    .map(({ key, etag, value }): Change => ({ kind: 'replace', key, etag, value }));
}

/** Whether the partner was told, in a sentence, by key of the withdrawal's history entry. Missing if not known. */
export type NoticeByEntry = ReadonlyMap<string, string>;

/**
 * Returns the sentences for the withdrawals on a page of a history. No storage request; one if a message was waiting at
 * any of the withdrawals.
 */
export async function loadWithdrawalNotices(
  table: Table,
  groupId: string,
  rows: readonly Row<StoredEvent>[],
): Promise<NoticeByEntry> {
  const withdrawn = rows.flatMap(({ key, value: { event } }) => {
    if (event.kind !== 'tracker.request-withdrawn' || event.told === undefined) return [];
    const { asked, requestId, told } = event;
    return [{ key, told, slot: asked?.roundId ?? requestId, organisationId: asked?.organisationId ?? '' }];
  });
  const waiting = withdrawn.some(({ told }) => told === 'not-yet') ? await loadWaitingAbout(table, groupId) : [];
  return new Map(withdrawn.map((one) => [one.key, NOTIFICATION_WORDS[toldBy(one, waiting)]]));
}

/**
 * A message that was waiting at the withdrawal is sent without the request: once none waits, the partner was not told.
 */
function toldBy(
  { told, slot, organisationId }: Asked & { readonly told: NotificationState },
  waiting: readonly WaitingMessage[],
) {
  const isOver = told === 'not-yet' && waitingFor(waiting, slot, organisationId).length === 0;
  return isOver ? 'not-told' : told;
}
