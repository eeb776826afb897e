/** Where people and the group can be reached in Teams, which conversation is which group's, and what was posted where. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { PersonId } from '../../shared/domain/membership/types';
import { formatSubject, parseSubject, type Subject } from '../../shared/domain/subject';
import { addressChange, type ConversationReference } from './addresses';
import { DIRECTORY, keys } from './keys';
import type { Change, Row, Table } from './table';

export type { ConversationReference };

/** A card that everybody in a conversation sees, and that follows what it shows. */
export interface PostedCard {
  readonly reference: ConversationReference;
  readonly activityId: string;
  readonly postedAt: IsoInstant;
  /** It lists what was asked of these organisations in one round, and follows each of those requests. */
  readonly round?: {
    readonly id: string;
    readonly organisations: readonly string[];
    /** Sent to somebody who answers for them; otherwise to the channel, because nobody does. */
    readonly addressed: boolean;
  };
  /** It tells that the meeting has started, and goes on to do so until the register opens. */
  readonly started?: boolean;
  /** It shows the next meeting before it has a register, and who is excused. */
  readonly ahead?: boolean;
  /** Since when Teams has not taken its updates; absent: it takes them. */
  readonly failingSince?: IsoInstant;
}

/** What a posted card knows of itself, to be made anew. */
export type KeptOfCard = Pick<PostedCard, 'round' | 'started' | 'ahead'>;

export async function loadPersonalConversation(table: Table, groupId: string, person: PersonId) {
  return (await table.read<ConversationReference>(groupId, keys.personalConversation(person)))?.value ?? null;
}

export async function loadGroupConversation(table: Table, groupId: string) {
  return (await table.read<ConversationReference>(groupId, keys.groupConversation))?.value ?? null;
}

/** The same with its version, for a change of it. */
export async function loadGroupConversationRow(
  table: Table,
  groupId: string,
): Promise<Row<ConversationReference> | null> {
  return table.read<ConversationReference>(groupId, keys.groupConversation);
}

/** The change that makes this the group's channel, decided on the one that was read. */
export function groupConversationChange(
  before: Row<ConversationReference> | null,
  value: ConversationReference,
): Change {
  const key = keys.groupConversation;
  return before === null ? { kind: 'insert', key, value } : { kind: 'replace', key, etag: before.etag, value };
}

/** Remembers how to reach a person, or the group; the latest counts. */
export async function saveConversation(
  table: Table,
  groupId: string,
  of: PersonId | 'group',
  reference: ConversationReference,
): Promise<void> {
  const key = of === 'group' ? keys.groupConversation : keys.personalConversation(of);
  await table.commit(groupId, [{ kind: 'put', key, value: reference }, addressChange(reference)]);
}

/** Forgets how to reach a person whose chat Teams refuses, unless they have written from another one since. Two requests. */
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

/** Who can be reached: the keys of the people's own chats, and of the group's channel. One request. */
export async function loadReachable(table: Table, groupId: string): Promise<ReadonlySet<string>> {
  const { rows } = await table.range(groupId, keys.conversations, 999);
  return new Set(rows.map(({ key }) => key));
}

/** Remembers a card under everything that it shows, so that it can be kept up to date. One request. */
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

/** The cards that show a subject, newest kept for as long as they are there. One request. */
export async function loadPostedCards(
  table: Table,
  groupId: string,
  subject: Subject,
): Promise<readonly Row<PostedCard>[]> {
  return (await table.range<PostedCard>(groupId, keys.postedCards(subject), 100)).rows;
}

/** Notes since when Teams has not taken the updates of a card; null: it takes them again. False: version conflict. */
export async function noteFailing(
  table: Table,
  groupId: string,
  { key, etag, value: { failingSince: _, ...card } }: Row<PostedCard>,
  since: IsoInstant | null,
): Promise<boolean> {
  const value: PostedCard = since === null ? card : { ...card, failingSince: since };
  return table.commit(groupId, [{ kind: 'replace', key, etag, value }]);
}

