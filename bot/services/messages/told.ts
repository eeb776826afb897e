/** Whether partners had heard of requests that were withdrawn, from what became of their messages. */
import { TOLD_WORDS, toldOf } from '../../../shared/domain/messages/reach';
import type { StoredEvent } from '../../store/events';
import { loadReach, type Reached } from '../../store/message-reach';
import { loadWaitingSlots } from '../../store/outbox-queue';
import type { Row, Table } from '../../store/table';

/** In a sentence, by the key of the entry that tells of the withdrawal. What is not known has none. */
export type ToldByEntry = ReadonlyMap<string, string>;

interface Withdrawn {
  readonly key: string;
  readonly at: string;
  readonly slot: string;
  readonly asked: { readonly roundId: string | null; readonly organisationId: string } | undefined;
}

/**
 * Of the withdrawals among these events, a page of a history. No request where there is none, else one, and one for each round or
 * single request that they were part of.
 */
export async function loadTold(table: Table, groupId: string, rows: readonly Row<StoredEvent>[]): Promise<ToldByEntry> {
  const withdrawn = rows.flatMap(({ key, value: { at, event } }): Withdrawn[] => {
    if (event.kind !== 'tracker.request-withdrawn') return [];
    const { asked, requestId } = event;
    return [{ key, at, slot: asked?.roundId ?? requestId, asked }];
  });
  if (withdrawn.length === 0) return new Map();
  const slots = [...new Set(withdrawn.map(({ slot }) => slot))];
  const [waiting, ...reached] = await Promise.all([
    loadWaitingSlots(table, groupId),
    ...slots.map((slot) => loadReach(table, groupId, slot)),
  ]);
  const told = withdrawn.flatMap((one) => {
    const words = wordsFor(one, reached[slots.indexOf(one.slot)] ?? [], waiting);
    return words === null ? [] : [[one.key, words] as const];
  });
  return new Map(told);
}

/** Null: the withdrawal was stored before it was kept who was asked, and no message is known. */
function wordsFor(
  { at, slot, asked }: Withdrawn,
  reached: readonly Reached[],
  waiting: ReadonlySet<string>,
): string | null {
  const own = reached.filter(
    ({ organisations }) => asked === undefined || organisations.includes(asked.organisationId),
  );
  const isWaiting = waiting.has(slot);
  if (asked === undefined && own.length === 0 && !isWaiting) return null;
  const isOfRound = asked !== undefined && asked.roundId !== null;
  return TOLD_WORDS[toldOf(own, { withdrawnAt: at, isOfRound, isWaiting })];
}
