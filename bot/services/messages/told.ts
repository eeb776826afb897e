/**
 * Whether a partner had heard of a request that was withdrawn: known at the withdrawal, and kept in its event, so that a history
 * costs the same however many there were.
 */
import { TOLD_WORDS, type Told } from '../../../shared/domain/messages/reach';
import type { StoredEvent } from '../../store/events';
import { loadReach } from '../../store/message-reach';
import { isOpen, loadMessage, type Message } from '../../store/outbox';
import { loadQueues, loadWaitingAbout, type WaitingMessage, waitingFor } from '../../store/outbox-queue';
import type { Change, Row, Table } from '../../store/table';

/** What asked an organisation for something: the states of all messages, and those that are still to be sent. */
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

/** The messages about a round or a single request to one organisation. Two requests, and one for each that still waits. */
export async function loadMessagesAbout(
  table: Table,
  groupId: string,
  { slot, organisationId }: Asked,
): Promise<MessagesAbout> {
  // First what waits: what is sent meanwhile is among those that have ended.
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

/** Gives those that nobody has claimed a new version: whoever has made one ready as it was cannot claim it any more. */
export function madeAnew({ open }: MessagesAbout): readonly Change[] {
  return open
    .filter(({ value }) => value.state === 'waiting')
    .map(({ key, etag, value }): Change => ({ kind: 'replace', key, etag, value }));
}

/** In a sentence, by the key of the entry that tells of the withdrawal. What is not known has none. */
export type ToldByEntry = ReadonlyMap<string, string>;

/** Of the withdrawals among these events, a page of a history. No request; one where a message waited at one of them. */
export async function loadTold(table: Table, groupId: string, rows: readonly Row<StoredEvent>[]): Promise<ToldByEntry> {
  const withdrawn = rows.flatMap(({ key, value: { event } }) => {
    if (event.kind !== 'tracker.request-withdrawn' || event.told === undefined) return [];
    const { asked, requestId, told } = event;
    return [{ key, told, slot: asked?.roundId ?? requestId, organisationId: asked?.organisationId ?? '' }];
  });
  const waiting = withdrawn.some(({ told }) => told === 'not-yet') ? await loadWaitingAbout(table, groupId) : [];
  return new Map(withdrawn.map((one) => [one.key, TOLD_WORDS[toldBy(one, waiting)]]));
}

/** What waited at the withdrawal has left the request out by the time at which nothing waits any more. */
function toldBy({ told, slot, organisationId }: Asked & { readonly told: Told }, waiting: readonly WaitingMessage[]) {
  const isOver = told === 'not-yet' && waitingFor(waiting, slot, organisationId).length === 0;
  return isOver ? 'not-told' : told;
}