/** Forgets a card that is not there any more. */
export async function forgetPostedCard(table: Table, groupId: string, row: Row<PostedCard>): Promise<void> {
  await table.commit(groupId, [{ kind: 'delete', key: row.key, etag: row.etag }]);
}

/**
 * Marks the posted cards of these subjects as stale, and that something has changed at all. Part of the transaction that
 * changes the subjects.
 */
export function staleChanges(subjects: readonly Subject[]): readonly Change[] {
  if (subjects.length === 0) return [];
  return [...subjects.map(staleChange), { kind: 'put', key: keys.cardsChanged, value: {} }];
}

function staleChange(subject: Subject): Change {
  return { kind: 'put', key: keys.staleCard(subject), value: { subject: formatSubject(subject) } };
}

/**
 * The version of all that posted cards show: another one, something has changed in between. It is storage's own, so that no
 * server's clock is compared with another's. One request.
 */
export async function loadCardsVersion(table: Table, groupId: string): Promise<string | null> {
  return (await table.read(groupId, keys.cardsChanged))?.etag ?? null;
}

/** Whether a subject's cards are stale. One request. */
export async function isStale(table: Table, groupId: string, subject: Subject): Promise<boolean> {
  return (await table.read(groupId, keys.staleCard(subject))) !== null;
}

/** Marks a subject outside a change. */
export async function markStale(table: Table, groupId: string, subject: Subject): Promise<void> {
  await table.commit(groupId, [staleChange(subject)]);
}

/** Subjects whose posted cards are stale. One request. */
export async function loadStaleSubjects(table: Table, groupId: string): Promise<readonly Row<Subject>[]> {
  const { rows } = await table.range<{ subject: string }>(groupId, keys.staleCards, 100);
  return rows.flatMap(({ key, etag, value }) => {
    const subject = parseSubject(value.subject);
    return subject === null ? [] : [{ key, etag, value: subject }];
  });
}

/** Takes the mark away, unless something has changed since it was read. */
export async function clearStale(table: Table, groupId: string, row: Row<Subject>): Promise<boolean> {
  return table.commit(groupId, [{ kind: 'delete', key: row.key, etag: row.etag }]);
}

/** The groups of this deployment. One request. */
export async function loadGroupIds(table: Table): Promise<readonly { id: string; name: string }[]> {
  return (await table.range<{ id: string; name: string }>(DIRECTORY, keys.groups)).rows.map((row) => row.value);
}

/** Lists a new group in the directory; false when it is listed already. */
export async function listGroup(table: Table, group: { id: string; name: string }): Promise<boolean> {
  return table.commit(DIRECTORY, [{ kind: 'insert', key: keys.group(group.id), value: group }]);
}

/** The group that a team or chat is linked to, or null. One request. */
export async function loadLink(table: Table, conversation: string): Promise<string | null> {
  return (await table.read<{ groupId: string }>(DIRECTORY, keys.link(conversation)))?.value.groupId ?? null;
}

/** Ends a link to this group; one to another stays. Two requests. */
export async function releaseLink(table: Table, conversation: string, groupId: string): Promise<void> {
  const row = await table.read<{ groupId: string }>(DIRECTORY, keys.link(conversation));
  if (row === null || row.value.groupId !== groupId) return;
  await table.commit(DIRECTORY, [{ kind: 'delete', key: row.key, etag: row.etag }]);
}

/**
 * Links a team or chat to a group; false when it is linked to another. Idempotent: a link to this group that is there
 * already is as good as a new one. One request, two where it is there.
 */
export async function claimLink(table: Table, conversation: string, groupId: string): Promise<boolean> {
  const inserted = await table.commit(DIRECTORY, [
    { kind: 'insert', key: keys.link(conversation), value: { groupId } },
  ]);
  return inserted || (await loadLink(table, conversation)) === groupId;
}
