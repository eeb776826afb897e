/** Reads and writes conversation references, links between conversations and groups, and posted cards. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { PersonId } from '../../shared/domain/membership/types';
import { formatSubject, parseSubject, type Subject } from '../../shared/domain/subject';
import { addressChange, type ConversationReference } from './addresses';
import { DIRECTORY, keys } from './keys';
import type { Change, Row, Table } from './table';

export type { ConversationReference };

/** A card visible to everybody in a conversation, which is kept up to date. */
export interface PostedCard {
  readonly reference: ConversationReference;
  readonly activityId: string;
  readonly postedAt: IsoInstant;
  /** Set if the card lists the requests of a round to these organisations; each of those requests updates it. */
  readonly round?: {
    readonly id: string;
    readonly organisations: readonly string[];
    /** True if it was sent to a holder of one of their seats; false if to the channel, because nobody holds one. */
    readonly addressed: boolean;
  };
  /** True if the card announces that the meeting has started, which it shows until the register opens. */
  readonly started?: boolean;
  /** True if the card shows the next meeting and its apologies before the meeting has a register. */
  readonly ahead?: boolean;
  /** Since when its updates have failed; absent if the last one succeeded. */
  readonly failingSince?: IsoInstant;
}

/** The properties of a posted card that are needed to rebuild it. */
export type PostedCardState = Pick<PostedCard, 'round' | 'started' | 'ahead'>;

/** Loads the conversation in which to reach a person, or null. One request. */
export async function loadPersonalConversation(table: Table, groupId: string, person: PersonId) {
  return (await table.read<ConversationReference>(groupId, keys.personalConversation(person)))?.value ?? null;
}

/** Loads the group's channel, or null. One request. */
export async function loadGroupConversation(table: Table, groupId: string) {
  return (await table.read<ConversationReference>(groupId, keys.groupConversation))?.value ?? null;
}

/** Loads the group's channel as a row, so that it can be changed. One request. */
export async function loadGroupConversationRow(
  table: Table,
  groupId: string,
): Promise<Row<ConversationReference> | null> {
  return table.read<ConversationReference>(groupId, keys.groupConversation);
}

/** Returns the change that sets the group's channel, conditional on the version read. */
export function groupConversationChange(
  before: Row<ConversationReference> | null,
  value: ConversationReference,
): Change {
  const key = keys.groupConversation;
  return before === null ? { kind: 'insert', key, value } : { kind: 'replace', key, etag: before.etag, value };
}

/** Stores the conversation in which to reach a person, or the group, and its service address. The latest wins. */
export async function saveConversation(
  table: Table,
  groupId: string,
  of: PersonId | 'group',
  reference: ConversationReference,
): Promise<void> {
  const key = of === 'group' ? keys.groupConversation : keys.personalConversation(of);
  await table.commit(groupId, [{ kind: 'put', key, value: reference }, addressChange(reference)]);
}

/** Deletes a person's stored chat that Teams refuses, unless they have written from another one since. Two requests. */
export async function forgetConversation(
  table: Table,
  groupId: string,
  person: PersonId,
  refused: ConversationReference,
): Promise<void> {
  const row = await table.read<ConversationReference>(groupId, keys.personalConversation(person));
  if (row?.value.conversationId !== refused.conversationId) return;
  await table.commit(groupId, [{ kind: 'delete', key: row.key, etag: row.etag }]);
}

/** Loads the row keys of the stored conversations: people's personal chats and the group's channel. One request. */
export async function loadReachable(table: Table, groupId: string): Promise<ReadonlySet<string>> {
  const { rows } = await table.range(groupId, keys.conversations, 999);
  return new Set(rows.map(({ key }) => key));
}

/** Stores a posted card under each subject that it shows, so that it can be kept up to date. One request. */
export async function savePostedCard(
  table: Table,
  groupId: string,
  subjects: readonly Subject[],
  card: PostedCard,
): Promise<void> {
  const changes = subjects.map((subject): Change => {
    return { kind: 'put', key: keys.postedCard(subject, card.activityId), value: card };
  });
  await table.commit(groupId, changes);
}

/** Loads the posted cards that show a subject: 100 at most, in no particular order. One request. */
export async function loadPostedCards(
  table: Table,
  groupId: string,
  subject: Subject,
): Promise<readonly Row<PostedCard>[]> {
  return (await table.range<PostedCard>(groupId, keys.postedCards(subject), 100)).rows;
}

