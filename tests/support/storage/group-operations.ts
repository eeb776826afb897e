/**
 * Common operations for tests of storage and of concurrent use: the seats, the time, and the data that they start from.
 */
import { randomUUID } from 'node:crypto';
import { loadStaleSubjects } from '../../../bot/store/conversations';
import type { RetryPolicy, Table } from '../../../bot/store/table';
import type { ActionItemView } from '../../../shared/contract/actions';
import type { AskedView, RequestView } from '../../../shared/contract/requests';
import type { SourceView } from '../../../shared/contract/tracker';
import type { App } from '../app';
import { cardText, eventually, type Message } from '../teams';
import { openTestTable } from './tables';

/** A Monday morning; the next meeting is due on 16 December. */
export const NOW = '2026-11-23T09:30:00.000Z';
export const MEETING = '2026-12';
/** Half an hour into that meeting: its register can be opened, filled and closed. */
export const ON_THE_DAY = '2026-12-16T10:30:00.000Z';

export const CHAIR = 'vru-director';
export const VRU = 'vru-analyst';
export const POLICE = 'police-lead-analyst';
/** The seat's label in a drop-down. */
export const POLICE_LABEL = 'Lead Analyst, Corporate Insights, Police';

/**
 * Retry policy for tests that are not about time, on a machine that may be under load. It retries, as the product does:
 * when both sides are slow, Azurite may close an idle connection just as the client reuses it.
 */
export const PATIENT: RetryPolicy = { timeoutMs: 20_000, retries: 2, retryDelayMs: 100 };

/** Opens the app's own table directly. */
export function tableOf({ tableName }: Pick<App, 'tableName'>): Table {
  return openTestTable({ tableName, patience: PATIENT });
}

/** Sends a text as the holder of a seat, and returns the message that the bot posts in reply. */
export async function posted(app: App, seatId: string, text: string, where: 'channel' | 'chat' = 'channel') {
  const person = app.holderOf(seatId);
  const place = where === 'chat' ? person.chat() : app.teams.channel('General');
  // A message from the outbox may arrive at the same time; only the answer is a reply.
  const message = (await person.says(text, { in: place })).find(({ replyToId }) => replyToId !== undefined);
  if (message === undefined) {
    const said = app.log.slice(-3).map((line) => JSON.stringify(line));
    throw new Error(`The bot posted nothing for ${text}. It logged last:\n${said.join('\n')}`);
  }
  return message;
}

/** Opens the register as the chair and posts it in the channel. */
export async function postedRegister(app: App): Promise<Message> {
  await changed(app, CHAIR, 'POST', '/attendance', { confirmed: true });
  return posted(app, CHAIR, '/attendance');
}

/**
 * As above, and waits until the updates after its opening have reached the card; later ones would close a form that is
 * open on it.
 */
export async function settledRegister(app: App): Promise<Message> {
  const register = await postedRegister(app);
  await untilCardsCurrent(app);
  return register;
}

/** Waits until no posted card is stale, according to the table. */
export async function untilCardsCurrent(app: App): Promise<void> {
  await eventually(async () => expect(await loadStaleSubjects(tableOf(app), app.server.groupId)).toEqual([]));
}

/** Registers a data source of an organisation as the VRU. */
export function source(app: App, name: string, organisation = 'police'): Promise<SourceView> {
  const body = { name, organisation, classification: 'aggregate', frequency: 'monthly' };
  return changed<SourceView>(app, VRU, 'POST', '/sources', body);
}

/** Asks for a source's data as the chair; returns the request. */
export async function request(
  app: App,
  of: Pick<SourceView, 'id'>,
  period: string,
  due = '2026-12-18',
): Promise<RequestView> {
  const body = { source: of.id, period, due, gateway: 's16' };
  const { requests } = await changed<AskedView>(app, CHAIR, 'POST', '/requests', body);
  const [made] = requests;
  if (made === undefined) throw new Error('Nothing was asked for');
  return made;
}

/** Records an action as the chair. */
export function action(app: App, text: string, owner = POLICE, due = '2026-12-18'): Promise<ActionItemView> {
  return changed<ActionItemView>(app, CHAIR, 'POST', '/actions', { text, owner, due });
}

/** Makes a change through the tab's API and returns the body. Throws: if it was refused. */
export async function changed<T>(app: App, seatId: string, method: string, path: string, body: object): Promise<T> {
  const answer = await app.api(seatId)(method, path, body, { 'idempotency-key': randomUUID() });
  if (answer.status >= 300)
    throw new Error(`${method} ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

/** Returns the body of a page of the tab's API. Throws: if it was refused. */
export async function page<T>(app: App, seatId: string, path: string): Promise<T> {
  const answer = await app.api(seatId)('GET', path);
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

/** Opens the card of open requests in a person's chat, and pages to the one that contains these words. */
export async function requestsWith(app: App, seatId: string, words: string): Promise<Message> {
  const person = app.holderOf(seatId);
  const list = await posted(app, seatId, '/requests', 'chat');
  while (!cardText(person.sees(list)).includes(words)) await person.presses('Next', { on: list, expectOk: true });
  return list;
}
