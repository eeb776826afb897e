/** The group at its work: what tests of storage and of many people need to stand before they begin. */
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
/** What this seat is called in a drop-down. */
export const POLICE_LABEL = 'Lead Analyst, Corporate Insights, Police';

/**
 * For tests that are not about time, on a machine that may be busy with others. It tries again, as the product does: where both
 * are slow, Azurite closes an idle connection in the moment in which the client takes it for the next request.
 */
export const PATIENT: RetryPolicy = { timeoutMs: 20_000, retries: 2, retryDelayMs: 100 };

/** The app's own table, opened beside it. */
export function tableOf({ tableName }: Pick<App, 'tableName'>): Table {
  return openTestTable({ tableName, patience: PATIENT });
}

/** What the holder of a seat types, and the card that the bot posts. */
export async function posted(app: App, seatId: string, text: string, where: 'channel' | 'chat' = 'channel') {
  const person = app.holderOf(seatId);
  const place = where === 'chat' ? person.chat() : app.teams.channel('General');
  // A message from the outbox may arrive in the same moment; the answer is the one that replies.
  const message = (await person.says(text, { in: place })).find(({ replyToId }) => replyToId !== undefined);
  if (message === undefined) {
    const said = app.log.slice(-3).map((line) => JSON.stringify(line));
    throw new Error(`The bot posted nothing for ${text}. It logged last:\n${said.join('\n')}`);
  }
  return message;
}

/** The register that the chair opens in the channel. */
export async function postedRegister(app: App): Promise<Message> {
  await changed(app, CHAIR, 'POST', '/attendance', { confirmed: true });
  return posted(app, CHAIR, '/attendance');
}

/** The same, once everything that follows its opening has reached the card: a form that opens on it then stays. */
export async function registerAtRest(app: App): Promise<Message> {
  const register = await postedRegister(app);
  await caughtUp(app);
  return register;
}

/** Waits until no posted card lags behind any more, as far as the servers know. */
export async function caughtUp(app: App): Promise<void> {
  await eventually(async () => expect(await loadStaleSubjects(tableOf(app), app.server.groupId)).toEqual([]));
}

/** A data source of an organisation, registered by the VRU. */
export function source(app: App, name: string, organisation = 'police'): Promise<SourceView> {
  const body = { name, organisation, classification: 'aggregate', frequency: 'monthly' };
  return changed<SourceView>(app, VRU, 'POST', '/sources', body);
}

/** A request for a source's data, asked by the chair. */
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

/** An action, recorded by the chair. */
export function action(app: App, text: string, owner = POLICE, due = '2026-12-18'): Promise<ActionItemView> {
  return changed<ActionItemView>(app, CHAIR, 'POST', '/actions', { text, owner, due });
}

/** A change through the tab's API. Errors: throws where it was not accepted. */
export async function changed<T>(app: App, seatId: string, method: string, path: string, body: object): Promise<T> {
  const answer = await app.api(seatId)(method, path, body, { 'idempotency-key': randomUUID() });
  if (answer.status >= 300)
    throw new Error(`${method} ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

/** What a page of the tab's API answers. Errors: throws where it was refused. */
export async function page<T>(app: App, seatId: string, path: string): Promise<T> {
  const answer = await app.api(seatId)('GET', path);
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

/** The open requests' card in a person's own chat, turned to the page where these words stand. */
export async function requestsWith(app: App, seatId: string, words: string): Promise<Message> {
  const person = app.holderOf(seatId);
  const list = await posted(app, seatId, '/requests', 'chat');
  while (!cardText(person.sees(list)).includes(words)) await person.presses('Next', { on: list, expectOk: true });
  return list;
}