/** Stores since when updates of a card have failed; null if they succeed again. False on a version conflict. */
export async function noteFailing(
  table: Table,
  groupId: string,
  { key, etag, value: { failingSince: _, ...card } }: Row<PostedCard>,
  since: IsoInstant | null,
): Promise<boolean> {
  const value: PostedCard = since === null ? card : { ...card, failingSince: since };
  return table.commit(groupId, [{ kind: 'replace', key, etag, value }]);
}

/** Deletes the row of a posted card, which is then no longer updated. */
export async function forgetPostedCard(table: Table, groupId: string, row: Row<PostedCard>): Promise<void> {
  await table.commit(groupId, [{ kind: 'delete', key: row.key, etag: row.etag }]);
}

/**
 * Returns the changes that mark the posted cards of these subjects as stale and give `cardsChanged` a new version. They
 * belong in the transaction that changes the subjects.
 */
export function staleChanges(subjects: readonly Subject[]): readonly Change[] {
  if (subjects.length === 0) return [];
  return [...subjects.map(staleChange), { kind: 'put', key: keys.cardsChanged, value: {} }];
}

function staleChange(subject: Subject): Change {
  return { kind: 'put', key: keys.staleCard(subject), value: { subject: formatSubject(subject) } };
}

/**
 * Loads the version of everything that posted cards show; if it differs between two reads, something changed in
 * between. It is storage's own ETag, so that the clocks of servers are never compared. One request.
 */
export async function loadCardsVersion(table: Table, groupId: string): Promise<string | null> {
  return (await table.read(groupId, keys.cardsChanged))?.etag ?? null;
}

/** Whether a subject's cards are stale. One request. */
export async function isStale(table: Table, groupId: string, subject: Subject): Promise<boolean> {
  return (await table.read(groupId, keys.staleCard(subject))) !== null;
}

/** Marks the posted cards of a subject as stale, outside the transaction of a change. */
export async function markStale(table: Table, groupId: string, subject: Subject): Promise<void> {
  await table.commit(groupId, [staleChange(subject)]);
}

/** Loads the subjects whose posted cards are stale, 100 at most. One request. */
export async function loadStaleSubjects(table: Table, groupId: string): Promise<readonly Row<Subject>[]> {
  const { rows } = await table.range<{ subject: string }>(groupId, keys.staleCards, 100);
  return rows.flatMap(({ key, etag, value }) => {
    const subject = parseSubject(value.subject);
    return subject === null ? [] : [{ key, etag, value: subject }];
  });
}

/** Deletes the stale mark. False on a version conflict: something has changed since it was read. */
export async function clearStale(table: Table, groupId: string, row: Row<Subject>): Promise<boolean> {
  return table.commit(groupId, [{ kind: 'delete', key: row.key, etag: row.etag }]);
}

/** Loads the groups of this deployment. One request. */
export async function loadGroupIds(table: Table): Promise<readonly { id: string; name: string }[]> {
  return (await table.range<{ id: string; name: string }>(DIRECTORY, keys.groups)).rows.map((row) => row.value);
}

/** Adds a new group to the directory; false if it is listed already. */
export async function listGroup(table: Table, group: { id: string; name: string }): Promise<boolean> {
  return table.commit(DIRECTORY, [{ kind: 'insert', key: keys.group(group.id), value: group }]);
}

/** Loads the id of the group that a team or chat is linked to, or null. One request. */
export async function loadLink(table: Table, conversation: string): Promise<string | null> {
  return (await table.read<{ groupId: string }>(DIRECTORY, keys.link(conversation)))?.value.groupId ?? null;
}

/** Deletes a link to this group; a link to another group stays. Two requests. */
export async function releaseLink(table: Table, conversation: string, groupId: string): Promise<void> {
  const row = await table.read<{ groupId: string }>(DIRECTORY, keys.link(conversation));
  if (row === null || row.value.groupId !== groupId) return;
  await table.commit(DIRECTORY, [{ kind: 'delete', key: row.key, etag: row.etag }]);
}

/**
 * Links a team or chat to a group; false if it is linked to another group. Idempotent: true also if the link exists
 * already. One request, two if it exists.
 */
export async function claimLink(table: Table, conversation: string, groupId: string): Promise<boolean> {
  const inserted = await table.commit(DIRECTORY, [
    { kind: 'insert', key: keys.link(conversation), value: { groupId } },
  ]);
  return inserted || (await loadLink(table, conversation)) === groupId;
}
